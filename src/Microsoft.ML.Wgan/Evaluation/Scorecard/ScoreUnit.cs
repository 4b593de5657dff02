namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>What the number of a score is.</summary>
public enum ScoreUnit
{
    /// <summary>A share from 0 to 1, written in percent.</summary>
    Share,

    /// <summary>An area under a ROC curve, an accuracy, a coefficient of determination or of correlation: a number whose largest is 1.</summary>
    Coefficient,

    /// <summary>A distance, at least 0.</summary>
    Distance,
}
