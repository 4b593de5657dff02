namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>What a score is about.</summary>
public enum ScoreGroup
{
    /// <summary>Whether the rows follow the distribution of the real ones.</summary>
    Fidelity,

    /// <summary>Whether models that are trained on the rows work on real ones.</summary>
    Utility,

    /// <summary>Whether the rows give away what was learned from.</summary>
    Privacy,
}
