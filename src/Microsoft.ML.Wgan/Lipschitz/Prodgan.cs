using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Penalises the critic's slope right on the data (PRODGAN): the most local of the gradient penalties.</summary>
/// <remarks>
/// <code>λ · mean_i S(‖∇f(x_i)‖₂)</code>
/// x: real, [batch, width]; S: see <see cref="PenaltySides"/>; result: scalar.
/// Source: Viehmann 2017, "More Improved Training of Wasserstein GANs and DRAGAN" (λ = 1 in its equation, 10 in its experiments).
/// Differs from it: nothing. Not to be confused with <see cref="R1"/>, which asks for slope zero there.
/// </remarks>
public sealed class Prodgan : LipschitzConstraint
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="weight">λ, not negative; 10 by default, as in the source's experiments.</param>
    /// <param name="sides">Whether slopes below one are penalised too, as published.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite, or the sides are not defined.</exception>
    public Prodgan(double weight = 10, PenaltySides sides = PenaltySides.Two)
    {
        Weight = Settings.Weight(weight);
        Sides = Settings.Defined(sides, nameof(sides));
    }

    /// <summary>λ.</summary>
    public double Weight { get; }

    /// <summary>Whether slopes below one are penalised too.</summary>
    public PenaltySides Sides { get; }

    /// <inheritdoc/>
    public override string Reference => "Viehmann: More Improved Training of Wasserstein GANs and DRAGAN, 2017";

    /// <inheritdoc/>
    public override Tensor Penalty(CriticBatch batch, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Sides.Penalty(Slope.At(batch.F, batch.X), Weight);
    }

    /// <summary>For logs: the penalty and its weight.</summary>
    public override string ToString() => Settings.Text($"{Sides.Word()} PRODGAN penalty, weight {Weight}");
}
