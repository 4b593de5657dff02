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

    private static Tensor Loss(Tensor w, int i) => (w * w).sum() + (w.sum() * (i % 3));
}
