using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Tests.Evaluation;

public sealed class AreaUnderCurveTests
{
    private const double Rounding = 1e-12;

    [Theory]
    [InlineData(new float[] { 3, 4 }, new float[] { 1, 2 }, 1)]
    [InlineData(new float[] { 1, 2 }, new float[] { 3, 4 }, 0)]
    [InlineData(new float[] { 1, 2 }, new float[] { 1, 2 }, 0.5)]
    [InlineData(new float[] { 5, 1 }, new float[] { 3 }, 0.5)]
    [InlineData(new float[] { 2, 2, 3 }, new float[] { 2, 1 }, 5 / 6.0)]
    public void The_area_is_the_share_of_pairs_in_order(float[] higher, float[] lower, double expected) =>
        Assert.Equal(expected, AreaUnderCurve.Of<float>(higher, lower).Value, Rounding);

    [Fact]
    public void Its_error_is_that_of_DeLong()
    {
        // Shares below: 0, 1, 1 of variance 1/3, and 1/3, 1/3 of variance 0.
        AreaUnderCurve uneven = AreaUnderCurve.Of<double>([1, 4, 5], [2, 3]);

        // Shares below: 1/2, 1 of variance 1/8, and 0, 1/2 likewise.
        AreaUnderCurve even = AreaUnderCurve.Of<double>([2, 4], [1, 3]);

        Assert.Equal(Math.Sqrt(1.0 / 3 / 3), uneven.StandardError, Rounding);
        Assert.Equal(Math.Sqrt((0.125 / 2) + (0.125 / 2)), even.StandardError, Rounding);
    }

    [Fact]
    public void Areas_of_many_samples_deviate_by_their_error()
    {
        const int Samples = 400, Rows = 60;
        AreaUnderCurve[] areas = [.. Enumerable.Range(0, Samples).Select(sample => AreaUnderCurve.Of<double>(Drawn(2 * sample, 0.3), Drawn((2 * sample) + 1, 0)))];

        double mean = areas.Average(area => area.Value);
        double deviation = Math.Sqrt(areas.Average(area => (area.Value - mean) * (area.Value - mean)));

        // Four standard errors of a deviation of 400 samples.
        Assert.Equal(1, areas.Average(area => area.StandardError) / deviation, 4 / Math.Sqrt(2.0 * Samples));

        static double[] Drawn(int sample, double shift) => [.. Enumerable.Range(0, Rows).Select(row => CounterNoise.Uniform((ulong)sample, (ulong)row, 0) + shift)];
    }
}
