using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Optimizers;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Optimizers;

public sealed class FlatAdamTests
{
    private const double Tolerance = 1e-6;

    [Theory]
    [InlineData(0.5, 0.9)]
    [InlineData(0, 0.9)]
    [InlineData(0.9, 0.999)]
    [InlineData(0, 0)]
    public void Steps_equal_those_of_torchs_own_Adam(double beta1, double beta2)
    {
        using var scope = NewDisposeScope();
        float[] start = [1f, -2f, 0.5f, 3f];
        using ParameterBlock block = ParameterBlock.Create([new("w", [2, 2], start)], CPU);
        using var ours = new FlatAdam(block, beta1, beta2);
        var theirs = new TorchSharp.Modules.Parameter(tensor(start, 2, 2));
        using var adam = optim.Adam([theirs], lr: 0.01, beta1: beta1, beta2: beta2);

        for (int i = 0; i < 20; i++)
        {
            block.Gradient.zero_();
            Loss(block.Leaves[0], i).backward();
            ours.Step(0.01);
            adam.zero_grad();
            Loss(theirs, i).backward();
            adam.step();
        }

        float[] expected = theirs.data<float>().ToArray(), actual = block.Values.data<float>().ToArray();
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance * 10));
        Assert.NotEqual(start[0], actual[0]);
    }

    [Fact]
    public void Gradients_as_small_as_epsilon_are_followed_as_torchs_own_Adam_does()
    {
        using var scope = NewDisposeScope();
        using ParameterBlock block = ParameterBlock.Create([new("w", [2], [0f, 0f])], CPU);
        using var ours = new FlatAdam(block, 0.5, 0.9);
        var theirs = new TorchSharp.Modules.Parameter(zeros(2));
        using var adam = optim.Adam([theirs], lr: 0.01, beta1: 0.5, beta2: 0.9);
        Tensor gradient = tensor([1e-8f, -3e-8f]);
        theirs.grad = gradient;

        for (int i = 0; i < 3; i++)
        {
            block.Gradient.narrow(0, 0, 2).copy_(gradient);
            ours.Step(0.01);
            adam.step();
        }

        float[] expected = theirs.data<float>().ToArray(), actual = block.Leaves[0].data<float>().ToArray();
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.True(Math.Abs(actual[0]) > 1e-3);
    }

    private static Tensor Loss(Tensor w, int i) => (w * w).sum() + (w.sum() * (i % 3));
}
