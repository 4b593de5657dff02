using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>A finished generator of pictures on a GPU.</summary>
internal sealed class DeviceImageGenerator : IFrozenGenerator
{
    private static readonly long[] _two = [2, 2];
    private static readonly long[] _one = [1, 1];
    private readonly GeneratorShape _shape;
    private readonly ImagePlan _plan;
    private readonly Device _device;
    private readonly OutputHead _head;
    private readonly Dictionary<string, Tensor> _layers;

    /// <exception cref="InvalidDataException">The weights are not those of the shape.</exception>
    public DeviceImageGenerator(GeneratorShape shape, IReadOnlyList<NamedWeights> weights, Device device)
    {
        _ = new ConvolutionLayers(shape, weights);
        (_shape, _plan, _device) = (shape, shape.Image!, device);
        _head = new OutputHead(shape.ContinuousWidth, shape.CategoryWidth, [], device);
        _layers = weights.ToDictionary(layer => layer.Name, layer => Aligned.Copy(layer.Values, layer.Shape, device).DetachFromDisposeScope());
    }

    public void Run(long firstRow, int rowCount, ulong seed, Span<float> outputs, float[]? condition = null)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        var inputs = new float[rowCount * _shape.FirstInputs];
        for (int row = 0; row < rowCount; row++)
        {
            Span<float> input = inputs.AsSpan(row * _shape.FirstInputs, _shape.FirstInputs);
            CounterNoise.FillNormal(input[.._shape.LatentWidth], seed, firstRow + row, _shape.LatentWidth);
            condition?.CopyTo(input[_shape.LatentWidth..]);
        }

        Rows(Aligned.Copy(inputs, [rowCount, _shape.FirstInputs], _device)).cpu().contiguous().data<float>().CopyTo(outputs);
    }

    public void Dispose()
    {
        _head.Dispose();
        foreach (Tensor layer in _layers.Values)
        {
            layer.Dispose();
        }
    }

    private Tensor Rows(Tensor z)
    {
        long count = z.shape[0];
        Tensor small = nn.functional.linear(z, _layers["first.weight"], _layers["first.bias"]).relu_();
        Tensor h = small.view(count, _plan.StartChannels, _plan.StartHeight, _plan.StartWidth);
        for (int block = 1; block <= _plan.Doublings; block++)
        {
            h = Up(h, z, $"up{block}");
        }

        Tensor pixels = ConvolutionalGenerator.Cut(nn.functional.conv2d(h, _layers["last.weight"], _layers["last.bias"], padding: _one), _plan.Picture).reshape(count, -1);
        if (_shape.BesideWidth == 0)
        {
            return _head.Raw(pixels);
        }

        Tensor beside = nn.functional.linear(small, _layers["beside.weight"], _layers["beside.bias"]);
        return _head.Raw(ConvolutionalGenerator.Joined(beside, pixels, _shape));
    }

    private Tensor Up(Tensor h, Tensor z, string name)
    {
        Tensor injected = nn.functional.linear(z, _layers[$"{name}.injection"], _layers[$"{name}.bias"]).unsqueeze(2).unsqueeze(3);
        Tensor u = nn.functional.conv_transpose2d(h, _layers[$"{name}.weight"], strides: _two, padding: _one).Increase(injected).relu_();
        return !_plan.IsResidual ? u
            : nn.functional.conv2d(u, _layers[$"{name}.refinement"], _layers[$"{name}.refinement.bias"], padding: _one)
                .Increase(nn.functional.conv_transpose2d(h, _layers[$"{name}.short cut"], strides: _two)).relu_();
    }
}
