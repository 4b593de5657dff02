using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class QuantileFunctionTests
{
    // What an output of type float can tell apart, times two for [-1, 1] to [0, 1] and back.
    private const double ShareTolerance = 2.4e-7;

    [Fact]
    public void A_staircase_has_each_value_at_its_frequency()
    {
        QuantileFunction staircase = QuantileKnots.Fit([10, 20, 40], [4, 2, 2], NumberRange.Double);

        Assert.True(staircase.IsStaircase);
        Assert.Equal([10, 10, 10, 20, 20, 40, 40], new[] { -1, 0, 0.49, 0.51, 0.74, 0.76, 2 }.Select(staircase.Value));
        Assert.Equal([0.25, 0.625, 0.875], new double[] { 10, 20, 40 }.Select(number => staircase.Share(number, 0.5)));
    }

    [Fact]
    public void A_line_of_evenly_spaced_numbers_is_straight()
    {
        QuantileFunction line = QuantileKnots.Fit(
            [.. Enumerable.Range(0, 10_001).Select(i => i / 1e12)], [.. Enumerable.Repeat(1, 10_001)], NumberRange.Double);

        Assert.False(line.IsStaircase);
        Assert.Equal(-1, line.Grid.Decimals);
        for (double share = 0; share <= 1; share += 0.037)
        {
            Assert.Equal(share * 1e-8, line.Value(share), 1e-8 * 1e-9);
            Assert.Equal(share, line.Share(share * 1e-8, 0.5), 1e-9);
        }
    }

    [Fact]
    public void A_number_on_a_lines_grid_covers_half_a_step_to_either_side()
    {
        QuantileFunction line = QuantileKnots.Fit(
            [.. Enumerable.Range(0, 10_001).Select(i => (double)i)], [.. Enumerable.Repeat(1, 10_001)], NumberRange.Double);

        Assert.Equal(0.42000 - (0.4 * 1e-4), line.Share(4200, 0.1), 1e-9);
        Assert.Equal(0.42000 + (0.4 * 1e-4), line.Share(4200, 0.9), 1e-9);
    }

    [Fact]
    public void Shares_of_a_number_fill_its_interval_evenly_and_stay_inside()
    {
        QuantileFunction staircase = QuantileKnots.Fit([1, 2, 3], [5, 3, 2], NumberRange.Double);

        Assert.Equal(0.5 + (0.3 * 0.1), staircase.Share(2, 0.1), 1e-12);
        foreach (double uniform in new[] { 1e-16, 0.3, 1 - 1e-16 })
        {
            Assert.Equal(2, staircase.Value((float)staircase.Share(2, uniform)));
        }
    }

    [Fact]
    public void Steps_narrower_than_a_float_can_tell_still_have_a_share()
    {
        int[] counts = [.. Enumerable.Repeat(1, 1000), 999_999_000];
        QuantileFunction staircase = QuantileKnots.Fit([.. Enumerable.Range(0, 1001).Select(i => (double)i)], counts, NumberRange.Double);

        for (int number = 0; number < 1000; number++)
        {
            // A thousand-millionth each: its middle, whatever the noise.
            Assert.Equal((number + 0.5) * 1e-9, staircase.Share(number, 0.999), 1e-15);
        }
    }

    [Fact]
    public void Decoded_numbers_keep_the_columns_decimals_and_range()
    {
        double[] values = [.. SampleColumns.Cells(20_000, u => Math.Round((u * u * 1e4) - 50, 2)).Distinct().Order()];
        QuantileFunction line = QuantileKnots.Fit(values, [.. values.Select(_ => 1)], NumberRange.Double);

        for (ulong row = 0; row < 2000; row++)
        {
            double number = line.Value(CounterNoise.Uniform(1, row, 0));
            Assert.Equal(Math.Round(number, 2), number);
            Assert.InRange(number, values[0], values[^1]);
        }

        Assert.Equal((values[0], values[^1]), (line.Value(0), line.Value(1)));
    }

    [Fact]
    public void Floats_come_back_as_floats()
    {
        double[] values = [.. SampleColumns.Cells(9000, u => (double)(float)(u / 3)).Distinct().Order()];
        QuantileFunction line = QuantileKnots.Fit(values, [.. values.Select(_ => 1)], NumberRange.Single);

        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal((float)line.Value(i / 1000.0), line.Value(i / 1000.0)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e-9)]
    [InlineData(1e300)]
    public void A_number_without_grid_comes_back_as_precisely_as_its_share(double scale)
    {
        double[] values = [.. SampleColumns.Cells(20_000, u => (u - 0.5) * Math.PI * scale).Order()];
        QuantileFunction line = QuantileKnots.Fit(values, [.. values.Select(_ => 1)], NumberRange.Double);

        double steepest = 0;
        for (int knot = 1; knot < line.Values.Length; knot++)
        {
            steepest = Math.Max(steepest, (line.Values[knot] - line.Values[knot - 1]) / (line.Shares[knot] - line.Shares[knot - 1]));
        }

        foreach (double value in values)
        {
            Assert.Equal(value, line.Value((float)line.Share(value, 0.5)), steepest * ShareTolerance);
        }
    }

    [Fact]
    public void Numbers_never_seen_count_as_the_nearest()
    {
        QuantileFunction staircase = QuantileKnots.Fit([1, 2, 4], [9, 9, 9], NumberRange.Double);

        Assert.Equal(1, staircase.Value(staircase.Share(-100, 0.5)));
        Assert.Equal(4, staircase.Value(staircase.Share(double.PositiveInfinity, 0.5)));
    }

    [Fact]
    public void A_quantile_function_that_descends_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new QuantileFunction(true, [2, 1], [0.5, 1], new NumberGrid(0, false, 1, 2)));
}
