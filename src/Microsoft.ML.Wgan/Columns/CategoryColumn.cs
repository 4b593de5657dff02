namespace Microsoft.ML.Wgan.Columns;

/// <summary>A column of levels by code, 0 to <see cref="LevelCount"/> - 1; -1 stands for a missing one.</summary>
internal sealed class CategoryColumn : TableColumn
{
    public CategoryColumn(string name, int[] codes, int levelCount, IReadOnlyList<string>? levelNames)
        : base(name)
    {
        if (levelNames is not null && levelNames.Count != levelCount)
        {
            throw new ArgumentException($"Column '{name}' has {levelCount} levels but {levelNames.Count} level names.", nameof(levelNames));
        }

        if (codes.Length > 0 && (codes.Max() >= levelCount || codes.Min() < -1))
        {
            throw new ArgumentException($"Column '{name}' holds a code outside -1 to {levelCount - 1}.", nameof(codes));
        }

        Codes = codes;
        LevelCount = levelCount;
        LevelNames = levelNames;
    }

    public int[] Codes { get; }

    public int LevelCount { get; }

    /// <summary>The text of each level, by code; null where levels have no text of their own (keys).</summary>
    public IReadOnlyList<string>? LevelNames { get; }

    public override int RowCount => Codes.Length;
}
