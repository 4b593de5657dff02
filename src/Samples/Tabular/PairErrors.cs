using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace WganSamples.Tabular;

/// <summary>How much pairs of columns lose, from 0 to 1.</summary>
/// <param name="All">Mean over all pairs; null without one.</param>
/// <param name="Associated">Mean over the pairs that clearly depend on each other in the training rows; null without one.</param>
internal sealed record PairErrors(double? All, double? Associated)
{
    public static PairErrors Of(PairTrends trends) => new(trends.Error, trends.AssociatedError);
}
