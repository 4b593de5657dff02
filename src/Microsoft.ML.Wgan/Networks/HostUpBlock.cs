using System.Numerics.Tensors;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>An <see cref="UpBlock"/> with fixed statistics in plain C#, for one picture, channels last.</summary>
internal sealed class HostUpBlock
{
    private readonly DenseLayer _weight;
    private readonly DenseLayer _injection;
    private readonly DenseLayer? _refinement;
    private readonly DenseLayer? _shortCut;
    private readonly int _channels;
    private readonly int _inputs;

    /// <param name="layers">The generator's weights.</param>
    /// <param name="name">The block's name among them.</param>
    /// <param name="isResidual">Whether it has a refinement.</param>
    public HostUpBlock(ConvolutionLayers layers, string name, bool isResidual)
    {
        NamedWeights injection = layers[$"{name}.injection"];
        _channels = (int)injection.Shape[0];
        _inputs = (int)injection.Shape[1];
        _weight = HostConvolution.Spreading(layers[$"{name}.weight"]);
        _injection = new DenseLayer(injection, layers[$"{name}.bias"]);
        if (isResidual)
        {
            _refinement = HostConvolution.Gathering(layers[$"{name}.refinement"], layers[$"{name}.refinement.bias"]);
            _shortCut = HostConvolution.Spreading(layers[$"{name}.short cut"]);
        }
    }

    /// <summary>Channels that go out.</summary>
    public int Channels => _channels;

    /// <param name="h">[height, width, channels in].</param>
    /// <param name="channelsIn">Channels that come in.</param>
    /// <param name="height">Of h.</param>
    /// <param name="width">Of h.</param>
    /// <param name="z">The generator's input, [inputs].</param>
    /// <returns>[2 height, 2 width, channels].</returns>
    public float[] Apply(ReadOnlySpan<float> h, int channelsIn, int height, int width, ReadOnlySpan<float> z)
    {
        var u = new float[4 * height * width * _channels];
        var added = new float[_channels];
        _injection.Apply(z, _inputs, added, _channels, rowCount: 1, relu: false);
        for (int pixel = 0; pixel < 4 * height * width; pixel++)
        {
            added.CopyTo(u, pixel * _channels);
        }

        AddSpread(_weight, 4, h, channelsIn, height, width, u);
        Rectify(u);
        return _refinement is null ? u : Refined(h, channelsIn, height, width, u);
    }

    private float[] Refined(ReadOnlySpan<float> h, int channelsIn, int height, int width, float[] u)
    {
        int pixels = 4 * height * width;
        var neighbours = new float[pixels * 9 * _channels];
        HostConvolution.Neighbours(u, 2 * height, 2 * width, _channels, neighbours);
        _refinement!.Apply(neighbours, 9 * _channels, u, _channels, pixels, relu: false);
        AddSpread(_shortCut!, 2, h, channelsIn, height, width, u);
        Rectify(u);
        return u;
    }

    private void AddSpread(DenseLayer layer, int side, ReadOnlySpan<float> h, int channelsIn, int height, int width, float[] target)
    {
        int each = side * side * _channels;
        var spread = new float[height * width * each];
        layer.Apply(h, channelsIn, spread, each, height * width, relu: false);
        HostConvolution.AddSpread(spread, side, height, width, _channels, target);
    }

    private static void Rectify(Span<float> values) => TensorPrimitives.Max(values, 0f, values);
}
