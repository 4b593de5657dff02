using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class PairTrendsTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Two_numbers_that_turn_round_lose_everything()
    {
        PairTrend pair = Only(
            Scored.Table(Scored.Numbers("x", 1, 2, 3), Scored.Numbers("y", 2, 4, 6)),
            Scored.Table(Scored.Numbers("x", 1, 2, 3), Scored.Numbers("y", 9, 8, 7)));

        Assert.Equal(("x", "y", true), (pair.First, pair.Second, pair.IsAssociated));
        Assert.Equal(0, pair.Score, Rounding);
    }

    [Fact]
    public void Two_numbers_that_lose_their_correlation_lose_half_of_it()
    {
        // r is 0.8 for (1, 2, 3, 4) against (1, 2, 4, 3), and 0 for a square's corners.
        PairTrend pair = Only(
            Scored.Table(Scored.Numbers("x", 1, 2, 3, 4), Scored.Numbers("y", 1, 2, 4, 3)),
            Scored.Table(Scored.Numbers("x", 0, 0, 1, 1), Scored.Numbers("y", 0, 1, 0, 1)));

        Assert.Equal(0.6, pair.Score, Rounding);
        Assert.True(pair.IsAssociated);
    }

    [Fact]
    public void A_correlation_of_a_half_is_no_association_yet()
    {
        // r = 0.5 for (1, 2, 3) against (1, 3, 2).
        ScoredTable rows = Scored.Table(Scored.Numbers("x", 1, 2, 3), Scored.Numbers("y", 1, 3, 2));

        Assert.False(Only(rows, rows).IsAssociated);
        Assert.Null(PairTrends.Between(rows, rows).AssociatedError);
    }

    [Fact]
    public void Rows_that_lack_one_of_the_numbers_are_left_out()
    {
        PairTrend pair = Only(
            Scored.Table(Scored.Numbers("x", 1, 2, 3, double.NaN, 50), Scored.Numbers("y", 2, 4, 6, -1000, double.NaN)),
            Scored.Table(Scored.Numbers("x", 1, 2, 3), Scored.Numbers("y", 1, 2, 3)));

        Assert.Equal(1, pair.Score, Rounding);
    }

    [Fact]
    public void A_real_constant_has_no_pairs_of_numbers_and_a_synthetic_one_is_uncorrelated()
    {
        ScoredTable varied = Scored.Table(Scored.Numbers("x", 1, 2, 3), Scored.Numbers("y", 1, 2, 3));
        ScoredTable constant = Scored.Table(Scored.Numbers("x", 1, 2, 3), Scored.Numbers("y", 0.1, 0.1, 0.1));

        Assert.Empty(PairTrends.Between(constant, varied).Pairs);
        Assert.Null(PairTrends.Between(constant, varied).Error);
        Assert.Equal(0.5, Only(varied, constant).Score, Rounding);
    }

    [Fact]
    public void Two_columns_of_levels_lose_the_total_variation_of_their_joint_table()
    {
        // Each column is right, but half of the rows lie in cells that were empty.
        PairTrend pair = Only(
            Scored.Table(Scored.Levels("x", "aabb"), Scored.Levels("y", "ccdd")),
            Scored.Table(Scored.Levels("x", "aabb"), Scored.Levels("y", "cddc")));

        Assert.Equal(0.5, pair.Score, Rounding);
        Assert.True(pair.IsAssociated);
    }

    [Theory]
    [InlineData("aabb", "cdcd", false)]
    [InlineData("aabb", "cccc", false)]
    [InlineData("aabb", "ccdd", true)]
    [InlineData("aaabbbaaabbb", "cccdddddcccd", true)] // V = 1/3
    [InlineData("aaaaaaaabbbbbbbb", "cccccdddcccddddd", false)] // V = 1/4
    public void Levels_are_associated_by_Cramers_V(string first, string second, bool expected)
    {
        ScoredTable rows = Scored.Table(Scored.Levels("x", first), Scored.Levels("y", second));

        Assert.Equal(expected, Only(rows, rows).IsAssociated);
    }

    [Theory]
    [InlineData(PairBins.RealRange, 0, 0.5, 9.9, 1)]
    [InlineData(PairBins.RealRange, 0, 1.5, 9.9, 2.0 / 3)]
    [InlineData(PairBins.RealRange, -50, 0.5, 500, 1)]
    [InlineData(PairBins.RealRange, 100, 101, 199, 1.0 / 3)]
    [InlineData(PairBins.OwnRange, 0, 0.5, 9.9, 1)]
    [InlineData(PairBins.OwnRange, 0, 1.5, 9.9, 2.0 / 3)]
    [InlineData(PairBins.OwnRange, -50, 0.5, 500, 1)]
    [InlineData(PairBins.OwnRange, -50, 0.5, 100, 2.0 / 3)]
    [InlineData(PairBins.OwnRange, 100, 101, 199, 1)]
    public void A_number_beside_levels_is_cut_into_ten_bins_of_the_real_or_its_own_range(PairBins bins, double x1, double x2, double x3, double expected)
    {
        // Real bins of 0.99: 0.5 shares the first with 0, 1.5 is in the second.
        ScoredTable real = Scored.Table(Scored.Numbers("x", 0, 0, 9.9), Scored.Levels("y", "aab"));
        ScoredTable synthetic = Scored.Table(Scored.Numbers("x", x1, x2, x3), Scored.Levels("y", "aab"));

        Assert.Equal(expected, PairTrends.Between(real, synthetic, bins).Pairs[0].Score, Rounding);
    }

    [Fact]
    public void Errors_are_means_over_all_pairs_and_over_the_associated_ones()
    {
        // x goes with y, z with neither; the synthetic rows break up x and y, and keep z apart from both.
        ScoredTable real = Scored.Table(Scored.Levels("x", "aabb"), Scored.Levels("y", "ccdd"), Scored.Levels("z", "efef"));
        ScoredTable synthetic = Scored.Table(Scored.Levels("x", "aabbaabb"), Scored.Levels("y", "cdcdcdcd"), Scored.Levels("z", "eeeeffff"));

        PairTrends trends = PairTrends.Between(real, synthetic);

        Assert.Equal(["x-y", "x-z", "y-z"], trends.Pairs.Select(pair => $"{pair.First}-{pair.Second}"));
        Assert.Equal(0.5, trends.AssociatedError!.Value, Rounding);
        Assert.Equal(0.5 / 3, trends.Error!.Value, Rounding);
    }

    [Fact]
    public void A_single_column_has_no_pairs()
    {
        ScoredTable rows = Scored.Table(Scored.Numbers("x", 1, 2));

        Assert.Null(PairTrends.Between(rows, rows).Error);
    }

    private static PairTrend Only(ScoredTable real, ScoredTable synthetic) => Assert.Single(PairTrends.Between(real, synthetic).Pairs);
}
