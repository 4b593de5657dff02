using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Penalises the critic's squared slope at real rows towards zero (R1).</summary>
/// <remarks>
/// <code>γ/2 · mean_i ‖∇f(x_i)‖₂²</code>
/// x: real, [batch, width]; result: scalar. Not a Lipschitz constraint proper: nothing holds the slope to one, but near the equilibrium, where the
/// critic should be flat on the data, it damps the game's oscillations.
/// Source: Mescheder, Geiger, Nowozin 2018, "Which Training Methods for GANs do actually Converge?", eq. 9.
/// Differs from it: nothing; the paper plays the logistic game with it, here it is the Wasserstein game's.
/// Not to be confused with <see cref="R2"/>, which looks at the synthetic rows, nor with <see cref="Prodgan"/>, which asks for slope one.
/// </remarks>
public sealed class R1 : LipschitzConstraint
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="weight">γ, not negative; the paper's 10 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite.</exception>
    public R1(double weight = 10) => Weight = Settings.Weight(weight);

    /// <summary>γ.</summary>
    public double Weight { get; }

    /// <inheritdoc/>
    public override string Reference => "Mescheder, Geiger, Nowozin: Which Training Methods for GANs do actually Converge?, 2018, eq. 9";

    /// <inheritdoc/>
    public override Tensor Penalty(CriticBatch batch, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using Scalar half = Weight / 2;
        return Slope.SquareAt(batch.F, batch.X).mean().mul(half);
    }

    /// <summary>For logs: the penalty and its weight.</summary>
    public override string ToString() => Settings.Text($"R1 penalty, weight {Weight}");
}
