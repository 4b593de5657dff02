using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Penalises difference quotients above one between every real and every synthetic row of the batch.</summary>
/// <remarks>
/// <code>λ · mean_ij max(s_ij − 1, 0)²,   s_ij = |f(x_i) − f(y_j)| / (‖x_i − y_j‖ + ε)</code>
/// x: real, y: synthetic, both [batch, width]; s: [batch, batch], with rows among themselves [2 batch, 2 batch], whose diagonal counts as zero;
/// ε = 10⁻⁸; result: scalar. The scores are there already, so that batch² quotients cost little more than <see cref="Slogan"/>'s batch.
/// Source: asked for in Viehmann 2017, "More Improved Training of Wasserstein GANs and DRAGAN", discussion and "Things to do".
/// Differs from it: nothing; with weight λ a violation by one pair of batch² weighs 1/batch² of λ.
/// </remarks>
public sealed class AllPairs : LipschitzConstraint
{
    /// <summary>Creates the penalty.</summary>
    /// <param name="weight">λ, not negative; 10 by default, as for <see cref="Slogan"/>.</param>
    /// <param name="withinBatches">Whether real rows are paired with real ones and synthetic rows with synthetic ones too.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite.</exception>
    public AllPairs(double weight = 10, bool withinBatches = false)
    {
        Weight = Settings.Weight(weight);
        WithinBatches = withinBatches;
    }

    /// <summary>λ.</summary>
    public double Weight { get; }

    /// <summary>Whether real rows are paired with real ones and synthetic rows with synthetic ones too.</summary>
    public bool WithinBatches { get; }

    /// <inheritdoc/>
    public override string Reference => "Viehmann: More Improved Training of Wasserstein GANs and DRAGAN, 2017, discussion";

    /// <inheritdoc/>
    public override Tensor Penalty(CriticBatch batch, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Tensor s = WithinBatches
            ? Quotients(batch.Scores, batch.Scores, Rows(batch), Rows(batch))
            : Quotients(batch.ScoreX, batch.ScoreY, batch.X, batch.Y);
        return PenaltySides.One.Penalty(s, Weight);
    }

    /// <summary>For logs: the penalty and its weight.</summary>
    public override string ToString() => Settings.Text($"penalty over all pairs{(WithinBatches ? ", also within batches" : "")}, weight {Weight}");

    private static Tensor Rows(CriticBatch batch) => cat([batch.Y, batch.X], 0);

    private static Tensor Quotients(Tensor scoreA, Tensor scoreB, Tensor a, Tensor b) =>
        Slope.Between(scoreA.unsqueeze(1), scoreB.unsqueeze(0), Distances(a, b));

    // Not by a matrix product, whose cancellation would spoil exactly the short distances.
    private static Tensor Distances(Tensor a, Tensor b)
    {
        using IDisposable noGradient = no_grad();
        return cdist(a, b, 2, compute_mode.donot_use_mm_for_euclid_dist);
    }
}
