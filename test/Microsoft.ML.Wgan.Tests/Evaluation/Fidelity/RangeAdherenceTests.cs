using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class RangeAdherenceTests
{
    [Fact]
    public void Numbers_belong_between_the_real_extremes_and_levels_among_the_real_ones()
    {
        ScoredTable real = Scored.Table(Scored.Numbers("x", 2, 5, 3), Scored.Levels("y", "aab"));
        ScoredTable synthetic = Scored.Table(Scored.Numbers("x", 2, 5, 1.9, 5.1, 4), Scored.Levels("y", "abbac"));

        RangeAdherence adherence = RangeAdherence.Between(real, synthetic);

        Assert.Equal([3.0 / 5, 4.0 / 5], adherence.Scores);
        Assert.Equal(0.7, adherence.Score!.Value, 1e-12);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2 }, new[] { 1.5, double.NaN }, 0.5)]
    [InlineData(new[] { 1.0, double.NaN, 2 }, new[] { 1.5, double.NaN }, 1.0)]
    [InlineData(new[] { 1.0, double.NaN, 2 }, new[] { double.NaN }, null)]
    [InlineData(new[] { double.NaN }, new[] { 1.0 }, 0.0)]
    public void Missing_numbers_are_outside_unless_the_real_column_has_some(double[] real, double[] synthetic, double? expected)
        => Assert.Equal([expected], RangeAdherence.Between(Scored.Table(Scored.Numbers("x", real)), Scored.Table(Scored.Numbers("x", synthetic))).Scores);
}
