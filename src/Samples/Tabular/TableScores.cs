using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace WganSamples.Tabular;

/// <summary>What the library says of synthetic rows. Errors and shares from 0 to 1.</summary>
internal sealed record TableScores
{
    /// <summary>Mean error of the columns' distributions, lower is better.</summary>
    public required double ShapeError { get; init; }

    /// <summary>Mean error of all pairs of columns, lower is better; null without a pair.</summary>
    public required double? PairError { get; init; }

    /// <summary>Mean error of the pairs that depend on each other in the training rows; null without one.</summary>
    public required double? AssociatedPairError { get; init; }

    /// <summary>Share of rows nearer to training than to held-out rows; a half is ideal.</summary>
    public required double NearerToTrainingShare { get; init; }

    /// <summary>Share of rows that are training rows.</summary>
    public required double ExactCopyShare { get; init; }

    /// <param name="rows">The rows to score.</param>
    /// <param name="training">What they are to resemble.</param>
    /// <param name="nearest">How near they come to it.</param>
    public static TableScores Of(ScoredTable rows, ScoredTable training, NearestRecord nearest)
    {
        PairTrends pairs = PairTrends.Between(training, rows);
        return new TableScores
        {
            ShapeError = ColumnShapes.Between(training, rows).Error,
            PairError = pairs.Error,
            AssociatedPairError = pairs.AssociatedError,
            NearerToTrainingShare = nearest.NearerToTrainingShare,
            ExactCopyShare = ExactCopies.Share(rows, training),
        };
    }
}
