using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;

namespace WganSamples.Tabular;

/// <summary>What the library says of synthetic rows. Errors and shares from 0 to 1.</summary>
internal sealed record TableScores
{
    /// <summary>Mean error of the columns' distributions, lower is better.</summary>
    public required double ShapeError { get; init; }

    /// <summary>Error of the pairs of columns, lower is better.</summary>
    public required PairErrors Pairs { get; init; }

    /// <summary>The same as SDMetrics measures it: numbers beside levels cut by each table's own range.</summary>
    public required PairErrors PairsByOwnRange { get; init; }

    /// <summary>Share of rows nearer to training than to held-out rows; a half is ideal.</summary>
    public required double NearerToTrainingShare { get; init; }

    /// <summary>Share of rows that are training rows.</summary>
    public required double ExactCopyShare { get; init; }

    /// <param name="rows">The rows to score.</param>
    /// <param name="training">What they are to resemble.</param>
    /// <param name="nearest">How near they come to it.</param>
    public static TableScores Of(ScoredTable rows, ScoredTable training, NearestRecord nearest) => new()
    {
        ShapeError = ColumnShapes.Between(training, rows).Error,
        Pairs = PairErrors.Of(PairTrends.Between(training, rows)),
        PairsByOwnRange = PairErrors.Of(PairTrends.Between(training, rows, PairBins.OwnRange)),
        NearerToTrainingShare = nearest.NearerToTrainingShare,
        ExactCopyShare = ExactCopies.Share(rows, training),
    };
}
