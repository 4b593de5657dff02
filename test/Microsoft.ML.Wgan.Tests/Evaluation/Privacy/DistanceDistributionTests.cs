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

    [Fact]
    public void The_error_of_a_median_is_that_of_its_rank_in_the_distribution()
    {
        // Evenly spread over [0, 1] a median of n values deviates by 1 / (2 √n).
        var even = new DistanceDistribution([.. Enumerable.Range(0, 401).Select(i => i / 400f)]);
        var alike = new DistanceDistribution([3, 3, 3, 3]);

        Assert.Equal(0.5 / Math.Sqrt(401), even.MedianError, 1e-6);
        Assert.Equal(0, alike.MedianError);
        Assert.Equal(0, new DistanceDistribution([7]).MedianError);
    }
}
