using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>DRAGAN's penalty at real rows that are perturbed to both sides, each input by its own spread.</summary>
/// <remarks>
/// <code>λ · mean_i S(‖∇f(z_i)‖₂),   z_ij = x_ij + ¼ σ_j n_ij,   n_ij ~ N(0, 1)</code>
/// x: real, [batch, width]; σ_j: the standard deviation of input j over the batch, so that constant inputs are not moved; result: scalar.
/// Source: Viehmann 2017, "More Improved Training of Wasserstein GANs and DRAGAN" (there lipschitz_constraint = 5).
/// Differs from it: σ is the batch's own (divided by the batch size, not by one less). Differs from <see cref="Dragan"/> in the perturbation alone.
/// </remarks>
public sealed class ImprovedDragan : LipschitzConstraint
{
    private const double Reach = 0.25;

    /// <summary>Creates the penalty.</summary>
    /// <param name="weight">λ, not negative; 10 by default, as for <see cref="Dragan"/>.</param>
    /// <param name="sides">Whether slopes below one are penalised too, as published.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite, or the sides are not defined.</exception>
    public ImprovedDragan(double weight = 10, PenaltySides sides = PenaltySides.Two)
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
        ArgumentNullException.ThrowIfNull(random);
        return Sides.Penalty(Slope.At(batch.F, Perturbed(batch.X, random)), Weight);
    }

    /// <summary>For logs: the penalty and its weight.</summary>
    public override string ToString() => Settings.Text($"{Sides.Word()} improved DRAGAN penalty, weight {Weight}");

    private static Tensor Perturbed(Tensor x, RandomSource random)
    {
        using IDisposable noGradient = no_grad();
        using Scalar reach = Reach;
        Tensor sigma = x.std(0L, unbiased: false);
        return random.Normal(x.shape[0], x.shape[1]).mul(sigma).mul_(reach).Increase(x);
    }
}
