using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Estimates of the critic's slope.</summary>
internal static class Slope
{
    // Keeps the square root's derivative finite where a gradient vanishes; far below any slope that matters.
    private const double Epsilon = 1e-12;

    /// <summary>The gradient norm ‖∇f(z)‖₂ at points.</summary>
    /// <param name="f">The critic.</param>
    /// <param name="z">Points, [batch, width].</param>
    /// <returns>Slopes, [batch], in score per unit of encoded distance; differentiable in the critic's weights.</returns>
    public static Tensor At(CriticNetwork f, Tensor z)
    {
        using Scalar epsilon = Epsilon;
        return f.InputGradient(z).square().sum(1L).add(epsilon).sqrt();
    }
}
