using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>Bins of numbers: one for each different number, or as many quantiles.</summary>
/// <remarks>
/// Bin b holds bound_(b−1) &lt; x ≤ bound_b. Bounds are the middles between neighbouring numbers, or between the two sorted numbers around each 255th.
/// Source: scikit-learn's HistGradientBoosting. Differs from it: all rows are sorted, not a sample of 200,000.
/// </remarks>
internal sealed class NumberBins : ColumnBins
{
    private readonly double[] _bounds;
    private readonly bool _isEmpty;

    public NumberBins(ReadOnlySpan<double> numbers)
    {
        double[] sorted = Array.FindAll(numbers.ToArray(), number => !double.IsNaN(number));
        Array.Sort(sorted);
        _isEmpty = sorted.Length == 0;
        double[] different = [.. sorted.Where((number, i) => i == 0 || number != sorted[i - 1])];
        _bounds = different.Length <= Maximum
            ? [.. Enumerable.Range(1, Math.Max(0, different.Length - 1)).Select(i => Middle(different[i - 1], different[i]))]
            : [.. Enumerable.Range(1, Maximum - 1).Select(i => Quantile(sorted, i)).Distinct()];
    }

    public override int Count => _isEmpty ? 0 : _bounds.Length + 1;

    public override bool AreOrdered => true;

    public override byte[] Assign(ScoredColumn column)
    {
        ReadOnlySpan<double> numbers = column.Numbers;
        byte[] bins = new byte[numbers.Length];
        for (int row = 0; row < bins.Length; row++)
        {
            bins[row] = (byte)(_isEmpty || double.IsNaN(numbers[row]) ? Count : SortedSearch.FirstAtLeast<double>(_bounds, numbers[row]));
        }

        return bins;
    }

    // The number at i / 255 of the way, or the middle of the two around it.
    private static double Quantile(double[] sorted, int i)
    {
        (long before, long rest) = Math.DivRem((long)i * (sorted.Length - 1), Maximum);
        return Middle(sorted[before], sorted[before + (rest > 0 ? 1 : 0)]);
    }

    // Halves first: the sum of two large numbers may be infinite.
    private static double Middle(double low, double high) => (low / 2) + (high / 2);
}
