using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Encoding.Predictions;

namespace Microsoft.ML.Wgan.Tests.Encoding.Predictions;

public sealed class RobustRegressionTests
{
    private static readonly double[] _a = [.. Enumerable.Range(0, 400).Select(row => CounterNoise.Uniform(1, (ulong)row, 0))];
    private static readonly double[] _b = [.. Enumerable.Range(0, 400).Select(row => CounterNoise.Uniform(1, (ulong)row, 1))];

    [Fact]
    public void A_rule_without_noise_is_found_to_the_last_digits()
    {
        RobustRegression fit = RobustRegression.Fit([_a, _b], [.. _a.Zip(_b, (a, b) => 3 + (2e4 * a) - b)]);

        Assert.All(new[] { 3, 2e4, -1 }.Zip(fit.Coefficients), pair => Assert.Equal(pair.First, pair.Second, 1e-7));
        Assert.Equal(1, fit.Explained, 1e-12);
    }

    [Fact]
    public void Rows_far_off_are_left_out()
    {
        double[] y = [.. _a.Zip(_b, (a, b) => 3 + (2 * a) - b)];
        (y[3], y[77], y[200]) = (1e6, -1e6, double.NaN);

        RobustRegression fit = RobustRegression.Fit([_a, _b], y);

        Assert.All(new[] { 3.0, 2, -1 }.Zip(fit.Coefficients), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        Assert.Equal(397 / 399.0, fit.KeptShare, 1e-12);
        Assert.Equal(1e6, fit.Residuals[3], 10.0);
        Assert.True(double.IsNaN(fit.Residuals[200]));
    }

    [Fact]
    public void Explained_is_the_share_of_the_variance()
    {
        double[] noise = [.. Enumerable.Range(0, 400).Select(row => CounterNoise.Uniform(1, (ulong)row, 2))];

        RobustRegression fit = RobustRegression.Fit([_a], [.. _a.Zip(noise, (a, n) => (2 * a) + n)]);

        // Variances 4/12 and 1/12.
        Assert.Equal(0.8, fit.Explained, 0.03);
    }

    [Fact]
    public void Features_that_say_the_same_do_no_harm()
    {
        RobustRegression fit = RobustRegression.Fit([_a, _a, _b], [.. _a.Zip(_b, (a, b) => a + b)]);

        Assert.Equal(1, fit.Coefficients[1] + fit.Coefficients[2], 1e-6);
        Assert.Equal(1, fit.Explained, 1e-9);
    }
}
