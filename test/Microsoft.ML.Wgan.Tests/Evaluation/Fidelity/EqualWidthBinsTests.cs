using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class EqualWidthBinsTests
{
    [Fact]
    public void A_bin_begins_with_its_lower_edge()
        => Assert.Equal([0, 0, 1, 5, 10], Own(0, 9, 10, 50, 100));

    [Fact]
    public void The_maximum_and_missing_numbers_share_the_eleventh_bin_of_a_closed_range()
        => Assert.Equal([0, 9, 10, 10], Own(0, 0.99, 1, double.NaN));

    [Fact]
    public void Open_ends_take_in_all_that_lies_outside_and_the_maximum()
    {
        EqualWidthBins bins = EqualWidthBins.Between([0, double.NaN, 100]).WithOpenEnds();

        Assert.Equal([0, 0, 0, 1, 9, 9, 9, 10], bins.Of([-1e300, 0, 9, 10, 99, 100, 1e300, double.NaN]));
    }

    [Fact]
    public void Equal_numbers_are_in_the_middle_and_missing_ones_in_the_last()
    {
        Assert.Equal([5, 5], Own(7, 7));
        Assert.Equal([10, 10], Own(double.NaN, double.NaN));
    }

    private static int[] Own(params double[] numbers) => EqualWidthBins.Between(numbers).Of(numbers);
}
