namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Ten bins of equal width, and one more for missing numbers.</summary>
/// <remarks>
/// Bin b holds edge_b ≤ x &lt; edge_(b+1). Equal numbers are the middle of a range of length one.
/// Source: numpy's histogram_bin_edges (ten bins) and digitize, as SDMetrics calls them. Differs from it: nothing.
/// </remarks>
internal sealed class EqualWidthBins
{
    private const int Count = 10;

    private readonly double[] _edges;

    private EqualWidthBins(double[] edges) => _edges = edges;

    /// <summary>Bins between the least and the greatest of these numbers, which itself belongs to the missing ones' bin.</summary>
    public static EqualWidthBins Between(ReadOnlySpan<double> numbers)
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
        return new EqualWidthBins(edges);
    }

    /// <summary>The same bins, but the first and the last are without end: only missing numbers are in the eleventh.</summary>
    public EqualWidthBins WithOpenEnds() => new([double.NegativeInfinity, .. _edges[1..^1], double.PositiveInfinity]);

    /// <summary>The bin of each number, from 0; no number may lie below the first edge.</summary>
    public int[] Of(ReadOnlySpan<double> numbers)
    {
        int[] bins = new int[numbers.Length];
        for (int row = 0; row < bins.Length; row++)
        {
            bins[row] = double.IsNaN(numbers[row]) ? Count : EdgesUpTo(numbers[row]) - 1;
        }

        return bins;
    }

    private int EdgesUpTo(double number)
    {
        int count = 0;
        while (count < _edges.Length && _edges[count] <= number)
        {
            count++;
        }

        return count;
    }
}
