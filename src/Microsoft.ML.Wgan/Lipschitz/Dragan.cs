using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Penalises the critic's slope at perturbed real rows (DRAGAN), perturbed as its authors' code does.</summary>
/// <remarks>
/// <code>λ · mean_i S(‖∇f(z_i)‖₂),   z_i = x_i + α_i · ½σ · u_i,   α_i ~ U[0, 1],   u_i ~ U[0, 1]^width</code>
/// x: real, [batch, width]; σ: the standard deviation of all numbers of the batch; α: [batch, 1]; S: see <see cref="PenaltySides"/>; result: scalar.
/// Source: Kodali, Abernethy, Hays, Kira 2017, "On Convergence and Stability of GANs", section 2.3, and the code published with it.
/// Differs from it: nothing; every perturbation is upward, as published (<see cref="ImprovedDragan"/> mends that).
/// Not to be confused with <see cref="GradientPenalty"/>, whose points lie between real and synthetic rows.
/// </remarks>
public sealed class Dragan : LipschitzConstraint
{
    private const double Reach = 0.5;

    /// <summary>Creates the penalty.</summary>
    /// <param name="weight">λ, not negative; the paper's 10 by default.</param>
    /// <param name="sides">Whether slopes below one are penalised too, as published.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite, or the sides are not defined.</exception>
    public Dragan(double weight = 10, PenaltySides sides = PenaltySides.Two)
    {
        Weight = Settings.Weight(weight);
        Sides = Settings.Defined(sides, nameof(sides));
    }

    /// <summary>λ.</summary>
    public double Weight { get; }

    /// <summary>Whether slopes below one are penalised too.</summary>
    public PenaltySides Sides { get; }

    /// <inheritdoc/>
    public override string Reference => "Kodali, Abernethy, Hays, Kira: On Convergence and Stability of GANs, 2017, section 2.3";

    /// <inheritdoc/>
    public override Tensor Penalty(CriticBatch batch, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(random);
        return Sides.Penalty(Slope.At(batch.F, Perturbed(batch.X, random)), Weight);
    }

    /// <summary>For logs: the penalty and its weight.</summary>
    public override string ToString() => Settings.Text($"{Sides.Word()} DRAGAN penalty, weight {Weight}");

    private static Tensor Perturbed(Tensor x, RandomSource random)
    {
        using IDisposable noGradient = no_grad();
        using Scalar reach = Reach;
        Tensor alpha = random.Uniform(x.shape[0], 1);
        Tensor u = random.Uniform(x.shape[0], x.shape[1]);
        Tensor sigma = x.std(unbiased: false);
        return u.mul_(alpha).mul_(sigma).mul_(reach).Increase(x);
    }
}
