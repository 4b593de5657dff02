using Microsoft.ML.Wgan.Encoding;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>The critic of rows with a picture: blocks that halve its sides, then a linear layer over what is left of it and what stands beside it, and a bilinear one with what is given.</summary>
/// <remarks>
/// <code>f(x, e | c) = w·[φ, e, c] + cᵀU φ + b,   φ = φ(x, e, c),   ∇f = Jᵀ(w + Uᵀc), block by block</code>
/// x: pixels, e: the rest of the row, c: the condition [c∘m, m]. The bilinear term is that of Miyato, Koyama 2018 (projection). Real and fake rows
/// are compared under one condition, so slopes are taken in x and e only: of the columns of c the gradient is zero.
/// Layers, as projections see them, are the convolutions with their kernels as rows of a matrix (Miyato et al. 2018, section 2.1), and w: a bound on
/// those norms bounds the slope only up to a constant, and what stands beside the picture not at all.
/// </remarks>
internal sealed class ConvolutionalCritic : TrainableCritic
{
    private readonly ImagePlan _plan;
    private readonly Activation _activation;
    private readonly DownBlock[] _blocks;
    private readonly int _pixelStart;
    private readonly int _pixelCount;
    private readonly int _besideWidth;
    private readonly int _conditionWidth;

    /// <param name="plan">Sizes.</param>
    /// <param name="pixelStart">Where a row's picture starts: numbers before it.</param>
    /// <param name="width">Width of a row, with its condition.</param>
    /// <param name="conditionWidth">Width of the condition, which ends the row; 0 without one.</param>
    /// <param name="seed">Seed of the initial weights.</param>
    /// <param name="activation">What stands between the layers, owned from here on.</param>
    /// <param name="device">Where the critic lies.</param>
    public ConvolutionalCritic(ImagePlan plan, int pixelStart, int width, int conditionWidth, ulong seed, Activation activation, Device device)
    {
        _plan = plan;
        _activation = activation;
        _pixelStart = pixelStart;
        _pixelCount = plan.Picture.PixelCount;
        _besideWidth = width - _pixelCount;
        _conditionWidth = conditionWidth;
        Parameters = ParameterBlock.Create([.. Initial(seed)], device);
        int each = DownBlock.LeafCount(HasBeside, plan.IsResidual);
        Tensor[] leaves = [.. Parameters.Leaves];
        _blocks = [.. Enumerable.Range(0, plan.Halvings).Select(block => new DownBlock(leaves.AsSpan(block * each, each), activation, HasBeside))];
        Layers = [.. _blocks.SelectMany(block => block.Kernels).Append(LastWeight).Select((kernel, layer) => Layer(kernel, seed, layer))];
    }

    /// <inheritdoc/>
    public override ParameterBlock Parameters { get; }

    /// <inheritdoc/>
    public override Tensor Values => Parameters.Values;

    /// <inheritdoc/>
    public override IReadOnlyList<CriticLayer> Layers { get; }

    private bool HasBeside => _besideWidth > 0;

    private Tensor LastWeight => Parameters.Leaves[^(_conditionWidth > 0 ? 3 : 2)];

    private Tensor LastBias => Parameters.Leaves[^(_conditionWidth > 0 ? 2 : 1)];

    private Tensor Projection => Parameters.Leaves[^1];

    /// <inheritdoc/>
    public override Tensor Score(Tensor rows)
    {
        Tensor? beside = Beside(rows);
        Tensor h = Pictures(rows);
        foreach (DownBlock block in _blocks)
        {
            h = block.Apply(h, beside);
        }

        Tensor features = h.reshape(rows.shape[0], -1);
        Tensor score = nn.functional.linear(beside is null ? features : cat([features, beside], 1), LastWeight, LastBias).view(-1);
        return _conditionWidth == 0 ? score : score.Plus(Condition(rows).mm(Projection).mul(features).sum(1L));
    }

    /// <inheritdoc/>
    public override Tensor InputGradient(Tensor points)
    {
        long batch = points.shape[0];
        (DownBlock.Patterns[] patterns, long[] shape) = Trace(points);
        int features = _plan.CriticFeatures;
        Tensor ofFeatures = LastWeight.narrow(1, 0, features);
        Tensor gradient = (_conditionWidth == 0 ? ofFeatures.expand(batch, features) : ofFeatures.Plus(Condition(points).mm(Projection))).reshape(shape);
        Tensor? ofBeside = HasBeside ? LastWeight.narrow(1, features, _besideWidth) : null;
        for (int block = _blocks.Length - 1; block >= 0; block--)
        {
            (gradient, Tensor? more) = _blocks[block].PullBack(gradient, patterns[block]);
            ofBeside = more is null ? ofBeside : ofBeside!.Plus(more);
        }

        Tensor ofPixels = gradient.reshape(batch, -1);
        if (ofBeside is null)
        {
            return ofPixels;
        }

        int behind = _besideWidth - _pixelStart - _conditionWidth;
        Tensor[] parts = [ofBeside.narrow(1, 0, _pixelStart).expand(batch, -1), ofPixels, ofBeside.narrow(1, _pixelStart, behind).expand(batch, -1), zeros(batch, _conditionWidth, device: points.device)];
        return cat([.. parts.Where(part => part.shape[1] > 0)], 1);
    }

    public override void Dispose()
    {
        Parameters.Dispose();
        _activation.Dispose();
        foreach (CriticLayer layer in Layers)
        {
            layer.LeadingOutput.Dispose();
            layer.Weight.Dispose();
        }
    }

    private (DownBlock.Patterns[] Patterns, long[] Shape) Trace(Tensor points)
    {
        using IDisposable noGradient = no_grad();
        Tensor? beside = Beside(points);
        Tensor h = Pictures(points);
        var patterns = new DownBlock.Patterns[_blocks.Length];
        for (int block = 0; block < _blocks.Length; block++)
        {
            (h, patterns[block]) = _blocks[block].Trace(h, beside);
        }

        return (patterns, h.shape);
    }

    private Tensor Pictures(Tensor rows) =>
        rows.narrow(1, _pixelStart, _pixelCount).reshape(rows.shape[0], _plan.Picture.Channels, _plan.Picture.Height, _plan.Picture.Width);

    private Tensor? Beside(Tensor rows)
    {
        if (!HasBeside)
        {
            return null;
        }

        int end = _pixelStart + _pixelCount;
        Tensor behind = rows.narrow(1, end, _besideWidth - _pixelStart);
        return _pixelStart == 0 ? behind : cat([rows.narrow(1, 0, _pixelStart), behind], 1);
    }

    private Tensor Condition(Tensor rows) => rows.narrow(1, _pixelCount + _besideWidth - _conditionWidth, _conditionWidth);

    private IEnumerable<NamedWeights> Initial(ulong seed)
    {
        const int LayersOfBlock = 4;
        for (int block = 0; block < _plan.Halvings; block++)
        {
            (int, int) channels = (_plan.CriticChannels(block), _plan.CriticChannels(block + 1));
            foreach (NamedWeights weights in DownBlock.Initial($"down{block + 1}", channels, _besideWidth, _plan.IsResidual, seed, 1 + (LayersOfBlock * block)))
            {
                yield return weights;
            }
        }

        int inputs = _plan.CriticFeatures + _besideWidth;
        yield return LinearInitialisation.Draw("last.weight", [1, inputs], inputs, seed, 0);
        yield return LinearInitialisation.Constant("last.bias", 1, 0);
        if (_conditionWidth > 0)
        {
            yield return LinearInitialisation.Draw("projection", [_conditionWidth, _plan.CriticFeatures], _plan.CriticFeatures, seed, 1 + (LayersOfBlock * _plan.Halvings));
        }
    }

    private static CriticLayer Layer(Tensor kernel, ulong seed, int layer)
    {
        using var scope = NewDisposeScope();
        var values = new float[kernel.shape[0]];
        CounterNoise.FillNormal(values, seed, layer, values.Length);
        Tensor vector = Aligned.Copy(values, [values.Length], kernel.device);
        return new CriticLayer(kernel.detach().view(kernel.shape[0], -1).DetachFromDisposeScope(), vector.div_(vector.norm()).DetachFromDisposeScope());
    }
}
