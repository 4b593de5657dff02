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

    public static DistinctCodes Of(ReadOnlySpan<int> cells)
    {
        int largest = -1;
        foreach (int cell in cells)
        {
            largest = Math.Max(largest, cell);
        }

        // Codes are given by appearance, so there are hardly more than rows; but a key type may announce billions of which few occur.
        return largest < cells.Length ? Counted(cells, largest) : Sorted(cells);
    }

    private static DistinctCodes Counted(ReadOnlySpan<int> cells, int largest)
    {
        int[] rows = new int[largest + 2];
        foreach (int cell in cells)
        {
            rows[cell + 1]++;
        }

        int[] codes = [.. Enumerable.Range(-1, rows.Length).Where(code => rows[code + 1] > 0)];
        return new DistinctCodes(codes, [.. codes.Select(code => rows[code + 1])], cells.Length);
    }

    private static DistinctCodes Sorted(ReadOnlySpan<int> cells)
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
