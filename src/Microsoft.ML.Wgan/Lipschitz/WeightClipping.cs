using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Clips every weight and bias of the critic to [−c, c] after each critic step, as the first Wasserstein GAN did.</summary>
/// <remarks>
/// <code>w ← max(−c, min(w, c))</code>
/// It bounds the slope by some K, not by one: the critic's value is then K times a lower bound of the distance, and usually far below it.
/// Source: Arjovsky, Chintala, Bottou 2017, "Wasserstein Generative Adversarial Networks", algorithm 1, line 7 (c = 0.01).
/// Differs from it: weights are clipped once before the first step too; the authors' code clips before each step, the paper after it, as here.
/// Not to be confused with a limit on gradients.
/// </remarks>
public sealed class WeightClipping : LipschitzConstraint
{
    /// <summary>Creates the projection.</summary>
    /// <param name="clipBound">c, above 0; the paper's 0.01 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not finite or not above 0.</exception>
    public WeightClipping(double clipBound = 0.01) => ClipBound = Settings.Positive(clipBound, nameof(clipBound));

    /// <summary>c.</summary>
    public double ClipBound { get; }

    /// <inheritdoc/>
    public override string Reference => "Arjovsky, Chintala, Bottou: Wasserstein Generative Adversarial Networks, 2017, algorithm 1";

    /// <inheritdoc/>
    public override void Project(CriticNetwork f)
    {
        ArgumentNullException.ThrowIfNull(f);
        using IDisposable noGradient = no_grad();
        using Scalar low = -ClipBound;
        using Scalar high = ClipBound;
        f.Values.clamp_(low, high);
    }

    /// <summary>For logs: the projection and its bound.</summary>
    public override string ToString() => Settings.Text($"weight clipping, bound {ClipBound}");
}
