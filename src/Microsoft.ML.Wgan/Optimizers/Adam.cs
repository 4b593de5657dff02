using System.Globalization;
using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Optimizers;

/// <summary>Adam, by default as it did best on tables; the WGAN-GP paper's is <c>new Adam(0, 0.9, finalRateShare: 1)</c> at rate 1e-4.</summary>
/// <remarks>
/// <code>m ← β₁ m + (1 − β₁) g,   v ← β₂ v + (1 − β₂) g²
/// θ ← θ − α · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + 10⁻⁸)</code>
/// Source: Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization", algorithm 1. Differs from it: the defaults.
/// </remarks>
public sealed class Adam : Optimizer
{
    /// <summary>Creates the setting.</summary>
    /// <param name="beta1">β₁, at least 0, below 1. Short by default, because the other player keeps changing the loss.</param>
    /// <param name="beta2">β₂, at least 0, below 1.</param>
    /// <param name="finalRateShare">The rate at the last step as a share of the first, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Adam(double beta1 = 0.5, double beta2 = 0.9, double finalRateShare = 0.02)
        : base(finalRateShare)
    {
        Beta1 = Decay(beta1, nameof(beta1));
        Beta2 = Decay(beta2, nameof(beta2));
    }

    /// <summary>β₁, the decay of the mean gradient.</summary>
    public double Beta1 { get; }

    /// <summary>β₂, the decay of the mean squared gradient.</summary>
    public double Beta2 { get; }

    /// <inheritdoc/>
    public override string Reference => "Kingma, Ba: Adam: A Method for Stochastic Optimization, 2015, algorithm 1";

    /// <summary>For logs: the name and its settings.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Adam({Beta1}, {Beta2})");

    internal override FlatOptimizer For(ParameterBlock parameters) => new FlatAdam(parameters, Beta1, Beta2);
}
