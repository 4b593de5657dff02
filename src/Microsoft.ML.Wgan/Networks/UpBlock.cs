using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>Doubles the sides of pictures; the generator's input is added to every pixel, so that each scale hears of latent and condition.</summary>
/// <remarks>
/// <code>u = relu(norm(W ⊛ᵀ h + V z)),   residual: u ← relu(norm(R ⊛ u) + S ⊛ᵀ h)</code>
/// ⊛ᵀ: transposed convolution of stride 2, W 4×4, S 2×2; ⊛: convolution 3×3. Source: Radford et al. 2015 (DCGAN); He et al. 2016 for the short cut.
/// </remarks>
internal sealed class UpBlock : IDisposable
{
    private static readonly long[] _two = [2, 2];
    private static readonly long[] _one = [1, 1];
    private readonly Tensor _weight;
    private readonly Tensor _injection;
    private readonly BatchNormalization _norm;
    private readonly Tensor? _refinement;
    private readonly BatchNormalization? _refinedNorm;
    private readonly Tensor? _shortCut;

    /// <param name="leaves">In the order of <see cref="Initial"/>.</param>
    public UpBlock(ReadOnlySpan<Tensor> leaves)
    {
        (_weight, _injection) = (leaves[0], leaves[1]);
        _norm = new BatchNormalization(leaves[2], leaves[3]);
        if (leaves.Length > PlainLeaves)
        {
            _refinement = leaves[4];
            _refinedNorm = new BatchNormalization(leaves[5], leaves[6]);
            _shortCut = leaves[7];
        }
    }

    /// <summary>Parameters of a block without refinement.</summary>
    public const int PlainLeaves = 4;

    /// <summary>Parameters of a residual block.</summary>
    public const int ResidualLeaves = 8;

    /// <summary>Initial weights.</summary>
    /// <param name="name">Of the block.</param>
    /// <param name="channels">Channels that come in, and that go out.</param>
    /// <param name="inputs">Inputs of the generator.</param>
    /// <param name="isResidual">Whether it has a refinement.</param>
    /// <param name="seed">Seed of the network.</param>
    /// <param name="layer">Number of the block's first layer; it takes 4.</param>
    public static IEnumerable<NamedWeights> Initial(string name, (int In, int Out) channels, int inputs, bool isResidual, ulong seed, int layer)
    {
        // Each pixel that comes out sees a quarter of the kernel.
        yield return LinearInitialisation.Draw($"{name}.weight", [channels.In, channels.Out, 4, 4], 4 * channels.In, seed, layer);
        yield return LinearInitialisation.Draw($"{name}.injection", [channels.Out, inputs], inputs, seed, layer + 1);
        yield return LinearInitialisation.Constant($"{name}.gain", channels.Out, 1);
        yield return LinearInitialisation.Constant($"{name}.shift", channels.Out, 0);
        if (isResidual)
        {
            yield return LinearInitialisation.Draw($"{name}.refinement", [channels.Out, channels.Out, 3, 3], 9 * channels.Out, seed, layer + 2);
            yield return LinearInitialisation.Constant($"{name}.refined gain", channels.Out, 1);
            yield return LinearInitialisation.Constant($"{name}.refined shift", channels.Out, 0);
            yield return LinearInitialisation.Draw($"{name}.short cut", [channels.In, channels.Out, 2, 2], channels.In, seed, layer + 3);
        }
    }

    /// <param name="h">[batch, channels in, height, width].</param>
    /// <param name="z">The generator's input, [batch, inputs].</param>
    /// <param name="seen">Receives statistics where they are measured.</param>
    /// <returns>[batch, channels out, 2 height, 2 width].</returns>
    public Tensor Apply(Tensor h, Tensor z, ChannelStatistics? seen)
    {
        Tensor injected = z.mm(_injection.t()).unsqueeze(2).unsqueeze(3);
        Tensor u = _norm.Apply(nn.functional.conv_transpose2d(h, _weight, strides: _two, padding: _one).Plus(injected), seen).relu();
        if (_refinement is null)
        {
            return u;
        }

        Tensor refined = _refinedNorm!.Apply(nn.functional.conv2d(u, _refinement, padding: _one), seen);
        return refined.Plus(nn.functional.conv_transpose2d(h, _shortCut!, strides: _two)).relu();
    }

    /// <summary>The block with fixed statistics: normalisations folded into the convolutions in front of them.</summary>
    /// <returns>Weight, injection and bias; residual: refinement, its bias and the short cut too.</returns>
    public IEnumerable<(string Name, Tensor Values)> Frozen(string name, ChannelStatistics seen)
    {
        (Tensor scale, Tensor shift) = _norm.Fixed(seen);
        yield return ($"{name}.weight", _weight.mul(scale.view(1, -1, 1, 1)));
        yield return ($"{name}.injection", _injection.mul(scale.unsqueeze(1)));
        yield return ($"{name}.bias", shift);
        if (_refinement is not null)
        {
            (scale, shift) = _refinedNorm!.Fixed(seen);
            yield return ($"{name}.refinement", _refinement.mul(scale.view(-1, 1, 1, 1)));
            yield return ($"{name}.refinement.bias", shift);
            yield return ($"{name}.short cut", _shortCut!);
        }
    }

    public void Dispose()
    {
        _norm.Dispose();
        _refinedNorm?.Dispose();
    }
}
