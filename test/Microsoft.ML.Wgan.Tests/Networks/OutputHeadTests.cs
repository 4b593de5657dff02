using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class OutputHeadTests
{
    private const double Tolerance = 1e-5;
    private static readonly CategorySpan[] _spans = [new(2, 3), new(5, 2)];

    [Fact]
    public void Categories_are_one_hot_at_their_largest_output()
    {
        using var scope = NewDisposeScope();
        using var head = new OutputHead(2, 5, _spans, CPU);

        float[] row = head.Rows(tensor([0.5f, -2f, 1f, 2f, 1.5f, -0.1f, -0.2f], 1, 7)).data<float>().ToArray();

        Assert.Equal(Math.Tanh(0.5), row[0], Tolerance);
        Assert.Equal(Math.Tanh(-2), row[1], Tolerance);
        Assert.Equal([0, 1, 0, 1, 0], row[2..]);
    }

    [Fact]
    public void Their_gradient_is_that_of_a_softmax_over_their_own_span()
    {
        using var scope = NewDisposeScope();
        using var head = new OutputHead(2, 5, _spans, CPU);
        Tensor weights = tensor([0.3f, -1f, 2f, -0.5f, 1f, 4f, -3f], 1, 7);
        Tensor outputs = tensor([0.5f, -2f, 1f, 2f, 1.5f, -0.1f, -0.2f], 1, 7).requires_grad_();

        head.Rows(outputs).mul(weights).sum().backward();

        Tensor same = outputs.detach().requires_grad_();
        Tensor soft = cat([same.narrow(1, 0, 2).tanh(), nn.functional.softmax(same.narrow(1, 2, 3), 1), nn.functional.softmax(same.narrow(1, 5, 2), 1)], 1);
        soft.mul(weights).sum().backward();

        // The soft cap bends logits of size 2 by half a percent.
        Assert.All(same.grad!.data<float>().ToArray().Zip(outputs.grad!.data<float>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 0.01));
        Assert.Contains(outputs.grad!.data<float>().ToArray()[2..], value => Math.Abs(value) > 0.1);
    }

    [Theory]
    [InlineData(1e4f)]
    [InlineData(-1e4f)]
    public void Extreme_logits_give_finite_rows_and_gradients(float extreme)
    {
        using var scope = NewDisposeScope();
        using var head = new OutputHead(2, 5, _spans, CPU);
        Tensor outputs = tensor([extreme, 0f, extreme, extreme, extreme, extreme, -extreme], 1, 7).requires_grad_();

        Tensor row = head.Rows(outputs);
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

        Assert.Equal([5L, numbers + levels], head.Rows(randn(5, numbers + levels)).shape);
        Assert.Equal([5L, numbers + levels], head.Raw(randn(5, numbers + levels)).shape);
    }
}
