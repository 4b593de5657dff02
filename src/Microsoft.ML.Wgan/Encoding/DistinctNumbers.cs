using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The distinct values of a number column and how often each occurs: what its encoder is chosen from.</summary>
internal sealed class DistinctNumbers
{
    // As many distinct numbers are counted in one pass, without a sorted copy of the column.
    private const int MostCounted = 1 << 16;

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

    public static DistinctNumbers Of(ReadOnlySpan<double> cells) => Counted(cells) ?? Sorted(cells);

    private static DistinctNumbers? Counted(ReadOnlySpan<double> cells)
    {
        Dictionary<double, int> rows = [];
        foreach (double cell in cells)
        {
            // Adding zero turns -0 into 0.
            CollectionsMarshal.GetValueRefOrAddDefault(rows, cell + 0.0, out _)++;
            if (rows.Count > MostCounted)
            {
                return null;
            }
        }

        double[] values = [.. rows.Keys];
        Array.Sort(values);
        return new DistinctNumbers(values, [.. values.Select(value => rows[value])], cells.Length);
    }

    private static DistinctNumbers Sorted(ReadOnlySpan<double> cells)
    {
        double[] sorted = cells.ToArray();
        Array.Sort(sorted);

        // Counted first: lists that grow would take several times the memory of a column whose numbers are all distinct.
        int distinct = 0;
        for (int cell = 0; cell < sorted.Length; cell++)
        {
            distinct += cell == 0 || !sorted[cell].Equals(sorted[cell - 1]) ? 1 : 0;
        }

        double[] values = new double[distinct];
        int[] counts = new int[distinct];
        int value = -1;
        for (int cell = 0; cell < sorted.Length; cell++)
        {
            if (cell == 0 || !sorted[cell].Equals(sorted[cell - 1]))
            {
                values[++value] = sorted[cell] + 0.0;
            }

            counts[value]++;
        }

        return new DistinctNumbers(values, counts, sorted.Length);
    }
}
