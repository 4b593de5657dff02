namespace Microsoft.ML.Wgan.Experiments;

/// <summary>How a trial of an experiment ended.</summary>
public enum TrialOutcome
{
    /// <summary>It was trained and scored.</summary>
    Completed,

    /// <summary>Its training was ended early, because that of others had gone better.</summary>
    Abandoned,

    /// <summary>It diverged or failed otherwise: <see cref="GenerativeRunDetail.Exception"/> says how.</summary>
    Failed,
}
