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

    // The shape above with six of its ten inputs a condition.
    private static readonly GeneratorShape _conditioned = new(LatentWidth: 4, HiddenWidth: 20, NumberWidth: 3, CategoryWidth: 9, ConditionWidth: 6);

    private static readonly float[] _condition = [0, 1, -0.5f, 0, 1, 1];

    [Fact]
    public void A_condition_is_input_behind_the_latent()
    {
        var host = new HostGenerator(_conditioned, AllWeights());
        var none = new float[_shape.OutputWidth];
        var zero = new float[_shape.OutputWidth];
        var given = new float[_shape.OutputWidth];
        var expected = new float[_shape.OutputWidth];

        host.Run(7, 1, seed: 8, none);
        host.Run(7, 1, seed: 8, zero, new float[6]);
        host.Run(7, 1, seed: 8, given, _condition);
        ByHand(7, expected);

        Assert.Equal(none, zero);
        Assert.All(expected.Zip(given), pair => Assert.Equal(pair.First, pair.Second, RoundingTolerance));
        Assert.All(none.Zip(given), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void A_conditioned_row_has_the_same_bits_alone_and_in_a_block()
    {
        using TrainedGenerator generator = TrainedGenerator.FromWeights(_conditioned, AllWeights());
        var block = new float[70 * _shape.OutputWidth];
        generator.Run(0, 70, seed: 8, block, _condition);

        for (int row = 0; row < 70; row += 23)
        {
            var alone = new float[_shape.OutputWidth];
            generator.Run(row, 1, seed: 8, alone, _condition);
            Assert.Equal(block[(row * alone.Length)..((row + 1) * alone.Length)], alone);
        }
    }

    [Fact]
    public void The_tensor_library_computes_rows_in_which_nothing_is_given()
    {
        using var tensors = new DeviceGenerator(_conditioned, AllWeights(), CPU);
        var expected = new float[70 * _shape.OutputWidth];
        var actual = new float[expected.Length];

        tensors.Run(1_000, 70, seed: 8, expected);
        new HostGenerator(_conditioned, AllWeights()).Run(1_000, 70, seed: 8, actual);

        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, RoundingTolerance));
    }

    private static void ByHand(long row, float[] outputs)
    {
        var latent = new float[4];
        CounterNoise.FillNormal(latent, 8, row, 4);
        NamedWeights[] weights = AllWeights();
        double[] Linear(double[] inputs, int layer, bool relu) => [.. weights[layer + 1].Values.Select((bias, output) =>
        {
            double sum = bias + inputs.Select((input, i) => input * weights[layer].Values[(output * inputs.Length) + i]).Sum();
            return relu ? Math.Max(0, sum) : sum;
        })];
        double[] x = [.. latent.Concat(_condition).Select(input => (double)input)];
        double[] first = [.. Linear(x, 0, relu: true), .. x];
        double[] second = [.. Linear(first, 2, relu: true), .. first];
        double[] last = Linear(second, 4, relu: false);
        for (int i = 0; i < outputs.Length; i++)
        {
            outputs[i] = (float)(i < 3 ? Math.Tanh(last[i]) : OutputHead.Cap * Math.Tanh(last[i] / OutputHead.Cap));
        }
    }
}
