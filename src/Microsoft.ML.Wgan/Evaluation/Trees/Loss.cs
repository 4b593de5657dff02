namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>What boosting lowers: a loss of raw scores, with its first two derivatives.</summary>
internal abstract class Loss
{
    /// <summary>Raw scores of a row.</summary>
    public virtual int Outputs => 1;

    /// <summary>The raw scores of the best constant.</summary>
    public abstract double[] Start(ReadOnlySpan<double> target);

    /// <summary>Derivatives of every row's loss by its scores.</summary>
    /// <param name="target">A row's truth each.</param>
    /// <param name="scores">[outputs][rows].</param>
    /// <param name="gradients">[outputs][rows], to be filled.</param>
    public abstract void Differentiate(ReadOnlySpan<double> target, double[][] scores, GradientPair[][] gradients);

    /// <summary>Turns raw scores, [outputs][rows], into what they stand for.</summary>
    public abstract void ToPredictions(double[][] scores);
}
