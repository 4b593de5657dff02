using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Training;

/// <summary>A finished generator of pictures in plain C#, one picture after the other: its bits depend on the weights, the seed and the row's number alone.</summary>
internal sealed class HostImageGenerator : IFrozenGenerator
{
    private readonly GeneratorShape _shape;
    private readonly ImagePlan _plan;
    private readonly DenseLayer _first;
    private readonly HostUpBlock[] _blocks;
    private readonly DenseLayer _last;
    private readonly DenseLayer? _beside;

    /// <exception cref="InvalidDataException">The weights are not those of the shape.</exception>
    public HostImageGenerator(GeneratorShape shape, IReadOnlyList<NamedWeights> weights)
    {
        var layers = new ConvolutionLayers(shape, weights);
        _shape = shape;
        _plan = shape.Image!;
        _first = new DenseLayer(RowsByPixel(layers["first.weight"]), RowsByPixel(layers["first.bias"]));
        _blocks = [.. Enumerable.Range(0, _plan.Doublings).Select(block => new HostUpBlock(layers, $"up{block + 1}", _plan.IsResidual))];
        _last = HostConvolution.Gathering(layers["last.weight"], layers["last.bias"]);
        _beside = shape.BesideWidth == 0 ? null : new DenseLayer(ColumnsByPixel(layers["beside.weight"]), layers["beside.bias"]);
    }

    public void Run(long firstRow, int rowCount, ulong seed, Span<float> outputs, float[]? condition = null)
    {
        var inputs = new float[_shape.FirstInputs];
        condition?.CopyTo(inputs.AsSpan(_shape.LatentWidth));
        for (int row = 0; row < rowCount; row++)
        {
            CounterNoise.FillNormal(inputs.AsSpan(0, _shape.LatentWidth), seed, firstRow + row, _shape.LatentWidth);
            Row(inputs, outputs.Slice(row * _shape.OutputWidth, _shape.OutputWidth));
        }
    }

    /// <summary>The row of one input.</summary>
    /// <param name="inputs">[z, condition].</param>
    /// <param name="outputs">Receives numbers and pixels in [−1, 1] and logits.</param>
    public void Row(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        var small = new float[_plan.StartUnits];
        _first.Apply(inputs, inputs.Length, small, small.Length, rowCount: 1, relu: true);
        float[] h = small;
        int height = _plan.StartHeight, width = _plan.StartWidth, channels = _plan.StartChannels;
        foreach (HostUpBlock block in _blocks)
        {
            h = block.Apply(h, channels, height, width, inputs);
            (height, width, channels) = (2 * height, 2 * width, block.Channels);
        }

        Pixels(h, height, width, channels, outputs.Slice(_shape.NumberWidth, _shape.PixelWidth));
        if (_beside is not null)
        {
            Beside(small, outputs);
        }
    }

    public void Dispose()
    {
    }

    private void Pixels(float[] h, int height, int width, int channels, Span<float> outputs)
    {
        var neighbours = new float[height * width * 9 * channels];
        HostConvolution.Neighbours(h, height, width, channels, neighbours);
        int planes = _plan.Picture.Channels;
        var pixels = new float[height * width * planes];
        _last.Apply(neighbours, 9 * channels, pixels, planes, height * width, relu: false);
        int top = (height - _plan.Picture.Height) / 2, left = (width - _plan.Picture.Width) / 2, next = 0;
        for (int plane = 0; plane < planes; plane++)
        {
            for (int row = 0; row < _plan.Picture.Height; row++)
            {
                for (int column = 0; column < _plan.Picture.Width; column++)
                {
                    outputs[next++] = MathF.Tanh(pixels[((((top + row) * width) + left + column) * planes) + plane]);
                }
            }
        }
    }

    // As OutputHead.Raw.
    private void Beside(float[] small, Span<float> outputs)
    {
        var beside = new float[_shape.BesideWidth];
        _beside!.Apply(small, small.Length, beside, beside.Length, rowCount: 1, relu: false);
        for (int number = 0; number < _shape.NumberWidth; number++)
        {
            outputs[number] = MathF.Tanh(beside[number]);
        }

        for (int level = 0; level < _shape.CategoryWidth; level++)
        {
            outputs[_shape.ContinuousWidth + level] = OutputHead.Cap * MathF.Tanh(beside[_shape.NumberWidth + level] / OutputHead.Cap);
        }
    }

    // Units of the small picture come as [channels, height, width] and are used as [height, width, channels].
    private NamedWeights RowsByPixel(NamedWeights layer)
    {
        int length = layer.Values.Length / _plan.StartUnits;
        var values = new float[layer.Values.Length];
        for (int unit = 0; unit < _plan.StartUnits; unit++)
        {
            layer.Values.AsSpan(unit * length, length).CopyTo(values.AsSpan(ByPixel(unit) * length));
        }

        return layer with { Values = values };
    }

    private NamedWeights ColumnsByPixel(NamedWeights layer)
    {
        var values = new float[layer.Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            (int output, int unit) = Math.DivRem(i, _plan.StartUnits);
            values[(output * _plan.StartUnits) + ByPixel(unit)] = layer.Values[i];
        }

        return layer with { Values = values };
    }

    private int ByPixel(int unit)
    {
        (int channel, int pixel) = Math.DivRem(unit, _plan.StartHeight * _plan.StartWidth);
        return (pixel * _plan.StartChannels) + channel;
    }
}
