namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A category that is calibrated by the level of another one, its parent: what is added to its outputs at each level of the parent.</summary>
internal sealed class LevelBranch
{
    // A parent's level without a set of its own.
    private const int NoSet = -1;

    private readonly int[] _setOf;
    private readonly float[][] _sets;

    /// <param name="category">Its index in the layout.</param>
    /// <param name="parent">The parent's index.</param>
    /// <param name="setOf">For each level of the parent which set of corrections it has; −1 for none.</param>
    /// <param name="sets">Sets of corrections, one for each level of the category.</param>
    /// <exception cref="InvalidDataException">A set does not exist, or a correction is not finite.</exception>
    public LevelBranch(int category, int parent, int[] setOf, float[][] sets)
    {
        PayloadReader.Require(setOf.All(set => set >= NoSet && set < sets.Length) && sets.All(set => set.All(float.IsFinite)));
        Category = category;
        Parent = parent;
        _setOf = setOf;
        _sets = sets;
    }

    public int Category { get; }

    public int Parent { get; }

    /// <summary>Whether it is of a category and a parent of so many levels.</summary>
    public bool Fits(int levelCount, int parentLevelCount) => _setOf.Length == parentLevelCount && _sets.All(set => set.Length == levelCount);

    /// <summary>Adds the corrections to the outputs of the category's span.</summary>
    public void Correct(Span<float> span, int parentLevel)
    {
        int set = _setOf[parentLevel];
        if (set == NoSet)
        {
            return;
        }

        ReadOnlySpan<float> corrections = _sets[set];
        for (int level = 0; level < corrections.Length; level++)
        {
            span[level] += corrections[level];
        }
    }

    /// <summary>Rules out the levels of the parent that never go with a level of the category.</summary>
    public void RuleOut(Span<float> parentSpan, int level)
    {
        for (int parentLevel = 0; parentLevel < parentSpan.Length; parentLevel++)
        {
            int set = _setOf[parentLevel];
            parentSpan[parentLevel] += set != NoSet && _sets[set][level] <= LevelOffsets.Never ? LevelOffsets.Never : 0;
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Category);
        writer.Write(Parent);
        writer.WriteInts(_setOf);
        writer.WriteItems(_sets, set => writer.WriteFloats(set));
    }

    public static LevelBranch Read(PayloadReader reader) =>
        new(category: reader.Int(), parent: reader.Int(), setOf: reader.Ints(), sets: reader.Items(sizeof(int), static set => set.Floats()));
}
