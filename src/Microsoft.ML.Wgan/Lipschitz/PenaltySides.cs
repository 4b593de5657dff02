using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Which departures of a slope s from one are penalised.</summary>
public enum PenaltySides
{
    /// <summary>Slopes above one only: max(s − 1, 0)². The dual asks for no more than this.</summary>
    One,

    /// <summary>Slopes below one too: (s − 1)².</summary>
    Two,
}

/// <summary>The shaping of a slope into a penalty.</summary>
internal static class PenaltySidesExtensions
{
    /// <summary>The penalty of slopes.</summary>
    /// <param name="sides">One or two.</param>
    /// <param name="slope">Slopes s, any shape, not negative.</param>
    /// <param name="weight">λ.</param>
    /// <returns>λ · mean S(s), S(s) = (s − 1)² or max(s − 1, 0)²; scalar.</returns>
    public static Tensor Penalty(this PenaltySides sides, Tensor slope, double weight)
    {
        using Scalar one = 1;
        using Scalar lambda = weight;
        Tensor excess = slope.sub(one);
        return (sides == PenaltySides.One ? excess.relu() : excess).square().mean().mul(lambda);
    }
}
