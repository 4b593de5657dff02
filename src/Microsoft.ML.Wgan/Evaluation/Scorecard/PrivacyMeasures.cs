using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;

namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>The privacy scores of some rows.</summary>
internal sealed class PrivacyMeasures
{
    /// <param name="rows">Rows to judge.</param>
    /// <param name="training">Rows that were learned from.</param>
    /// <param name="heldOut">Real rows that were not.</param>
    /// <param name="seed">Decides what is drawn.</param>
    public PrivacyMeasures(ScoredTable rows, ScoredTable training, ScoredTable heldOut, int seed)
    {
        Closest = ClosestRecords.Of(rows, training, heldOut, seed);
        NearCopies copies = NearCopies.Among(Closest);
        MembershipInference membership = MembershipInference.Of(rows, training, heldOut, seed);
        RareRows rare = RareRows.Of(rows, training, heldOut);
        double exact = ExactCopies.Share(rows, training);
        All =
        [
            new(nameof(GenerativeMetrics.NearerToTrainingShare), Closest.NearerToTrainingShare, Closest.NearerToTrainingStandardError),
            new(nameof(GenerativeMetrics.MemorisingShare), Closest.MemorisingShare, Closest.MemorisingStandardError),
            new(nameof(GenerativeMetrics.ExactCopyShare), exact, Error(exact, rows.RowCount)),
            new(nameof(GenerativeMetrics.NearCopyShare), copies.Share, copies.StandardError),
            new(nameof(GenerativeMetrics.ClosestRecordDistance), Closest.ToTraining.Median, Closest.ToTraining.MedianError),
            new(nameof(GenerativeMetrics.NearestNeighborDistanceRatio), Closest.Ratios.Median, Closest.Ratios.MedianError),
            new(nameof(GenerativeMetrics.MembershipAdvantage), membership.Advantage, 2 * membership.StandardError),
            new(nameof(GenerativeMetrics.RareRowIdentifiability), rare.Share, rare.StandardError),
        ];
        OfHeldOut =
        [
            new(nameof(GenerativeMetrics.ExactCopyShare), ExactCopies.Share(heldOut, training)),
            new(nameof(GenerativeMetrics.NearCopyShare), copies.HeldOutShare),
            new(nameof(GenerativeMetrics.ClosestRecordDistance), Closest.HeldOutToTraining.Median),
            new(nameof(GenerativeMetrics.NearestNeighborDistanceRatio), Closest.HeldOutRatios.Median),
            new(nameof(GenerativeMetrics.RareRowIdentifiability), rare.HeldOutShare),
        ];
    }

    /// <summary>Every score.</summary>
    public IReadOnlyList<Measurement> All { get; }

    /// <summary>What the held-out rows get where the synthetic ones are measured by the same distances.</summary>
    public IReadOnlyList<Measurement> OfHeldOut { get; }

    /// <summary>The distances behind them.</summary>
    public ClosestRecords Closest { get; }

    private static double Error(double share, int rows) => Math.Sqrt(share * (1 - share) / rows);
}
