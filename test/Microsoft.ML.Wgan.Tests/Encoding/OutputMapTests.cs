using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class OutputMapTests
{
    private static readonly NoiseStream _noise = new(1, 2);

    [Fact]
    public void Without_calibration_outputs_map_straight_to_shares()
    {
        Assert.Equal([0, 0.25, 1], new[] { -1f, -0.5f, 1f }.Select(output => OutputMap.Uncalibrated.Share(output, _noise, 0)));
        Assert.Equal(0.75, OutputMap.Fit([]).Share(0.5f, _noise, 0));
    }

    [Fact]
    public void Outputs_of_a_known_distribution_map_to_its_distribution_function()
    {
        // Outputs 2u² − 1 of even u have the distribution function √((x + 1) / 2).
        float[] sample = [.. Enumerable.Range(0, 30_000).Select(i => (2f * MathF.Pow((i + 0.5f) / 30_000, 2)) - 1)];
        OutputMap map = OutputMap.Fit(sample);

        for (float output = -0.99f; output < 1; output += 0.05f)
        {
            Assert.Equal(Math.Sqrt((output + 1) / 2), map.Share(output, _noise, 0), 1e-4);
        }
    }

    [Fact]
    public void Shares_rise_with_outputs_from_0_to_1()
    {
        float[] sample = new float[999];
        CounterNoise.FillNormal(sample, 5, 0, 999);
        OutputMap map = OutputMap.Fit([.. sample.Select(MathF.Tanh)]);

        double[] shares = [.. Enumerable.Range(-1000, 2001).Select(i => map.Share(i / 1000f, _noise, (ulong)(i + 1000)))];

        Assert.Equal((0, 1), (shares[0], shares[^1]));
        Assert.Equal(shares.Order(), shares);
    }

    [Fact]
    public void One_output_given_over_and_over_spreads_over_its_shares()
    {
        // A third of the rows at the end of tanh, the rest even below.
        float[] sample = [.. Enumerable.Range(0, 9000).Select(i => i < 3000 ? 1f : -1 + ((i - 3000) / 3000f))];
        OutputMap map = OutputMap.Fit(sample);

        double[] shares = [.. Enumerable.Range(0, 1000).Select(row => map.Share(1, _noise, (ulong)row)).Order()];

        // Of 1,000 even draws the largest gap to the straight line stays below 1.95 / √1000 times the range but once in a thousand.
        double largestGap = shares.Select((share, i) => Math.Abs(share - (2 / 3.0) - ((i + 0.5) / 3000))).Max();
        Assert.InRange(largestGap, 0, (1.95 / Math.Sqrt(1000) / 3) + 0.002);
    }

    [Fact]
    public void Broken_outputs_map_to_a_share() => Assert.InRange(OutputMap.Fit([0.1f, 0.2f, 0.3f]).Share(float.NaN, _noise, 0), 0, 1);
}
