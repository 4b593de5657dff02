using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>γ (h − μ) / √(σ² + ε) + β over the channels of pictures, μ and σ² those of the batch (Ioffe, Szegedy 2015), ε = 10⁻⁵.</summary>
/// <remarks>No statistics run along: those of the averaged weights are measured after training and folded into the convolution in front.</remarks>
internal sealed class BatchNormalization : IDisposable
{
    /// <summary>ε.</summary>
    public const double Epsilon = 1e-5;

    private readonly Tensor _gain;
    private readonly Tensor _shift;
    private readonly Tensor _unusedMean;
    private readonly Tensor _unusedVariance;

    /// <param name="gain">γ, [channels].</param>
    /// <param name="shift">β, [channels].</param>
    public BatchNormalization(Tensor gain, Tensor shift)
    {
        using var scope = NewDisposeScope();
        (_gain, _shift) = (gain, shift);
        _unusedMean = zeros(gain.shape[0], device: gain.device).DetachFromDisposeScope();
        _unusedVariance = ones(gain.shape[0], device: gain.device).DetachFromDisposeScope();
    }

    /// <summary>Normalises a batch by its own statistics.</summary>
    /// <param name="h">[batch, channels, height, width].</param>
    /// <param name="seen">Where statistics are being measured: receives those of the batch; null while training.</param>
    /// <returns>The shape of h.</returns>
    public Tensor Apply(Tensor h, ChannelStatistics? seen)
    {
        seen?.Add(this, h);
        return nn.functional.batch_norm(h, _unusedMean, _unusedVariance, _gain, _shift, training: true, momentum: 0);
    }

    /// <summary>The scale and shift that stand for the normalisation once its statistics are fixed: h ↦ scale h + shift.</summary>
    public (Tensor Scale, Tensor Shift) Fixed(ChannelStatistics seen)
    {
        (Tensor mean, Tensor variance) = seen.Of(this);
        using TorchSharp.Scalar epsilon = Epsilon;
        Tensor scale = _gain.div(variance.Plus(epsilon).sqrt());
        return (scale, _shift.sub(scale.mul(mean)));
    }

    public void Dispose()
    {
        _unusedMean.Dispose();
        _unusedVariance.Dispose();
    }
}
