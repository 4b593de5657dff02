using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Training;

public sealed class TwoSampleTestTests
{
    private const int Rows = 2_000;

    [Fact]
    public void Two_samples_of_one_distribution_cannot_be_told()
    {
        using var scope = NewDisposeScope();
        using var random = new HostRandom(1);
        using var test = new TwoSampleTest(4, 4, 4, random, CPU);

        double auc = test.Auc(Coupled(random), Coupled(random), Coupled(random), Coupled(random));

        Assert.Equal(0.5, auc, 4 * TwoSampleTest.Deviation(Rows, Rows));
    }

    [Fact]
    public void Columns_that_do_not_go_together_are_told_although_each_is_right()
    {
        using var scope = NewDisposeScope();
        using var random = new HostRandom(1);
        using var test = new TwoSampleTest(4, 4, 4, random, CPU);

        double auc = test.Auc(Coupled(random), random.Normal(Rows, 4).tanh(), Coupled(random), random.Normal(Rows, 4).tanh());

        Assert.True(auc > 0.8, $"AUC {auc}");
    }

    [Fact]
    public void Its_deviation_is_that_of_mann_and_whitney() => Assert.Equal(Math.Sqrt(31 / (12.0 * 200)), TwoSampleTest.Deviation(10, 20), 1e-12);

    // The second number follows the first closely; the others are free.
    private static Tensor Coupled(HostRandom random)
    {
        Tensor rows = random.Normal(Rows, 4);
        rows.narrow(1, 1, 1).mul_(tensor(0.3f)).add_(rows.narrow(1, 0, 1).mul(tensor(0.95f)));
        return rows.tanh();
    }
}
