using Microsoft.ML.Wgan.Evaluation.Privacy;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Privacy;

public sealed class DistanceDistributionTests
{
    private static readonly DistanceDistribution _five = new([4, 1, 2, 2, 8]);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.05, 1.2)]
    [InlineData(0.25, 2)]
    [InlineData(0.5, 2)]
    [InlineData(0.875, 6)]
    [InlineData(1, 8)]
    public void A_quantile_lies_between_two_values_by_rank(double share, double expected) => Assert.Equal(expected, _five.Quantile(share), 1e-12);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(1, 0.2)]
    [InlineData(2, 0.6)]
    [InlineData(3, 0.6)]
    [InlineData(8, 1)]
    public void Values_up_to_another_are_counted_with_it(double value, double expected) => Assert.Equal(expected, _five.ShareUpTo(value), 1e-12);

    [Fact]
    public void Values_come_in_order()
    {
        Assert.Equal([1, 2, 2, 4, 8], _five.Ascending);
        Assert.Equal((2, 1.2f), (_five.Median, (float)_five.FifthPercentile));
        Assert.Equal(3, new DistanceDistribution([2, 4]).Median);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_is_from_0_to_1(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => _five.Quantile(share));
}
