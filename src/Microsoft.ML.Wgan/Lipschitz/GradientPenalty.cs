using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Penalises the critic's slope at random points between real and fake rows (WGAN-GP; one-sided: WGAN-LP).</summary>
/// <remarks>
/// <code>λ · mean_i S(‖∇f(z_i)‖₂),   z_i = α_i x_i + (1 − α_i) y_i,   α_i ~ U[0, 1]
/// S(s) = (s − 1)²  two-sided,   S(s) = max(s − 1, 0)²  one-sided</code>
/// x: real, y: fake, both [batch, width]; α: [batch, 1]; result: scalar, in squared score per unit of encoded distance.
/// Source: two-sided, Gulrajani et al. 2017, "Improved Training of Wasserstein GANs", eq. 3; one-sided, Petzka et al. 2018,
/// "On the regularization of Wasserstein GANs", eq. 8.
/// Differs from them: 10⁻¹² is added to the squared norm, so that the derivative exists where the gradient vanishes.
/// Not to be confused with <see cref="Dragan"/>, whose points surround the real rows only, nor with the "LP" of difference quotients (<see cref="SemiImproved"/>).
/// </remarks>
public sealed class GradientPenalty : LipschitzConstraint
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="weight">λ, not negative. The papers use 10; 1 did better on tables (docs/algorithms.md).</param>
    /// <param name="sides">Whether slopes below one are penalised too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite, or the sides are not defined.</exception>
    public GradientPenalty(double weight = 10, PenaltySides sides = PenaltySides.Two)
    {
        Weight = Settings.Weight(weight);
        Sides = Settings.Defined(sides, nameof(sides));
    }

    /// <summary>λ.</summary>
    public double Weight { get; }

    /// <summary>Whether slopes below one are penalised too.</summary>
    public PenaltySides Sides { get; }

    /// <inheritdoc/>
    public override string Reference => Sides == PenaltySides.Two
        ? "Gulrajani, Ahmed, Arjovsky, Dumoulin, Courville: Improved Training of Wasserstein GANs, 2017, eq. 3"
        : "Petzka, Fischer, Lukovnikov: On the regularization of Wasserstein GANs, 2018, eq. 8";

    /// <inheritdoc/>
    public override Tensor Penalty(CriticBatch batch, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(random);
        Tensor z = Interpolation.Between(batch.X, batch.Y, random);
        return Sides.Penalty(Slope.At(batch.F, z), Weight);
    }

    /// <summary>For logs: the penalty and its weight.</summary>
    public override string ToString() => Settings.Text($"{Sides.Word()} gradient penalty, weight {Weight}");
}
