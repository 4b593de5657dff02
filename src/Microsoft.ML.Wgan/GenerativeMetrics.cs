using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan;

/// <summary>Whether synthetic rows can be trusted: fidelity, utility and privacy, each score between what rows of known quality get on the very same data.</summary>
/// <remarks>
/// A score that was not asked for, or for which rows are missing (utility without a target, most of privacy without held-out rows), is NaN as a property and absent from <see cref="Scores"/>.
/// Source of the definitions: the classes under <c>Microsoft.ML.Wgan.Evaluation</c>, each of which names its own.
/// </remarks>
public sealed partial class GenerativeMetrics
{
    private readonly Dictionary<string, GenerativeScore> _scores;

    internal GenerativeMetrics(IReadOnlyList<GenerativeScore> scores, EvaluatedRows rows)
    {
        Scores = scores;
        Rows = rows;
        _scores = scores.ToDictionary(score => score.Name, StringComparer.Ordinal);
    }

    /// <summary>Every score with its yardsticks, by group.</summary>
    public IReadOnlyList<GenerativeScore> Scores { get; }

    /// <summary>What the scores mean: a sentence for each group, then what is behind it, worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; internal init; } = [];

    /// <summary>The columns, in the table's order.</summary>
    public IReadOnlyList<ColumnScore> Columns { get; internal init; } = [];

    /// <summary>The pairs of columns.</summary>
    public IReadOnlyList<PairTrend> Pairs { get; internal init; } = [];

    /// <summary>Utility, a trainer each; empty without a target.</summary>
    public IReadOnlyList<TrainerUtility> Utility { get; internal init; } = [];

    /// <summary>Sentences on what was left out, and why.</summary>
    public IReadOnlyList<string> Notes { get; internal init; } = [];

    /// <summary>1 − the mean similarity of the columns' distributions (<see cref="ColumnShapes"/>); ideally 0.</summary>
    public double ShapeError => Of(nameof(ShapeError));

    /// <summary>1 − the mean similarity of all pairs of columns (<see cref="PairTrends"/>); ideally 0.</summary>
    public double PairTrendError => Of(nameof(PairTrendError));

    /// <summary>The same over the pairs that are clearly associated in the real rows; ideally 0.</summary>
    public double AssociatedPairTrendError => Of(nameof(AssociatedPairTrendError));

    /// <summary>Mean difference of the columns' shares of missing values; ideally 0.</summary>
    public double MissingShareError => Of(nameof(MissingShareError));

    /// <summary>Mean share of synthetic values within the real range or among the real levels; ideally 1.</summary>
    public double RangeAdherence => Of(nameof(RangeAdherence));

    /// <summary>Share of the rare real levels that appear; ideally 1.</summary>
    public double RareLevelCoverage => Of(nameof(RareLevelCoverage));

    /// <summary>Sliced Wasserstein-1 distance of the rows, numbers in standard deviations; ideally 0.</summary>
    public double SlicedWassersteinDistance => Of(nameof(SlicedWassersteinDistance));

    /// <summary>How well boosted trees tell synthetic rows from real ones on unseen rows; ideally 0.5.</summary>
    public double TreesAreaUnderRocCurve => Of(nameof(TreesAreaUnderRocCurve));

    /// <summary>How well a linear model does; ideally 0.5.</summary>
    public double LinearAreaUnderRocCurve => Of(nameof(LinearAreaUnderRocCurve));

    /// <summary>Integrated α-precision: how typical synthetic rows are of the real ones; ideally 1.</summary>
    public double AlphaPrecision => Of(nameof(AlphaPrecision));

    /// <summary>Integrated β-recall: how much of the real rows' variety the synthetic ones cover; ideally 1.</summary>
    public double BetaRecall => Of(nameof(BetaRecall));

    /// <summary>What boosted trees get on real rows that were trained on the synthetic ones: area under the ROC curve, macro F1 or R², by the target.</summary>
    public double TrainedOnSynthetic => Of(nameof(TrainedOnSynthetic));

    /// <summary>Cosine of the columns' importances to boosted trees trained on synthetic and on real rows; ideally 1.</summary>
    public double FeatureImportanceAgreement => Of(nameof(FeatureImportanceAgreement));

    /// <summary>Share of synthetic rows nearer to training than to held-out rows, of which there are as many; ideally 0.5.</summary>
    public double NearerToTrainingShare => Of(nameof(NearerToTrainingShare));

    /// <summary>Share of synthetic rows that are memorised, as the distances to all training and all held-out rows give it; ideally 0, and 1 of copies.</summary>
    public double MemorisingShare => Of(nameof(MemorisingShare));

    /// <summary>Share of synthetic rows that are training rows, cell by cell.</summary>
    public double ExactCopyShare => Of(nameof(ExactCopyShare));

    /// <summary>Share of synthetic rows nearer to a training row than nearly all held-out rows are.</summary>
    public double NearCopyShare => Of(nameof(NearCopyShare));

    /// <summary>Median distance to the closest training record.</summary>
    public double ClosestRecordDistance => Of(nameof(ClosestRecordDistance));

    /// <summary>Median ratio of the distances to the closest and the second closest training record; small where rows hug one record.</summary>
    public double NearestNeighborDistanceRatio => Of(nameof(NearestNeighborDistanceRatio));

    /// <summary>How much better than by chance an attacker tells whether a record was learned from; ideally 0.</summary>
    public double MembershipAdvantage => Of(nameof(MembershipAdvantage));

    /// <summary>Share of the rare training rows that a synthetic row comes nearer to than any other training row does.</summary>
    public double RareRowIdentifiability => Of(nameof(RareRowIdentifiability));

    /// <summary>The rows that were scored.</summary>
    internal EvaluatedRows Rows { get; }

    private double Of(string name) => _scores.TryGetValue(name, out GenerativeScore? score) ? score.Value : double.NaN;
}
