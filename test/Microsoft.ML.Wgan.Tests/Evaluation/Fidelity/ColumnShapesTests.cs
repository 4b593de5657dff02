using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class ColumnShapesTests
{
    private const double Rounding = 1e-15;

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 4, 3, 2, 1 }, 1)]
    [InlineData(new double[] { 1, 2 }, new double[] { 3, 4 }, 0)]
    [InlineData(new double[] { 0, 0, 0, 1 }, new double[] { 0, 1, 1, 1 }, 0.5)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 1, 2, 3, 9 }, 0.75)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 2 }, 0.5)]
    [InlineData(new double[] { 1, double.NaN, 2, double.NaN }, new double[] { 2, 1, 1, 2, double.NaN }, 1)]
    [InlineData(new double[] { double.NaN }, new double[] { double.NaN, double.NaN }, 1)]
    [InlineData(new double[] { double.NaN }, new double[] { 1 }, 0)]
    [InlineData(new double[] { 1 }, new double[] { double.NaN }, 0)]
    public void Numbers_score_one_minus_the_Kolmogorov_Smirnov_distance(double[] real, double[] synthetic, double expected)
        => Assert.Equal([expected], ColumnShapes.Between(Scored.Table(Scored.Numbers("x", real)), Scored.Table(Scored.Numbers("x", synthetic))).Scores);

    [Theory]
    [InlineData("ab", "abc", 2.0 / 3)]
    [InlineData("aabb", "abbc", 0.75)]
    [InlineData("aabb", "ba", 1)]
    [InlineData("aabb", "cd", 0)]
    public void Levels_score_one_minus_the_total_variation_distance(string real, string synthetic, double expected)
        => Assert.Equal(expected, ColumnShapes.Between(Scored.Table(Scored.Levels("x", real)), Scored.Table(Scored.Levels("x", synthetic))).Scores[0], Rounding);

    [Fact]
    public void The_error_is_one_minus_the_mean_over_the_columns()
    {
        ScoredTable real = Scored.Table(Scored.Numbers("x", 1, 2), Scored.Levels("y", "ab"));
        ScoredTable synthetic = Scored.Table(Scored.Numbers("x", 1, 2), Scored.Levels("y", "aa"));

        Assert.Equal(0.25, ColumnShapes.Between(real, synthetic).Error, Rounding);
    }

    [Fact]
    public void Scoring_leaves_the_rows_in_their_order()
    {
        double[] real = [3, 1, 2], synthetic = [2, 1, 3];

        ColumnShapes.Between(Scored.Table(Scored.Numbers("x", real)), Scored.Table(Scored.Numbers("x", synthetic)));

        Assert.Equal([3, 1, 2], real);
        Assert.Equal([2, 1, 3], synthetic);
    }
}
