using Microsoft.ML.AutoML;
using Microsoft.ML.Wgan.Experiments;

namespace WganSamples.AutoML;

/// <summary>A trial as AutoML sees it, and the run behind it.</summary>
internal sealed class WganTrialResult : TrialResult
{
    /// <summary>Scores, privacy, times, and why it failed where it did.</summary>
    public required GenerativeRunDetail Run { get; init; }

    /// <summary>Whether it was trained, scored and found private enough to win.</summary>
    public bool MayWin => Loss < double.MaxValue;
}
