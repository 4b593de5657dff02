using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>Halves the sides of pictures; what stands beside the picture in a row is added to every pixel. No normalisation: the slope of each row must be its own.</summary>
/// <remarks>
/// <code>u = a(W ⊛ h + V e + b),   residual: u ← a(R ⊛ u + r + S ⊛ h)</code>
/// ⊛ of stride 2 with W 4×4 and S 2×2, of stride 1 with R 3×3. As for linear layers the Jacobians of a are constant almost everywhere, so the gradient with
/// respect to the input is an explicit expression: transposed convolutions of what comes back.
/// </remarks>
internal sealed class DownBlock
{
    private static readonly long[] _two = [2, 2];
    private static readonly long[] _one = [1, 1];
    private readonly Activation _activation;
    private readonly Tensor _weight;
    private readonly Tensor _bias;
    private readonly Tensor? _injection;
    private readonly Tensor? _refinement;
    private readonly Tensor? _refinementBias;
    private readonly Tensor? _shortCut;

    /// <param name="leaves">In the order of <see cref="Initial"/>.</param>
    /// <param name="activation">a; not owned.</param>
    /// <param name="hasBeside">Whether rows hold more than the picture.</param>
    public DownBlock(ReadOnlySpan<Tensor> leaves, Activation activation, bool hasBeside)
    {
        _activation = activation;
        (_weight, _bias) = (leaves[0], leaves[1]);
        int next = 2;
        if (hasBeside)
        {
            _injection = leaves[next++];
        }

        if (leaves.Length > next)
        {
            (_refinement, _refinementBias, _shortCut) = (leaves[next], leaves[next + 1], leaves[next + 2]);
        }
    }

    /// <summary>How many parameters a block has.</summary>
    public static int LeafCount(bool hasBeside, bool isResidual) => 2 + (hasBeside ? 1 : 0) + (isResidual ? 3 : 0);

    /// <summary>The convolutions, for projections.</summary>
    public IEnumerable<Tensor> Kernels => new[] { _weight, _refinement, _shortCut }.OfType<Tensor>();

    /// <summary>Initial weights.</summary>
    /// <param name="name">Of the block.</param>
    /// <param name="channels">Channels that come in, and that go out.</param>
    /// <param name="beside">Width of what stands beside the picture; 0 for nothing.</param>
    /// <param name="isResidual">Whether it has a refinement.</param>
    /// <param name="seed">Seed of the network.</param>
    /// <param name="layer">Number of the block's first layer; it takes 4.</param>
    public static IEnumerable<NamedWeights> Initial(string name, (int In, int Out) channels, int beside, bool isResidual, ulong seed, int layer)
    {
        yield return LinearInitialisation.Draw($"{name}.weight", [channels.Out, channels.In, 4, 4], 16 * channels.In, seed, layer);
        yield return LinearInitialisation.Constant($"{name}.bias", channels.Out, 0);
        if (beside > 0)
        {
            yield return LinearInitialisation.Draw($"{name}.injection", [channels.Out, beside], beside, seed, layer + 1);
        }

        if (isResidual)
        {
            yield return LinearInitialisation.Draw($"{name}.refinement", [channels.Out, channels.Out, 3, 3], 9 * channels.Out, seed, layer + 2);
            yield return LinearInitialisation.Constant($"{name}.refinement.bias", channels.Out, 0);
            yield return LinearInitialisation.Draw($"{name}.short cut", [channels.Out, channels.In, 2, 2], 4 * channels.In, seed, layer + 3);
        }
    }

    /// <param name="h">[batch, channels in, height, width].</param>
    /// <param name="beside">e, [batch, width beside the picture]; null for nothing.</param>
    /// <returns>[batch, channels out, height / 2, width / 2].</returns>
    public Tensor Apply(Tensor h, Tensor? beside)
    {
        Tensor u = _activation.Apply(Convolved(h, beside));
        return _refinement is null ? u : _activation.Apply(Refined(u, h));
    }

    /// <summary>As <see cref="Apply"/>, without gradient, and what determines the Jacobians there.</summary>
    public (Tensor Output, Patterns Patterns) Trace(Tensor h, Tensor? beside)
    {
        Tensor before = Convolved(h, beside);
        Tensor first = _activation.Pattern(before);
        Tensor u = _activation.Forward(before, first);
        if (_refinement is null)
        {
            return (u, new Patterns(h.shape[2], h.shape[3], first, null));
        }

        before = Refined(u, h);
        Tensor second = _activation.Pattern(before);
        return (_activation.Forward(before, second), new Patterns(h.shape[2], h.shape[3], first, second));
    }

    /// <summary>Brings a gradient back through the block.</summary>
    /// <param name="gradient">With respect to the output.</param>
    /// <param name="at">What determines the Jacobians.</param>
    /// <returns>With respect to the input, and to what stands beside the picture ([batch, its width]; null for nothing); differentiable in the weights.</returns>
    public (Tensor OfInput, Tensor? OfBeside) PullBack(Tensor gradient, Patterns at)
    {
        long[] odd = [at.Height % 2, at.Width % 2];
        Tensor? overShortCut = null;
        if (_refinement is not null)
        {
            Tensor back = _activation.Backward(gradient, at.Second!);
            overShortCut = nn.functional.conv_transpose2d(back, _shortCut!, strides: _two, output_padding: odd);
            gradient = nn.functional.conv_transpose2d(back, _refinement, padding: _one);
        }

        Tensor first = _activation.Backward(gradient, at.First);
        Tensor ofInput = nn.functional.conv_transpose2d(first, _weight, strides: _two, padding: _one, output_padding: odd);
        return (overShortCut is null ? ofInput : ofInput.Plus(overShortCut), _injection is null ? null : first.sum([2L, 3L]).mm(_injection));
    }

    private Tensor Convolved(Tensor h, Tensor? beside)
    {
        Tensor w = nn.functional.conv2d(h, _weight, _bias, strides: _two, padding: _one);
        return _injection is null ? w : w.Plus(beside!.mm(_injection.t()).unsqueeze(2).unsqueeze(3));
    }

    private Tensor Refined(Tensor u, Tensor h) =>
        nn.functional.conv2d(u, _refinement!, _refinementBias, padding: _one).Plus(nn.functional.conv2d(h, _shortCut!, strides: _two));

    /// <summary>What determines a block's Jacobians at a point.</summary>
    /// <param name="Height">Of the input.</param>
    /// <param name="Width">Of the input.</param>
    /// <param name="First">Of the first activation.</param>
    /// <param name="Second">Of the one behind the refinement.</param>
    internal readonly record struct Patterns(long Height, long Width, Tensor First, Tensor? Second);
}
