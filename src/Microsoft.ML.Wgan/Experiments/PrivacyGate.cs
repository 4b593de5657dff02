using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Bounds of the privacy scores: what does not keep within them cannot win, however good it is.</summary>
/// <remarks>A score breaks its bound when the lower end of its 95 % interval lies above it, where there is an interval: chance alone fails nobody. A score that was not measured breaks none.</remarks>
public sealed record PrivacyGate
{
    /// <summary>Bound of <see cref="GenerativeMetrics.NearerToTrainingShare"/>, whose ideal is 0.5.</summary>
    /// <value>Default: 0.55. From 0 to 1.</value>
    public double MaximumNearerToTrainingShare { get; init; } = 0.55;

    /// <summary>Bound of <see cref="GenerativeMetrics.MemorisingShare"/>, whose ideal is 0.</summary>
    /// <value>Default: 0.1. From 0 to 1.</value>
    public double MaximumMemorisingShare { get; init; } = 0.1;

    /// <summary>How far <see cref="GenerativeMetrics.ExactCopyShare"/> may lie above that of held-out real rows: short tables repeat themselves.</summary>
    /// <value>Default: 0.02. From 0 to 1.</value>
    public double MaximumExactCopyExcess { get; init; } = 0.02;

    internal void AddFaults(OptionFaults faults)
    {
        faults.RequireBetween("Gate.MaximumNearerToTrainingShare", MaximumNearerToTrainingShare, 0, 1);
        faults.RequireBetween("Gate.MaximumMemorisingShare", MaximumMemorisingShare, 0, 1);
        faults.RequireBetween("Gate.MaximumExactCopyExcess", MaximumExactCopyExcess, 0, 1);
    }

    internal bool Passes(ScoreSet scores) =>
        Keeps(scores[nameof(GenerativeMetrics.NearerToTrainingShare)], MaximumNearerToTrainingShare)
        && Keeps(scores[nameof(GenerativeMetrics.MemorisingShare)], MaximumMemorisingShare)
        && Keeps(scores[nameof(GenerativeMetrics.ExactCopyShare)], MaximumExactCopyExcess + (scores[nameof(GenerativeMetrics.ExactCopyShare)]?.RealRows ?? 0));

    private static bool Keeps(GenerativeScore? score, double bound) => score is null || (score.Lower ?? score.Value) <= bound;
}
