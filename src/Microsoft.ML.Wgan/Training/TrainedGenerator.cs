using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>A finished generator: fixed weights, the same row for the same seed and number every time.</summary>
internal sealed class TrainedGenerator : IDisposable
{
    private readonly IReadOnlyList<NamedWeights> _weights;
    private readonly IFrozenGenerator? _host;
    private readonly IFrozenGenerator? _device;
    private int _disposed;

    private TrainedGenerator(GeneratorShape shape, IReadOnlyList<NamedWeights> weights, IFrozenGenerator? host, IFrozenGenerator? device)
    {
        Shape = shape;
        _weights = weights;
        _host = host;
        _device = device;
    }

    /// <summary>Sizes of the layers.</summary>
    public GeneratorShape Shape { get; }

    /// <summary>Width of a row of outputs.</summary>
    public int OutputWidth => Shape.OutputWidth;

    /// <summary>Makes a generator from weights.</summary>
    /// <param name="shape">Sizes of the layers.</param>
    /// <param name="weights">Weight and bias of both blocks and the last layer, in this order; with a picture, those of <see cref="ConvolutionLayers"/>.</param>
    /// <param name="device">Where it runs; on the CPU it runs in plain C#.</param>
    /// <exception cref="InvalidDataException">The weights are not those of the shape.</exception>
    public static TrainedGenerator FromWeights(GeneratorShape shape, IReadOnlyList<NamedWeights> weights, Device device)
    {
        if (device.type == DeviceType.CPU)
        {
            return FromWeights(shape, weights);
        }

        IFrozenGenerator? forConditions = shape.ConditionWidth > 0 ? OnHost(shape, weights) : null;
        return new TrainedGenerator(shape, weights, forConditions, OnDevice(shape, weights, device));
    }

    /// <summary>Makes a generator that runs on the CPU, without a native library.</summary>
    /// <inheritdoc cref="FromWeights(GeneratorShape, IReadOnlyList{NamedWeights}, Device)"/>
    public static TrainedGenerator FromWeights(GeneratorShape shape, IReadOnlyList<NamedWeights> weights)
    {
        return new TrainedGenerator(shape, weights, OnHost(shape, weights), null);
    }

    private static IFrozenGenerator OnHost(GeneratorShape shape, IReadOnlyList<NamedWeights> weights)
    {
        if (shape.Image is not null)
        {
            return new HostImageGenerator(shape, weights);
        }

        CheckShapes(shape, weights);
        return new HostGenerator(shape, weights);
    }

    private static IFrozenGenerator OnDevice(GeneratorShape shape, IReadOnlyList<NamedWeights> weights, Device device)
    {
        if (shape.Image is not null)
        {
            return new DeviceImageGenerator(shape, weights, device);
        }

        CheckShapes(shape, weights);
        return new DeviceGenerator(shape, weights, device);
    }

    /// <summary>The weights, as model files hold them.</summary>
    public IReadOnlyList<NamedWeights> Weights() => _weights;

    /// <summary>Computes the outputs of rows that are addressed by number; safe to call from several threads.</summary>
    /// <param name="firstRow">Number of the first row.</param>
    /// <param name="rowCount">How many rows.</param>
    /// <param name="seed">Seed of the rows.</param>
    /// <param name="outputs">Receives rowCount × <see cref="OutputWidth"/> values, row-major: numbers in [−1, 1], categories as logits.</param>
    /// <param name="condition">
    /// What is given in all of these rows, <see cref="GeneratorShape.ConditionWidth"/> values; null for nothing. Rows under a condition are made on the
    /// CPU wherever the others are: there a row alone has the bits that it has among others.
    /// </param>
    /// <exception cref="ObjectDisposedException">The generator was disposed.</exception>
    public void Run(long firstRow, int rowCount, ulong seed, Span<float> outputs, float[]? condition = null)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        if (_device is not null && (condition is null || _host is null))
        {
            _device.Run(firstRow, rowCount, seed, outputs);
        }
        else
        {
            _host!.Run(firstRow, rowCount, seed, outputs, condition);
        }
    }

    /// <summary>Computes one row of an input of one's own, on the CPU.</summary>
    /// <param name="inputs">[z, condition].</param>
    /// <param name="outputs">Receives <see cref="OutputWidth"/> values.</param>
    /// <exception cref="InvalidOperationException">Its rows have no picture.</exception>
    public void Row(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        if (Shape.Image is null)
        {
            throw new InvalidOperationException("Only a generator of pictures makes rows of given latents.");
        }

        HostImageGenerator host = _host as HostImageGenerator ?? new HostImageGenerator(Shape, _weights);
        host.Row(inputs, outputs);
    }

    /// <summary>Frees the weights' tensors; a second call does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _device?.Dispose();
        }
    }

    private static void CheckShapes(GeneratorShape shape, IReadOnlyList<NamedWeights> weights)
    {
        long hidden = shape.HiddenWidth;
        long[][] expected =
        [
            [hidden, shape.FirstInputs], [hidden],
            [hidden, shape.SecondInputs], [hidden],
            [shape.OutputWidth, shape.LastInputs], [shape.OutputWidth],
        ];
        bool fits = weights.Count == expected.Length
            && weights.Zip(expected).All(pair => pair.First.Shape.AsSpan().SequenceEqual(pair.Second)
                && pair.First.Values.LongLength == pair.Second.Aggregate(1L, (product, size) => product * size));
        if (!fits)
        {
            throw new InvalidDataException($"The weights of the generator do not fit its shape ({shape}).");
        }
    }
}
