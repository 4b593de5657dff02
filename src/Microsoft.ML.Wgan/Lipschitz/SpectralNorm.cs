using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Divides each of the critic's weight matrices by its largest singular value after each critic step.</summary>
/// <remarks>
/// <code>v ← Wᵀu / ‖Wᵀu‖,   u ← Wv / ‖Wv‖   (power iterations, going on from where the last step left off),   W ← W / (uᵀWv)</code>
/// Activations of slope at most one between layers of norm one make f 1-Lipschitz, usually far from tightly.
/// Source: Miyato, Kataoka, Koyama, Yoshida 2018, "Spectral Normalization for Generative Adversarial Networks", algorithm 1.
/// Differs from it: a projection after the step, where the paper reparametrises, and sends the gradient through the division too; several power
/// iterations instead of one, so that the norm is one to about 10⁻⁴.
/// </remarks>
public sealed class SpectralNorm : LipschitzConstraint
{
    // Keeps a weight matrix of zeros what it is.
    private const double SmallestNorm = 1e-12;

    /// <summary>Creates the projection.</summary>
    /// <param name="powerIterations">Power iterations after each step, at least 1; the paper's single one lets the norm drift a little above one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no iteration.</exception>
    public SpectralNorm(int powerIterations = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(powerIterations, 1);
        PowerIterations = powerIterations;
    }

    /// <summary>Power iterations after each step.</summary>
    public int PowerIterations { get; }

    /// <inheritdoc/>
    public override string Reference => "Miyato, Kataoka, Koyama, Yoshida: Spectral Normalization for Generative Adversarial Networks, 2018, algorithm 1";

    /// <inheritdoc/>
    public override void Project(CriticNetwork f)
    {
        ArgumentNullException.ThrowIfNull(f);
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        using Scalar smallest = SmallestNorm;
        foreach (CriticLayer layer in f.Layers)
        {
            layer.Weight.div_(LargestSingularValue(layer, smallest));
        }
    }

    /// <summary>For logs: the projection.</summary>
    public override string ToString() => "spectral norm";

    private Tensor LargestSingularValue(CriticLayer layer, Scalar smallest)
    {
        Tensor w = layer.Weight, u = layer.LeadingOutput;
        Tensor norm = u;
        for (int i = 0; i < PowerIterations; i++)
        {
            Tensor v = w.t().mv(u);
            v = v.div_(v.norm().clamp_(min: smallest));
            Tensor image = w.mv(v);

            // uᵀWv of the new u is ‖Wv‖.
            norm = image.norm().clamp_(min: smallest);
            u.copy_(image.div_(norm));
        }

        return norm;
    }
}
