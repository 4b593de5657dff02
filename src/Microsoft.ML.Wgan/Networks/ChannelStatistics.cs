using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>Mean and variance of the channels in front of each normalisation, over several batches.</summary>
internal sealed class ChannelStatistics
{
    private readonly Dictionary<BatchNormalization, (Tensor Sum, Tensor Squares, int Batches)> _seen = [];

    /// <summary>Adds a batch.</summary>
    /// <param name="at">The normalisation it comes to.</param>
    /// <param name="h">[batch, channels, height, width].</param>
    public void Add(BatchNormalization at, Tensor h)
    {
        Tensor mean = h.mean([0L, 2L, 3L]).MoveToOuterDisposeScope();
        Tensor squares = h.square().mean([0L, 2L, 3L]).MoveToOuterDisposeScope();
        if (_seen.TryGetValue(at, out (Tensor Sum, Tensor Squares, int Batches) before))
        {
            before.Sum.Increase(mean);
            before.Squares.Increase(squares);
            mean.Dispose();
            squares.Dispose();
            _seen[at] = before with { Batches = before.Batches + 1 };
        }
        else
        {
            _seen[at] = (mean, squares, 1);
        }
    }

    /// <summary>Mean and variance, [channels] each.</summary>
    public (Tensor Mean, Tensor Variance) Of(BatchNormalization at)
    {
        (Tensor sum, Tensor squares, int batches) = _seen[at];
        using TorchSharp.Scalar share = 1.0 / batches;
        Tensor mean = sum.mul(share);
        return (mean, squares.mul(share).sub(mean.square()).relu());
    }
}
