using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Optimizers;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Optimizers;

public sealed class FlatRmsPropTests
{
    private const double Tolerance = 1e-5;
    private static readonly float[] _start = [1f, -2f, 0.5f, 3f];

    [Theory]
    [InlineData(0.99)]
    [InlineData(0.9)]
    [InlineData(0)]
    public void Steps_equal_those_of_torchs_own_RMSProp(double smoothing)
    {
        using var scope = NewDisposeScope();
        using ParameterBlock block = ParameterBlock.Create([new("w", [2, 2], _start)], CPU);
        using var ours = new FlatRmsProp(block, smoothing);
        var theirs = new TorchSharp.Modules.Parameter(tensor(_start, 2, 2));
        using var rmsProp = optim.RMSProp([theirs], lr: 0.01, alpha: smoothing, eps: 1e-8);

        for (int i = 0; i < 20; i++)
        {
            block.Gradient.zero_();
            Loss(block.Leaves[0], i).backward();
            ours.Step(0.01);
            rmsProp.zero_grad();
            Loss(theirs, i).backward();
            rmsProp.step();
        }

        float[] expected = theirs.data<float>().ToArray(), actual = block.Values.data<float>().ToArray();
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.All(_start.Zip(actual), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void The_first_step_is_ten_times_the_rate_against_the_sign_of_any_gradient()
    {
        using var scope = NewDisposeScope();
        using ParameterBlock block = ParameterBlock.Create([new("w", [2], [1f, 1f])], CPU);
        using FlatOptimizer ours = new RmsProp().For(block);
        block.Gradient.narrow(0, 0, 2).copy_(tensor([5f, -0.01f]));

        ours.Step(5e-5);

        // v = (1 − 0.99) g², so g / √v = ±10.
        Assert.Equal(1 - 5e-4, block.Leaves[0][0].item<float>(), 1e-7);
        Assert.Equal(1 + 5e-4, block.Leaves[0][1].item<float>(), 1e-7);
    }

    private static Tensor Loss(Tensor w, int i) => (w * w).sum() + (w.sum() * (i % 3));
}
