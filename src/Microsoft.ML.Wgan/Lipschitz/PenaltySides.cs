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
    /// <summary>Shapes slopes into penalties.</summary>
    /// <param name="sides">One or two.</param>
    /// <param name="slope">Slopes s, [batch], not negative.</param>
    /// <returns>(s − 1)² or max(s − 1, 0)², [batch].</returns>
    public static Tensor Shape(this PenaltySides sides, Tensor slope)
    {
        using Scalar one = 1;
        Tensor excess = slope.sub(one);
        return (sides == PenaltySides.One ? excess.relu() : excess).square();
    }
}
