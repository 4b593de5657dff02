using WganSamples.Drawing;

namespace Microsoft.ML.Wgan.Tests.Samples.Drawing;

public sealed class TicksTests
{
    [Theory]
    [InlineData(0, 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-2.3, 2.3, 5, "−2 −1 0 1 2")]
    [InlineData(0, 50_000, 5, "0 10,000 20,000 30,000 40,000 50,000")]
    [InlineData(0.031, 0.0352, 5, "0.031 0.032 0.033 0.034 0.035")]
    [InlineData(0, 3e-8, 3, "0e+0 1e-8 2e-8 3e-8")]
    [InlineData(7, 7.9, 4, "7.0 7.5")]
    public void Linear_ticks_are_round_numbers_inside_the_range(double low, double high, int wanted, string expected)
    {
        Assert.Equal(expected.Replace("e-", "e−"), string.Join(' ', Ticks.Linear(new Interval(low, high), wanted).Select(tick => tick.Text)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1.2, 2)]
    [InlineData(0.03, 0.05)]
    [InlineData(6, 10)]
    [InlineData(700, 1000)]
    public void A_step_is_one_two_or_five_times_a_power_of_ten(double atLeast, double expected)
    {
        Assert.Equal(expected, Ticks.Step(atLeast), expected * 1e-12);
    }

    [Theory]
    [InlineData(0.001, 1, 5, "0.001 0.01 0.1 1")]
    [InlineData(1, 100, 5, "1 2 5 10 20 50 100")]
    [InlineData(1e-6, 1e6, 6, "10⁻⁶ 10⁻⁴ 0.01 1 100 10⁴ 10⁶")]
    public void Logarithmic_ticks_are_powers_of_ten(double low, double high, int wanted, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Ticks.Logarithmic(new Interval(low, high), wanted).Select(tick => tick.Text)));
    }

    [Fact]
    public void A_path_is_written_in_short_steps_that_don_t_drift()
    {
        var path = new PathData();
        path.Lines([(1, 2), (1.04, 2.26), (0.5, -3)]);
        path.Close();
        path.Dot(2.5, 2);
        path.Dot(1e9, 2);

        Assert.Equal("m1 2l0 .3-.5-5.3zm1.5 0h0m19997.5 0h0", path.ToString());
    }
}
