using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class NumberGridTests
{
    [Theory]
    [InlineData(0, new[] { -3.0, 5, 1e18 })]
    [InlineData(1, new[] { -3.0, 5.5, 7 })]
    [InlineData(3, new[] { 0.1, 0.25, 0.125 })]
    [InlineData(-1, new[] { 0.1, 1.0 / 3 })]
    public void The_longest_number_decides_the_decimals(int decimals, double[] values) =>
        Assert.Equal(decimals, NumberGrid.Learn([.. values.Order()], NumberRange.Double).Decimals);

    [Fact]
    public void A_float_shows_its_own_decimals_not_those_of_the_double_it_becomes()
    {
        double[] values = [0.1f, 0.25f, 3.7f];

        Assert.Equal(2, NumberGrid.Learn(values, NumberRange.Single).Decimals);
        Assert.Equal(-1, NumberGrid.Learn(values, NumberRange.Double).Decimals);
    }

    [Fact]
    public void Snapping_rounds_and_stays_in_the_range()
    {
        NumberGrid grid = new(1, false, -2, 9.5);

        Assert.Equal([0.3, 9.5, -2], new[] { 0.26, 12, -7 }.Select(grid.Snap));
        Assert.Equal(0.05, grid.HalfStep, 1e-15);
        Assert.Equal(0, new NumberGrid(-1, false, 0, 1).HalfStep);
    }
}
