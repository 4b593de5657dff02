using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Random points between real and fake rows.</summary>
internal static class Interpolation
{
    /// <summary>z_i = α_i x_i + (1 − α_i) y_i, α_i ~ U[0, 1], one α a row.</summary>
    /// <param name="x">Real rows, [batch, width].</param>
    /// <param name="y">Fake rows, [batch, width].</param>
    /// <param name="random">Source of α.</param>
    /// <returns>Points, [batch, width], without gradient.</returns>
    public static Tensor Between(Tensor x, Tensor y, RandomSource random) => Between(x, y, random.Uniform(x.shape[0], 1));

    /// <summary>z_i = α_i x_i + (1 − α_i) y_i for a given α.</summary>
    /// <param name="x">Real rows, [batch, width].</param>
    /// <param name="y">Fake rows, [batch, width].</param>
    /// <param name="alpha">α, [batch, 1].</param>
    /// <returns>Points, [batch, width], without gradient.</returns>
    public static Tensor Between(Tensor x, Tensor y, Tensor alpha)
    {
        using IDisposable noGradient = no_grad();
        return y.lerp(x, alpha);
    }
}
