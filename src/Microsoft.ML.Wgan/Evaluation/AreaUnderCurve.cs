using System.Numerics;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>The area under the ROC curve: the share of pairs in which the one that should score higher does; equal scores count half.</summary>
/// <remarks>
/// <code>
/// A = mean_ij ([x_i &gt; y_j] + ½ [x_i = y_j])
/// v_i = mean_j of the same, w_j = mean_i of the same;   error² = var(v) / m + var(w) / n
/// </code>
/// x: m scores that should be higher; y: n that should be lower; variances with m − 1 and n − 1. Time: sorting.
/// Source: Mann, Whitney 1947; the error is that of DeLong, DeLong, Clarke-Pearson 1988. Differs from it: nothing. It is 0 where all pairs are in order.
/// </remarks>
/// <param name="Value">A; 0.5 where scores say nothing.</param>
/// <param name="StandardError">DeLong's standard error; NaN unless there are two scores on either side.</param>
internal readonly record struct AreaUnderCurve(double Value, double StandardError)
{
    public static AreaUnderCurve Of<T>(ReadOnlySpan<T> higher, ReadOnlySpan<T> lower)
        where T : struct, IComparisonOperators<T, T, bool>
    {
        double[] above = SharesBelow(higher, lower), below = SharesBelow(lower, higher);
        return new AreaUnderCurve(above.Average(), Math.Sqrt((Variance(above) / above.Length) + (Variance(below) / below.Length)));
    }

    // Half of the others that are equal count as below.
    private static double[] SharesBelow<T>(ReadOnlySpan<T> scores, ReadOnlySpan<T> others)
        where T : struct, IComparisonOperators<T, T, bool>
    {
        T[] sorted = others.ToArray();
        Array.Sort(sorted);
        double[] shares = new double[scores.Length];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = (SortedSearch.FirstAtLeast<T>(sorted, scores[i]) + SortedSearch.FirstAbove<T>(sorted, scores[i])) / (2.0 * sorted.Length);
        }

        return shares;
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
