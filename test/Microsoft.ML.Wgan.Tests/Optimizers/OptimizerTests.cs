using Microsoft.ML.Wgan.Optimizers;

namespace Microsoft.ML.Wgan.Tests.Optimizers;

public sealed class OptimizerTests
{
    public static TheoryData<double> NoDecays => [-0.01, 1, double.NaN, double.PositiveInfinity];

    public static TheoryData<double> NoShares => [-0.01, 1.01, double.NaN];

    [Fact]
    public void Defaults_are_as_documented()
    {
        var adam = new Adam();
        var rmsProp = new RmsProp();

        Assert.Equal((0.5, 0.9, 0.02), (adam.Beta1, adam.Beta2, adam.FinalRateShare));
        Assert.Equal((0.99, 1.0), (rmsProp.Smoothing, rmsProp.FinalRateShare));
        Assert.Equal("Adam(0.5, 0.9)", adam.ToString());
        Assert.Equal("RMSProp(0.99)", rmsProp.ToString());
        Assert.Contains("Kingma", adam.Reference, StringComparison.Ordinal);
        Assert.Contains("Hinton", rmsProp.Reference, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NoDecays))]
    public void What_is_no_decay_is_refused_by_its_name(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("beta1", () => new Adam(beta1: value));
        Assert.Throws<ArgumentOutOfRangeException>("beta2", () => new Adam(beta2: value));
        Assert.Throws<ArgumentOutOfRangeException>("smoothing", () => new RmsProp(value));
    }

    [Theory]
    [MemberData(nameof(NoShares))]
    public void What_is_no_share_of_the_rate_is_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("finalRateShare", () => new Adam(finalRateShare: value));
        Assert.Throws<ArgumentOutOfRangeException>("finalRateShare", () => new RmsProp(finalRateShare: value));
    }

    [Fact]
    public void The_ends_of_the_ranges_are_allowed()
    {
        _ = new Adam(0, 0, 0);
        _ = new RmsProp(0, 1);
    }
}
