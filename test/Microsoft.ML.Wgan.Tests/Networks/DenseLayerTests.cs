using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class DenseLayerTests
{
    private static float[] Normal(int rows, int width, ulong seed)
    {
        var values = new float[rows * width];
        CounterNoise.FillNormal(values, seed, 0, width);
        return values;
    }

    private static (DenseLayer Layer, float[] Weight, float[] Bias) Make(int inputs, int outputs)
    {
        float[] weight = Normal(outputs, inputs, 1);
        float[] bias = Normal(1, outputs, 2);
        return (new DenseLayer(new NamedWeights("w", [outputs, inputs], weight), new NamedWeights("b", [outputs], bias)), weight, bias);
    }

    // Few and many rows, inputs and outputs, at and beside multiples of the vector's length.
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(4, 16, 16)]
    [InlineData(5, 7, 17)]
    [InlineData(3, 33, 40)]
    [InlineData(9, 128, 100)]
    public void Outputs_are_the_bias_and_the_products_summed_in_order(int rows, int inputs, int outputs)
    {
        (DenseLayer layer, float[] weight, float[] bias) = Make(inputs, outputs);
        float[] source = Normal(rows, inputs, 3);
        var target = new float[rows * outputs];

        layer.Apply(source, inputs, target, outputs, rows, relu: false);

        for (int row = 0; row < rows; row++)
        {
            for (int output = 0; output < outputs; output++)
            {
                float sum = bias[output];
                for (int input = 0; input < inputs; input++)
                {
                    sum = MathF.FusedMultiplyAdd(weight[(output * inputs) + input], source[(row * inputs) + input], sum);
                }

                Assert.Equal(sum, target[(row * outputs) + output]);
            }
        }
    }

    [Fact]
    public void Relu_makes_negative_outputs_zero_and_leaves_the_others()
    {
        (DenseLayer layer, _, _) = Make(6, 30);
        float[] source = Normal(8, 6, 3);
        var plain = new float[8 * 30];
        var cut = new float[8 * 30];

        layer.Apply(source, 6, plain, 30, 8, relu: false);
        layer.Apply(source, 6, cut, 30, 8, relu: true);

        Assert.Contains(plain, value => value < 0);
        Assert.Equal(plain.Select(value => Math.Max(0, value)), cut);
    }

    [Fact]
    public void Strides_leave_what_lies_between_rows_alone()
    {
        (DenseLayer layer, _, _) = Make(3, 5);
        float[] source = Normal(4, 10, 3);
        float[] target = [.. Enumerable.Repeat(-7f, 4 * 9)];

        layer.Apply(source, 10, target, 9, 4, relu: false);

        for (int row = 0; row < 4; row++)
        {
            var alone = new float[5];
            layer.Apply(source.AsSpan(row * 10, 3), 3, alone, 5, 1, relu: false);
            Assert.Equal(alone, target[(row * 9)..((row * 9) + 5)]);
            Assert.All(target[((row * 9) + 5)..((row + 1) * 9)], value => Assert.Equal(-7f, value));
        }
    }
}
