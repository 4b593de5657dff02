using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Optimizers;

/// <summary>How a network's weights follow their gradient. The object is the setting; the state of a run is made from it.</summary>
public abstract class Optimizer
{
    private protected Optimizer(double finalRateShare)
    {
        if (!(finalRateShare is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(finalRateShare), finalRateShare, "The final share of the rate must be from 0 to 1.");
        }

        FinalRateShare = finalRateShare;
    }

    /// <summary>The learning rate at the last step as a share of the first; it falls linearly to it and 1 keeps it constant.</summary>
    public double FinalRateShare { get; }

    /// <summary>The paper it is from.</summary>
    public abstract string Reference { get; }

    /// <summary>The state for one network's parameters.</summary>
    internal abstract FlatOptimizer For(ParameterBlock parameters);

    private protected static double Decay(double value, string name) => value is >= 0 and < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A decay must be at least 0 and below 1.");
}
