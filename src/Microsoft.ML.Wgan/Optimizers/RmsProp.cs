using System.Globalization;
using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Optimizers;

/// <summary>RMSProp, as the WGAN paper's algorithm 1 has it, at a constant rate (there 5e-5).</summary>
/// <remarks>
/// <code>v ← ρ v + (1 − ρ) g²,   θ ← θ − α · g / (√v + 10⁻⁸)</code>
/// Source: Tieleman and Hinton 2012, lecture 6.5, "Divide the gradient by a running average of its recent magnitude".
/// Differs from it: ρ = 0.99 as in torch, which the WGAN authors used, instead of 0.9.
/// </remarks>
public sealed class RmsProp : Optimizer
{
    /// <summary>Creates the setting.</summary>
    /// <param name="smoothing">ρ, at least 0, below 1.</param>
    /// <param name="finalRateShare">The rate at the last step as a share of the first, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public RmsProp(double smoothing = 0.99, double finalRateShare = 1)
        : base(finalRateShare) => Smoothing = Decay(smoothing, nameof(smoothing));

    /// <summary>ρ, the decay of the mean squared gradient.</summary>
    public double Smoothing { get; }

    /// <inheritdoc/>
    public override string Reference => "Tieleman, Hinton: Lecture 6.5, RMSProp, 2012";

    /// <summary>For logs: the name and its settings.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"RMSProp({Smoothing})");

    internal override FlatOptimizer For(ParameterBlock parameters) => new FlatRmsProp(parameters, Smoothing);
}
