using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class LevelSetTests
{
    [Fact]
    public void Up_to_the_maximum_each_value_is_a_level()
    {
        LevelSet set = LevelSet.Build([3, 1, 6], maximumLevels: 3, missingValue: -1);

        Assert.Equal((3, 0, 3), (set.Count, set.PooledCount, set.SpanLength));
        Assert.Equal([0.3, 0.1, 0.6], set.Shares);
        Assert.All([0, 1, 2], value => Assert.Equal(value, set.Value(set.Level(value), default, 0)));
    }

    [Fact]
    public void Beyond_the_maximum_the_rarest_share_one_level_and_missing_does_not()
    {
        LevelSet set = LevelSet.Build([1, 50, 7, 80, 30, 8], maximumLevels: 4, missingValue: 0);

        Assert.Equal([0, 1, 3, 2, 3, 3], Enumerable.Range(0, 6).Select(set.Level));
        Assert.Equal(3, set.PooledCount);
        Assert.Equal((7 + 30 + 8) / 176.0, set.Shares[^1], 1e-12);
        Assert.Equal(0, set.Value(set.Level(0), default, 0));
    }

    [Fact]
    public void Pooled_values_are_drawn_by_their_frequency()
    {
        const int Draws = 100_000;
        LevelSet set = LevelSet.Build([100, 90, 10, 20, 70], maximumLevels: 3, missingValue: -1);

        int[] drawn = new int[5];
        for (ulong row = 0; row < Draws; row++)
        {
            drawn[set.Value(2, new NoiseStream(1, 1), row)]++;
        }

        Assert.Equal([0, 0], drawn[..2]);
        foreach ((int value, double share) in new[] { (2, 0.1), (3, 0.2), (4, 0.7) })
        {
            double standardError = Math.Sqrt(share * (1 - share) / Draws);
            Assert.Equal(share, (double)drawn[value] / Draws, 5 * standardError);
        }
    }

    [Fact]
    public void Values_that_hardly_repeat_are_all_pooled_and_need_no_span()
    {
        LevelSet set = LevelSet.Build([.. Enumerable.Repeat(3, 1000)], maximumLevels: 10, missingValue: -1);

        Assert.Equal((1, 0, 1000), (set.Count, set.SpanLength, set.PooledCount));
    }

    [Theory]
    [InlineData(new[] { 1, 0 }, new[] { false, false })]
    [InlineData(new[] { 1, 2 }, new[] { false })]
    [InlineData(new int[0], new bool[0])]
    public void Impossible_sets_are_refused(int[] counts, bool[] isPooled) =>
        Assert.Throws<InvalidDataException>(() => new LevelSet(counts, isPooled));
}
