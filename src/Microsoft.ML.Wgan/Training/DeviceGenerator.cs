using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>A finished generator on a GPU: three linear layers with relu between them.</summary>
internal sealed class DeviceGenerator : IFrozenGenerator
{
    private readonly GeneratorShape _shape;
    private readonly Device _device;
    private readonly OutputHead _head;
    private readonly Tensor[] _layers;

    public DeviceGenerator(GeneratorShape shape, IReadOnlyList<NamedWeights> weights, Device device)
    {
        _shape = shape;
        _device = device;
        _head = new OutputHead(shape.NumberWidth, shape.CategoryWidth, [], device);
        _layers = [.. weights.Select(layer => Aligned.Copy(layer.Values, layer.Shape, device).DetachFromDisposeScope())];
    }

    /// <summary>Computes rows in which nothing is given; otherwise as <see cref="TrainedGenerator.Run"/>.</summary>
    public void Run(long firstRow, int rowCount, ulong seed, Span<float> outputs, float[]? condition = null)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        var noise = new float[rowCount * _shape.LatentWidth];
        CounterNoise.FillNormal(noise, seed, firstRow, _shape.LatentWidth);

        Tensor z = Aligned.Copy(noise, [rowCount, _shape.LatentWidth], _device);
        if (_shape.ConditionWidth > 0)
        {
            z = cat([z, zeros(rowCount, _shape.ConditionWidth, device: _device)], 1);
        }

        Tensor first = cat([nn.functional.linear(z, _layers[0], _layers[1]).relu_(), z], 1);
        Tensor second = cat([nn.functional.linear(first, _layers[2], _layers[3]).relu_(), first], 1);
        Tensor result = _head.Raw(nn.functional.linear(second, _layers[4], _layers[5]));
        result.cpu().contiguous().data<float>().CopyTo(outputs);
    }

    /// <summary>Frees the weights.</summary>
    public void Dispose()
    {
        _head.Dispose();
        foreach (Tensor layer in _layers)
        {
            layer.Dispose();
        }
    }
}
