using Microsoft.ML.Wgan.Columns;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>
/// The generator of pictures: a linear layer to a small picture of many channels, blocks that double its sides, a 3×3 convolution to pixels; what is
/// beside the picture in a row comes from the small picture by another linear layer.
/// </summary>
internal sealed class ConvolutionalGenerator : GeneratorNetwork
{
    private const int LayersBeforeBlocks = 4;
    private static readonly long[] _one = [1, 1];
    private readonly OutputHead _head;
    private readonly ImagePlan _plan;
    private readonly BatchNormalization _firstNorm;
    private readonly UpBlock[] _blocks;
    private readonly bool _hasBeside;

    /// <param name="shape">Its sizes; with a picture.</param>
    /// <param name="head">Ends the outputs.</param>
    /// <param name="seed">Seed of the initial weights.</param>
    /// <param name="device">Where it lies.</param>
    public ConvolutionalGenerator(GeneratorShape shape, OutputHead head, ulong seed, Device device)
        : base(ParameterBlock.Create([.. Initial(shape, seed)], device), shape.LatentWidth)
    {
        Shape = shape;
        _head = head;
        _plan = shape.Image!;
        _hasBeside = shape.BesideWidth > 0;
        Tensor[] leaves = [.. Parameters.Leaves];
        _firstNorm = new BatchNormalization(leaves[1], leaves[2]);
        int each = _plan.IsResidual ? UpBlock.ResidualLeaves : UpBlock.PlainLeaves;
        _blocks = [.. Enumerable.Range(0, _plan.Doublings).Select(block => new UpBlock(leaves.AsSpan(3 + (block * each), each)))];
    }

    /// <summary>Its sizes.</summary>
    public GeneratorShape Shape { get; }

    private Tensor FirstWeight => Parameters.Leaves[0];

    private Tensor LastWeight => Parameters.Leaves[^(_hasBeside ? 4 : 2)];

    private Tensor LastBias => Parameters.Leaves[^(_hasBeside ? 3 : 1)];

    /// <summary>Makes fake rows with the statistics of the batch.</summary>
    /// <param name="latent">z, [batch, latent width], standard normal; where the shape has conditions, [z, condition].</param>
    /// <returns>g(z), [batch, width]: numbers and pixels in [−1, 1], categories one-hot.</returns>
    public override Tensor Generate(Tensor latent) => Generate(latent, null);

    /// <summary>As <see cref="Generate(Tensor)"/>, with a look at what comes to the normalisations.</summary>
    /// <param name="latent">z, [batch, latent width]; where the shape has conditions, [z, condition].</param>
    /// <param name="seen">Receives the statistics in front of each normalisation.</param>
    public Tensor Generate(Tensor latent, ChannelStatistics? seen)
    {
        long batch = latent.shape[0];
        Tensor first = latent.mm(FirstWeight.t()).view(batch, _plan.StartChannels, _plan.StartHeight, _plan.StartWidth);
        Tensor small = _firstNorm.Apply(first, seen).relu();
        Tensor h = small;
        foreach (UpBlock block in _blocks)
        {
            h = block.Apply(h, latent, seen);
        }

        Tensor pixels = Cut(nn.functional.conv2d(h, LastWeight, LastBias, padding: _one), _plan.Picture).reshape(batch, -1);
        if (!_hasBeside)
        {
            return _head.Rows(pixels);
        }

        Tensor beside = nn.functional.linear(small.view(batch, -1), Parameters.Leaves[^2], Parameters.Leaves[^1]);
        return _head.Rows(Joined(beside, pixels, Shape));
    }

    /// <summary>The weights with fixed statistics, as <see cref="ConvolutionLayers"/> reads them.</summary>
    public IEnumerable<(string Name, Tensor Values)> Frozen(ChannelStatistics seen)
    {
        (Tensor scale, Tensor shift) = _firstNorm.Fixed(seen);
        long plane = (long)_plan.StartHeight * _plan.StartWidth;
        yield return ("first.weight", FirstWeight.mul(scale.repeat_interleave(plane).unsqueeze(1)));
        yield return ("first.bias", shift.repeat_interleave(plane));
        for (int block = 0; block < _blocks.Length; block++)
        {
            foreach ((string Name, Tensor Values) weights in _blocks[block].Frozen($"up{block + 1}", seen))
            {
                yield return weights;
            }
        }

        yield return ("last.weight", LastWeight);
        yield return ("last.bias", LastBias);
        if (_hasBeside)
        {
            yield return ("beside.weight", Parameters.Leaves[^2]);
            yield return ("beside.bias", Parameters.Leaves[^1]);
        }
    }

    public override void Dispose()
    {
        _firstNorm.Dispose();
        foreach (UpBlock block in _blocks)
        {
            block.Dispose();
        }

        base.Dispose();
    }

    /// <summary>The middle of pictures whose sides were doubled beyond the wanted ones.</summary>
    public static Tensor Cut(Tensor pictures, ImageShape wanted)
    {
        long tooHigh = pictures.shape[2] - wanted.Height, tooWide = pictures.shape[3] - wanted.Width;
        return pictures.narrow(2, tooHigh / 2, wanted.Height).narrow(3, tooWide / 2, wanted.Width);
    }

    /// <summary>Outputs in the order of a row: numbers, pixels, levels.</summary>
    public static Tensor Joined(Tensor beside, Tensor pixels, GeneratorShape shape) =>
        cat([beside.narrow(1, 0, shape.NumberWidth), pixels, beside.narrow(1, shape.NumberWidth, shape.CategoryWidth)], 1);

    private static IEnumerable<NamedWeights> Initial(GeneratorShape shape, ulong seed)
    {
        ImagePlan plan = shape.Image!;
        int inputs = shape.FirstInputs;
        yield return LinearInitialisation.Draw("first.weight", [plan.StartUnits, inputs], inputs, seed, 0);
        yield return LinearInitialisation.Constant("first.gain", plan.StartChannels, 1);
        yield return LinearInitialisation.Constant("first.shift", plan.StartChannels, 0);
        for (int block = 0; block < plan.Doublings; block++)
        {
            (int, int) channels = (plan.GeneratorChannels(block), plan.GeneratorChannels(block + 1));
            foreach (NamedWeights weights in UpBlock.Initial($"up{block + 1}", channels, inputs, plan.IsResidual, seed, LayersBeforeBlocks + (4 * block)))
            {
                yield return weights;
            }
        }

        int last = plan.GeneratorChannels(plan.Doublings);
        yield return LinearInitialisation.Draw("last.weight", [plan.Picture.Channels, last, 3, 3], 9 * last, seed, 1);
        yield return LinearInitialisation.Constant("last.bias", plan.Picture.Channels, 0);
        if (shape.BesideWidth > 0)
        {
            yield return LinearInitialisation.Draw("beside.weight", [shape.BesideWidth, plan.StartUnits], plan.StartUnits, seed, 2);
            yield return LinearInitialisation.Constant("beside.bias", shape.BesideWidth, 0);
        }
    }
}
