using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>One number for how much rows give away of the training rows, for weighing it against other things.</summary>
/// <remarks>
/// <code>max(0, share of memorised rows), else max(0, 2·(share nearer to training) − 1), else 0</code>
/// The second is what the first is of equally many training and held-out rows; "else": where the one before was not measured.
/// </remarks>
internal static class PrivacyRisk
{
    public static double Of(ScoreSet scores) => scores switch
    {
        _ when scores[nameof(GenerativeMetrics.MemorisingShare)] is GenerativeScore memorised => Math.Max(0, memorised.Value),
        _ when scores[nameof(GenerativeMetrics.NearerToTrainingShare)] is GenerativeScore nearer => Math.Max(0, (2 * nearer.Value) - 1),
        _ => 0,
    };
}
