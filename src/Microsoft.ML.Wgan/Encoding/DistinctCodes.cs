namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The codes of a category column that occur, and how often: what its encoder is chosen from.</summary>
internal sealed class DistinctCodes
{
    private DistinctCodes(int[] codes, int[] counts, int rowCount)
    {
        Codes = codes;
        Counts = counts;
        RowCount = rowCount;
    }

    /// <summary>Ascending: missing (-1) first.</summary>
    public int[] Codes { get; }

    public int[] Counts { get; }

    public int RowCount { get; }

    public bool HasMissing => Codes[0] < 0;

    /// <summary>Distinct levels without missing.</summary>
    public int LevelCount => HasMissing ? Codes.Length - 1 : Codes.Length;

    /// <summary>Rows that are not missing.</summary>
    public int PresentCount => HasMissing ? RowCount - Counts[0] : RowCount;

    // Sorted, not counted in an array by code: a key type may announce billions of levels of which few occur.
    public static DistinctCodes Of(ReadOnlySpan<int> cells)
    {
        int[] sorted = cells.ToArray();
        Array.Sort(sorted);

        List<int> codes = [];
        List<int> counts = [];
        foreach (int cell in sorted)
        {
            if (codes.Count > 0 && codes[^1] == cell)
            {
                counts[^1]++;
            }
            else
            {
                codes.Add(cell);
                counts.Add(1);
            }
        }

        return new DistinctCodes([.. codes], [.. counts], sorted.Length);
    }
}
