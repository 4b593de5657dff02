using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Estimates of the critic's slope, in score per unit of encoded distance.</summary>
internal static class Slope
{
    // Keeps the square root's derivative finite where a gradient vanishes; far below any slope that matters.
    private const double SquareEpsilon = 1e-12;

    // Keeps the quotient of coinciding rows finite.
    private const double DistanceEpsilon = 1e-8;

    /// <summary>The gradient norm ‖∇f(z)‖₂ at points.</summary>
    /// <param name="f">The critic.</param>
    /// <param name="z">Points, [batch, width].</param>
    /// <returns>Slopes, [batch]; differentiable in the critic's weights.</returns>
    public static Tensor At(CriticNetwork f, Tensor z)
    {
        using Scalar epsilon = SquareEpsilon;
        return SquareAt(f, z).Plus(epsilon).sqrt();
    }

    /// <summary>The squared gradient norm ‖∇f(z)‖₂² at points.</summary>
    /// <param name="f">The critic.</param>
    /// <param name="z">Points, [batch, width].</param>
    /// <returns>Squared slopes, [batch]; differentiable in the critic's weights.</returns>
    public static Tensor SquareAt(CriticNetwork f, Tensor z) => f.InputGradient(z).square().sum(1L);

    /// <summary>The difference quotient |f(a) − f(b)| / (‖a − b‖ + ε), ε = 10⁻⁸.</summary>
    /// <param name="scoreA">f(a), any shape.</param>
    /// <param name="scoreB">f(b), a shape that broadcasts with it.</param>
    /// <param name="distance">‖a − b‖, of the broadcast shape.</param>
    /// <returns>Slopes of the broadcast shape; differentiable in the critic's weights.</returns>
    public static Tensor Between(Tensor scoreA, Tensor scoreB, Tensor distance)
    {
        using Scalar epsilon = DistanceEpsilon;
        return scoreA.sub(scoreB).abs().div(distance.Plus(epsilon));
    }

    /// <summary>‖a_i − b_i‖ of paired rows.</summary>
    /// <param name="a">Rows, [batch, width].</param>
    /// <param name="b">Rows, [batch, width].</param>
    /// <returns>Distances, [batch], without gradient.</returns>
    public static Tensor Distance(Tensor a, Tensor b)
    {
        using IDisposable noGradient = no_grad();
        return a.sub(b).square().sum(1L).sqrt_();
    }
}
