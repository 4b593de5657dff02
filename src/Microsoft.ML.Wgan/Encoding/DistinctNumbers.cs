namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The distinct values of a number column and how often each occurs: what its encoder is chosen from.</summary>
internal sealed class DistinctNumbers
{
    private DistinctNumbers(double[] values, int[] counts, int rowCount)
    {
        Values = values;
        Counts = counts;
        RowCount = rowCount;
        FiniteStart = Array.FindIndex(values, double.IsFinite);
        FiniteCount = values.Count(double.IsFinite);
    }

    /// <summary>In the order of <see cref="double.CompareTo(double)"/>: missing (NaN) first, then ascending, infinities included.</summary>
    public double[] Values { get; }

    public int[] Counts { get; }

    public int RowCount { get; }

    /// <summary>Index of the first finite value; -1 without one.</summary>
    public int FiniteStart { get; }

    public int FiniteCount { get; }

    public static DistinctNumbers Of(ReadOnlySpan<double> cells)
    {
        double[] sorted = cells.ToArray();
        Array.Sort(sorted);

        List<double> values = [];
        List<int> counts = [];
        foreach (double cell in sorted)
        {
            if (values.Count > 0 && values[^1].Equals(cell))
            {
                counts[^1]++;
            }
            else
            {
                // Adding zero turns -0 into 0.
                values.Add(cell + 0.0);
                counts.Add(1);
            }
        }

        return new DistinctNumbers([.. values], [.. counts], sorted.Length);
    }
}
