using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Penalises difference quotients between paired real and synthetic rows away from one, to both sides (semi-improved training).</summary>
/// <remarks>
/// <code>whole:  λ · mean_i (s_i − 1)²,   s_i = |f(x_i) − f(y_i)| / (‖x_i − y_i‖ + ε)
/// split:  λ/2 · mean_i (s_i − 1)² + λ/2 · mean_i (t_i − 1)²,   z_i = α_i x_i + (1 − α_i) y_i,   α_i ~ U[0, 1]
///         s_i = |f(y_i) − f(z_i)| / (α_i‖x_i − y_i‖ + ε),   t_i = |f(x_i) − f(z_i)| / ((1 − α_i)‖x_i − y_i‖ + ε)</code>
/// x: real, y: synthetic, both [batch, width]; ε = 10⁻⁸; result: scalar. No gradient of the critic is taken, so a step costs half a gradient penalty's.
/// Source: Viehmann 2017, "(Semi-)Improved Training of Wasserstein GANs", methods 1 and 2 (WGAN-LP1 in the author's notebook).
/// Differs from it: nothing. A quotient can be one only along a gradient line, which pairs drawn at random are not: prefer <see cref="Slogan"/>.
/// Not to be confused with WGAN-LP, which is the one-sided <see cref="GradientPenalty"/>.
/// </remarks>
public sealed class SemiImproved : LipschitzConstraint
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="weight">λ, not negative; 10 by default, for which the source reports instability, 0.1 and 1 being stable.</param>
    /// <param name="line">Whether the quotient is taken over the whole line or over both parts of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite, or the line is not defined.</exception>
    public SemiImproved(double weight = 10, QuotientLine line = QuotientLine.Whole)
    {
        Weight = Settings.Weight(weight);
        Line = Settings.Defined(line, nameof(line));
    }

    /// <summary>λ.</summary>
    public double Weight { get; }

    /// <summary>Whether the quotient is taken over the whole line or over both parts of it.</summary>
    public QuotientLine Line { get; }

    /// <inheritdoc/>
    public override string Reference => "Viehmann: (Semi-)Improved Training of Wasserstein GANs, 2017";

    /// <inheritdoc/>
    public override Tensor Penalty(CriticBatch batch, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(random);
        return Line.Penalty(batch, PenaltySides.Two, Weight, random);
    }

    /// <summary>For logs: the penalty and its weight.</summary>
    public override string ToString() => Settings.Text($"semi-improved penalty over {(Line == QuotientLine.Whole ? "whole" : "split")} lines, weight {Weight}");
}
