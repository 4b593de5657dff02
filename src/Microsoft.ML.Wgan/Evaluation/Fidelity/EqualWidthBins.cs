namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Numbers cut into ten bins of equal width between their own minimum and maximum.</summary>
/// <remarks>
/// Bin b holds edge_b ≤ x &lt; edge_(b+1); an eleventh holds the maximum itself and the missing numbers. Equal numbers are the middle of a range of length one.
/// Source: numpy's histogram_bin_edges (ten bins) and digitize, as SDMetrics' ColumnPairTrends calls them. Differs from it: nothing.
/// </remarks>
internal static class EqualWidthBins
{
    private const int Count = 10;

    public static int[] Of(ReadOnlySpan<double> numbers)
    {
        double[] edges = Edges(numbers);
        int[] bins = new int[numbers.Length];
        for (int row = 0; row < bins.Length; row++)
        {
            bins[row] = double.IsNaN(numbers[row]) ? Count : EdgesUpTo(numbers[row], edges) - 1;
        }

        return bins;
    }

    private static int EdgesUpTo(double number, double[] edges)
    {
        int count = 0;
        while (count < edges.Length && edges[count] <= number)
        {
            count++;
        }

        return count;
    }

    private static double[] Edges(ReadOnlySpan<double> numbers)
    {
        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double number in numbers)
        {
            // NaN is neither.
            low = number < low ? number : low;
            high = number > high ? number : high;
        }

        if (low >= high)
        {
            (low, high) = (low - 0.5, high + 0.5);
        }

        double[] edges = new double[Count + 1];
        for (int i = 0; i < Count; i++)
        {
            edges[i] = (i * ((high - low) / Count)) + low;
        }

        edges[Count] = high;
        return edges;
    }
}
