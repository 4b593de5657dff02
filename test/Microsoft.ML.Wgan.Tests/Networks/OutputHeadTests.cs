using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class OutputHeadTests
{
    private const double Tolerance = 1e-5;
    private static readonly CategorySpan[] _spans = [new(2, 3), new(5, 2)];

    [Fact]
    public void Categories_are_a_softmax_over_their_own_span()
    {
        using var scope = NewDisposeScope();
        using var head = new OutputHead(2, 5, _spans, CPU);
        Tensor outputs = tensor([0.5f, -2f, 1f, 2f, 3f, -0.1f, 0.1f], 1, 7);

        float[] row = head.Soft(outputs).data<float>().ToArray();

        double sum3 = Math.Exp(1) + Math.Exp(2) + Math.Exp(3), sum2 = Math.Exp(-0.1) + Math.Exp(0.1);
        double[] expected = [Math.Tanh(0.5), Math.Tanh(-2), Math.Exp(1) / sum3, Math.Exp(2) / sum3, Math.Exp(3) / sum3, Math.Exp(-0.1) / sum2, Math.Exp(0.1) / sum2];

        // The soft cap bends logits of size 3 by 1 %: tolerance 0.01, and spans sum to one exactly.
        Assert.All(expected.Zip(row), pair => Assert.Equal(pair.First, pair.Second, 0.01));
        Assert.Equal(1, row[2] + row[3] + row[4], Tolerance);
        Assert.Equal(1, row[5] + row[6], Tolerance);
    }

    [Theory]
    [InlineData(1e4f)]
    [InlineData(-1e4f)]
    public void Extreme_logits_give_finite_rows_and_gradients(float extreme)
    {
        using var scope = NewDisposeScope();
        using var head = new OutputHead(2, 5, _spans, CPU);
        Tensor outputs = tensor([extreme, 0f, extreme, extreme, extreme, extreme, -extreme], 1, 7).requires_grad_();

        Tensor row = head.Soft(outputs);
        row.square().sum().backward();

        Assert.All(row.data<float>().ToArray(), value => Assert.InRange(value, -1f, 1f));
        Assert.All(outputs.grad!.data<float>().ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(0, 4)]
    public void A_table_of_one_sort_only_has_its_width(int numbers, int levels)
    {
        using var scope = NewDisposeScope();
        CategorySpan[] spans = levels == 0 ? [] : [new(numbers, levels)];
        using var head = new OutputHead(numbers, levels, spans, CPU);

        Assert.Equal([5L, numbers + levels], head.Soft(randn(5, numbers + levels)).shape);
        Assert.Equal([5L, numbers + levels], head.Raw(randn(5, numbers + levels)).shape);
    }
}
