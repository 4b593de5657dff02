namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Ends trials whose training goes worse than that of others did at the same share of it.</summary>
/// <remarks>
/// It looks at <see cref="TrainingStep.HeldOutScore"/>, so at tables of 2,000 rows and more with <see cref="TrainingOptions.EarlyStopping"/>; of others every trial is trained to its end.
/// </remarks>
public abstract class Abandonment
{
    private protected Abandonment()
    {
    }

    /// <summary>The paper it is from.</summary>
    public abstract string Reference { get; }

    /// <summary>Shares of the training at which it looks, rising.</summary>
    internal abstract IReadOnlyList<double> Rungs { get; }

    /// <summary>Whether a score is too bad to go on.</summary>
    /// <param name="own">The trial's score at a rung; lower is better.</param>
    /// <param name="others">The scores of the other trials that got there.</param>
    internal abstract bool Abandons(double own, IReadOnlyList<double> others);
}
