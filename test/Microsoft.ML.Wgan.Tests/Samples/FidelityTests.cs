using WganSamples;

namespace Microsoft.ML.Wgan.Tests.Samples;

public sealed class FidelityTests
{
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 4, 3, 2, 1 }, 1)]
    [InlineData(new double[] { 1, 2 }, new double[] { 3, 4 }, 0)]
    [InlineData(new double[] { 0, 0, 0, 1 }, new double[] { 0, 1, 1, 1 }, 0.5)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 1, 2, 3, 9 }, 0.75)]
    public void Numbers_agree_by_one_minus_the_Kolmogorov_Smirnov_distance(double[] real, double[] synthetic, double expected)
    {
        Assert.Equal(expected, Fidelity.NumbersAgreement(real, synthetic));
    }

    [Fact]
    public void Levels_agree_by_one_minus_the_total_variation_distance()
    {
        var real = new Dictionary<string, double> { ["a"] = 0.5, ["b"] = 0.5 };
        var synthetic = new Dictionary<string, double> { ["a"] = 0.25, ["b"] = 0.5, ["c"] = 0.25 };

        Assert.Equal(0.75, Fidelity.LevelsAgreement(real, synthetic));
    }
}
