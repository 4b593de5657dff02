namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>The scores of a scorecard, in the order in which they are shown.</summary>
/// <remarks>
/// From where on a score is fair or poor is a judgement: how far behind fresh real rows of the same table, in the score's own unit, of distances as a share. The values are set by what
/// known failures get (docs/evaluation.md), and are the same for every table.
/// </remarks>
internal static class ScoreDefinitions
{
    public static IReadOnlyList<ScoreDefinition> All { get; } =
    [
        Fidelity(nameof(GenerativeMetrics.ShapeError), "error of the columns' shapes", ScoreUnit.Share, 0, false, .02, .10),
        Fidelity(nameof(GenerativeMetrics.PairTrendError), "error of the pairs of columns", ScoreUnit.Share, 0, false, .02, .08),
        Fidelity(nameof(GenerativeMetrics.AssociatedPairTrendError), "error of the associated pairs of columns", ScoreUnit.Share, 0, false, .04, .15),
        Fidelity(nameof(GenerativeMetrics.MissingShareError), "error of the shares of missing values", ScoreUnit.Share, 0, false, .005, .02),
        Fidelity(nameof(GenerativeMetrics.RangeAdherence), "values within the real range or levels", ScoreUnit.Share, 1, true, .01, .05),
        Fidelity(nameof(GenerativeMetrics.RareLevelCoverage), "rare levels that appear", ScoreUnit.Share, 1, true, .15, .5),
        Fidelity(nameof(GenerativeMetrics.SlicedWassersteinDistance), "sliced Wasserstein distance, in deviations", ScoreUnit.Distance, 0, false, 2, 8),
        Fidelity(nameof(GenerativeMetrics.TreesAreaUnderRocCurve), "told from real rows by boosted trees", ScoreUnit.Coefficient, .5, false, .10, .25),
        Fidelity(nameof(GenerativeMetrics.LinearAreaUnderRocCurve), "told from real rows by a linear model", ScoreUnit.Coefficient, .5, false, .05, .20),
        Fidelity(nameof(GenerativeMetrics.AlphaPrecision), "α-precision", ScoreUnit.Share, 1, true, .04, .15),
        Fidelity(nameof(GenerativeMetrics.BetaRecall), "β-recall", ScoreUnit.Share, 1, true, .06, .20),
        new(nameof(GenerativeMetrics.TrainedOnSynthetic), "trained on these rows, tested on real ones", ScoreGroup.Utility, ScoreUnit.Coefficient, 1, true, .03, .10),
        new(nameof(GenerativeMetrics.FeatureImportanceAgreement), "agreement on which columns matter", ScoreGroup.Utility, ScoreUnit.Coefficient, 1, true, .1, .3),
        Privacy(nameof(GenerativeMetrics.NearerToTrainingShare), "nearer to training than to held-out rows", ScoreUnit.Share, .5, false, .02, .06),
        Privacy(nameof(GenerativeMetrics.MemorisingShare), "memorised rows, as all distances say", ScoreUnit.Share, 0, false, .05, .15),
        Privacy(nameof(GenerativeMetrics.ExactCopyShare), "exact copies of training rows", ScoreUnit.Share, 0, false, .005, .03),
        Privacy(nameof(GenerativeMetrics.NearCopyShare), "nearer to a training row than real rows come", ScoreUnit.Share, 0, false, .02, .06),
        Privacy(nameof(GenerativeMetrics.ClosestRecordDistance), "median distance to the closest training row", ScoreUnit.Distance, 0, true, .2, .5),
        Privacy(nameof(GenerativeMetrics.NearestNeighborDistanceRatio), "closest to second closest training row, median", ScoreUnit.Coefficient, 1, true, .08, .25),
        Privacy(nameof(GenerativeMetrics.MembershipAdvantage), "advantage of an attacker who guesses membership", ScoreUnit.Share, 0, false, .03, .10),
        Privacy(nameof(GenerativeMetrics.RareRowIdentifiability), "rare training rows that are identifiable", ScoreUnit.Share, 0, false, .05, .20),
    ];

    private static ScoreDefinition Fidelity(string name, string title, ScoreUnit unit, double ideal, bool higherIsBetter, double fair, double poor) =>
        new(name, title, ScoreGroup.Fidelity, unit, ideal, higherIsBetter, fair, poor);

    private static ScoreDefinition Privacy(string name, string title, ScoreUnit unit, double ideal, bool higherIsBetter, double fair, double poor) =>
        new(name, title, ScoreGroup.Privacy, unit, ideal, higherIsBetter, fair, poor);
}
