using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Penalises difference quotients above one between paired real and synthetic rows (SLOGAN, single-sided Lipschitz objective).</summary>
/// <remarks>
/// <code>whole:  λ · mean_i max(s_i − 1, 0)²,   s_i = |f(x_i) − f(y_i)| / (‖x_i − y_i‖ + ε)
/// split:  λ/2 · mean_i max(s_i − 1, 0)² + λ/2 · mean_i max(t_i − 1, 0)²,   s and t as in <see cref="SemiImproved"/></code>
/// x: real, y: synthetic, both [batch, width]; ε = 10⁻⁸; result: scalar. One-sided, because the optimal critic's quotient is one only between
/// rows that the transport plan pairs, and below one elsewhere. No gradient of the critic is taken.
/// Source: Viehmann 2017, "More Improved Training of Wasserstein GANs and DRAGAN".
/// Differs from it: nothing. Not to be confused with <see cref="SemiImproved"/>, its two-sided relative, nor with <see cref="AllPairs"/>.
/// </remarks>
public sealed class Slogan : LipschitzConstraint
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="weight">λ, not negative; the source's 10 by default.</param>
    /// <param name="line">Whether the quotient is taken over the whole line or over both parts of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite, or the line is not defined.</exception>
    public Slogan(double weight = 10, QuotientLine line = QuotientLine.Whole)
    {
        Weight = Settings.Weight(weight);
        Line = Settings.Defined(line, nameof(line));
    }

    /// <summary>λ.</summary>
    public double Weight { get; }

    /// <summary>Whether the quotient is taken over the whole line or over both parts of it.</summary>
    public QuotientLine Line { get; }

    /// <inheritdoc/>
    public override string Reference => "Viehmann: More Improved Training of Wasserstein GANs and DRAGAN, 2017";

    /// <inheritdoc/>
    public override Tensor Penalty(CriticBatch batch, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(random);
        return Line.Penalty(batch, PenaltySides.One, Weight, random);
    }

    /// <summary>For logs: the penalty and its weight.</summary>
    public override string ToString() => Settings.Text($"SLOGAN penalty over {(Line == QuotientLine.Whole ? "whole" : "split")} lines, weight {Weight}");
}
