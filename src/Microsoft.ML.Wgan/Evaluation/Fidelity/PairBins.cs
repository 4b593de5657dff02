namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How <see cref="PairTrends"/> cuts a number that stands beside levels into ten bins of equal width.</summary>
public enum PairBins
{
    /// <summary>
    /// Both tables by the real rows' minimum and maximum; what lies outside belongs to the first and the last bin, missing numbers are an eleventh. SDMetrics'
    /// ContingencySimilarity does so when it is told which columns are continuous.
    /// </summary>
    RealRange,

    /// <summary>
    /// Each table by its own minimum and maximum; the maximum itself and missing numbers are an eleventh bin. What SDMetrics' quality report does (ColumnPairTrends, versions to 0.29), and so
    /// what papers print. One extreme value moves every bin: two samples of one distribution may differ a lot.
    /// </summary>
    OwnRange,
}
