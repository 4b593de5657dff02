namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Which level each category shows in a row of outputs.</summary>
/// <param name="layout">Where the categories stand.</param>
/// <param name="offsets">For each category what picks its level; null where that is not the largest output.</param>
internal sealed class LevelPicks(TableLayout layout, IReadOnlyList<LevelOffsets?> offsets)
{
    /// <summary>Where the categories stand.</summary>
    public TableLayout Layout => layout;

    /// <summary>The categories whose level is picked.</summary>
    public IEnumerable<int> Categories => Enumerable.Range(0, offsets.Count).Where(Has);

    /// <summary>Whether there is such a category, and its level is picked.</summary>
    public bool Has(int category) => category >= 0 && category < offsets.Count && offsets[category] is not null;

    /// <summary>What picks a category's level.</summary>
    public LevelOffsets OffsetsOf(int category) => offsets[category]!;

    /// <summary>The level of a category in a row.</summary>
    public int Of(ReadOnlySpan<float> row, int category) => offsets[category]!.Best(row.Slice(layout.Categories[category].Start, layout.Categories[category].Length));

    /// <summary>The rows that show each level of a category, in order.</summary>
    /// <param name="outputs">Row-major, the layout's width each.</param>
    /// <param name="category">Which category.</param>
    public int[][] RowsByLevel(ReadOnlySpan<float> outputs, int category) => RowsByState(outputs, NumberParent.Level(category));

    /// <summary>The rows that show each state of a number's parent, in order.</summary>
    /// <param name="outputs">Row-major, the layout's width each.</param>
    /// <param name="parent">Which parent.</param>
    public int[][] RowsByState(ReadOnlySpan<float> outputs, NumberParent parent)
    {
        List<int>[] rows = [.. Enumerable.Range(0, parent.StateCount(layout)).Select(_ => new List<int>())];
        for (int row = 0; row * layout.Width < outputs.Length; row++)
        {
            ReadOnlySpan<float> output = outputs.Slice(row * layout.Width, layout.Width);
            rows[parent.State(layout, parent.Category < 0 ? -1 : Of(output, parent.Category), output)].Add(row);
        }

        return [.. rows.Select(state => state.ToArray())];
    }
}
