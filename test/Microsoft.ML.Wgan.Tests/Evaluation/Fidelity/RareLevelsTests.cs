using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class RareLevelsTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Levels_are_counted_once_and_expected_by_their_shares()
    {
        ScoredTable real = Scored.Table(Scored.Levels("y", "aaaaaabbcd"), Scored.Numbers("x", new double[10]));
        ScoredTable synthetic = Scored.Table(Scored.Levels("y", "aace"), Scored.Numbers("x", new double[4]));

        RareLevels levels = RareLevels.Between(real, synthetic, bound: 0.2);

        Assert.Equal((4, 2), (levels.All.Levels, levels.All.Covered));
        Assert.Equal(4 - Math.Pow(0.4, 4) - Math.Pow(0.8, 4) - (2 * Math.Pow(0.9, 4)), levels.All.Expected, Rounding);
        Assert.Equal((2, 1), (levels.Rare.Levels, levels.Rare.Covered));
        Assert.Equal(2 - (2 * Math.Pow(0.9, 4)), levels.Rare.Expected, Rounding);
        Assert.Equal([levels.All, new(0, 0, 0)], levels.Columns);
        Assert.Equal((0.5, null), (levels.Rare.Share, levels.RareOfColumns[1].Share));
    }

    [Fact]
    public void Rows_drawn_from_the_real_ones_cover_what_is_expected()
    {
        // 400 levels, level k with k + 1 of the rows: 3,000 rows drawn with repetition miss about a fifth of the rare ones.
        int[] codes = [.. Enumerable.Range(0, 400).SelectMany(level => Enumerable.Repeat(level, level + 1))];
        int[] drawn = [.. Enumerable.Range(0, 3000).Select(row => codes[(int)(codes.Length * CounterNoise.Uniform(5, (ulong)row, 0))])];

        RareLevels levels = RareLevels.Between(Scored.Table(ScoredColumn.OfLevels("y", codes)), Scored.Table(ScoredColumn.OfLevels("y", drawn)), bound: 0.001);

        // A level missed or not varies by at most 1/4: three standard errors, and somewhat less as the counts are tied to each other.
        Assert.Equal(80, levels.Rare.Levels);
        Assert.InRange(levels.Rare.Covered, levels.Rare.Expected - (1.5 * Math.Sqrt(80)), levels.Rare.Expected + (1.5 * Math.Sqrt(80)));
        Assert.True(levels.Rare.Expected < 0.9 * 80);
    }

    [Fact]
    public void A_bound_is_a_share()
        => Assert.Throws<ArgumentOutOfRangeException>(() => RareLevels.Between(Scored.Table(Scored.Levels("y", "a")), Scored.Table(Scored.Levels("y", "a")), bound: -0.1));
}
