using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>Spearman's rank correlation.</summary>
/// <remarks>Pearson's correlation of the ranks; equal values share the mean of theirs. From −1 to 1. Source: Spearman 1904. Differs from it: nothing.</remarks>
internal static class RankCorrelation
{
    /// <summary>Null where all values of a list are equal, or there are fewer than two: it is not defined.</summary>
    public static double? Of(double[] x, double[] y) => Correlation.Of(Ranks(x), Ranks(y));

    // Twice the mean rank, which correlates as the rank does.
    private static double[] Ranks(double[] values) => Array.ConvertAll(values, own => values.Sum(other => other < own ? 2.0 : other == own ? 1 : 0));
}
