using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Training;

public sealed class HostGeneratorTests
{
    // Sums of up to 50 products of size 1, in another order than the tensor library's.
    private const float RoundingTolerance = 1e-5f;

    private static readonly GeneratorShape _shape = new(LatentWidth: 10, HiddenWidth: 20, NumberWidth: 3, CategoryWidth: 9);

    private static NamedWeights Weights(ulong seed, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        CounterNoise.FillNormal(values, seed, 0, (int)shape[^1]);
        return new NamedWeights($"{seed}", shape, [.. values.Select(value => value * 0.3f)]);
    }

    private static NamedWeights[] AllWeights() =>
        [Weights(1, 20, 10), Weights(2, 20), Weights(3, 20, 30), Weights(4, 20), Weights(5, 12, 50), Weights(6, 12)];

    [Fact]
    public void The_CPU_computes_what_the_tensor_library_computes()
    {
        using var tensors = new DeviceGenerator(_shape, AllWeights(), CPU);
        var host = new HostGenerator(_shape, AllWeights());
        var expected = new float[70 * _shape.OutputWidth];
        var actual = new float[expected.Length];

        tensors.Run(1_000, 70, seed: 8, expected);
        host.Run(1_000, 70, seed: 8, actual);

        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, RoundingTolerance));
    }

    [Fact]
    public void A_row_has_the_same_bits_in_every_block()
    {
        var host = new HostGenerator(_shape, AllWeights());
        var block = new float[70 * _shape.OutputWidth];
        host.Run(0, 70, seed: 8, block);

        for (int row = 0; row < 70; row += 23)
        {
            var alone = new float[_shape.OutputWidth];
            host.Run(row, 1, seed: 8, alone);
            Assert.Equal(block[(row * alone.Length)..((row + 1) * alone.Length)], alone);
        }
    }
}
