namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>How a score is to be read beside its yardsticks.</summary>
public enum ScoreReading
{
    /// <summary>There is nothing to compare it with, or it is too uncertain to be read.</summary>
    Unknown,

    /// <summary>About what fresh real rows get.</summary>
    Good,

    /// <summary>Clearly worse than fresh real rows, clearly better than rows that fail.</summary>
    Fair,

    /// <summary>Nearer to rows that fail than to real ones.</summary>
    Poor,
}
