using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Reports;

namespace Microsoft.ML.Wgan.Tests.Reports;

public sealed class HistogramTests
{
    [Fact]
    public void Whole_numbers_have_a_bin_each()
    {
        Histogram histogram = Histogram.Of([1, 2, 2, 4], [4, double.NaN])!;

        Assert.Equal((0.5, 1, 4.5), (histogram.Low, histogram.Width, histogram.High));
        Assert.Equal([0.25, 0.5, 0, 0.25], histogram.Real);
        Assert.Equal([0, 0, 0, 1], histogram.Synthetic);
        Assert.False(histogram.IsOpenBelow || histogram.IsOpenAbove);
    }

    [Fact]
    public void Many_whole_numbers_share_bins_of_whole_width()
    {
        Histogram histogram = Histogram.Of([.. Enumerable.Range(0, 100).Select(i => (double)i)], [])!;

        Assert.Equal((-0.5, 3, 34), (histogram.Low, histogram.Width, histogram.Real.Length));
        Assert.All(histogram.Real[..33], share => Assert.Equal(0.03, share, 1e-12));
        Assert.Equal(0.01, histogram.Real[33], 1e-12);
        Assert.All(histogram.Synthetic, share => Assert.Equal(0, share));
    }

    [Fact]
    public void What_lies_outside_the_real_numbers_is_in_the_outermost_bins()
    {
        Histogram histogram = Histogram.Of([0, 0.5, 4], [-3, 9, 9, 2])!;

        Assert.Equal((0, 4), (histogram.Low, histogram.High));
        Assert.Equal((0.25, 0.5), (histogram.Synthetic[0], histogram.Synthetic[^1]));
        Assert.True(histogram.IsOpenBelow && histogram.IsOpenAbove);
    }

    [Fact]
    public void A_far_tail_does_not_squeeze_the_rest()
    {
        double[] numbers = [.. Enumerable.Range(0, 999).Select(i => i / 999.0), 1e6];

        Histogram histogram = Histogram.Of(numbers, numbers)!;

        Assert.InRange(histogram.High, 0.99, 1);
        Assert.Equal((false, true), (histogram.IsOpenBelow, histogram.IsOpenAbove));
        Assert.Equal(1, histogram.Real.Sum(), 1e-9);
    }

    [Theory]
    [InlineData(7.5)]
    [InlineData(0)]
    [InlineData(1e300)]
    [InlineData(-1e-300)]
    public void One_number_is_one_bin_around_it(double number)
    {
        Histogram histogram = Histogram.Of([number, number], [number])!;

        Assert.Equal([1.0], histogram.Real);
        Assert.Equal([1.0], histogram.Synthetic);
        Assert.True(histogram.Low < number && number < histogram.High);
    }

    [Fact]
    public void Synthetic_numbers_alone_are_counted_in_bins_of_their_own_and_none_in_none()
    {
        Assert.Equal([0.5, 0.5], Histogram.Of([double.NaN], [1, 2])!.Synthetic);
        Assert.Null(Histogram.Of([double.NaN], []));
    }

    [Fact]
    public void Twelve_levels_are_shown_by_themselves_and_the_others_together()
    {
        // Level i is in i + 1 of the real rows.
        int[] real = [.. Enumerable.Range(0, 20).SelectMany(level => Enumerable.Repeat(level, level + 1))];

        IReadOnlyList<LevelShare> shares = LevelShares.Of(ScoredColumn.OfLevels("l", real), ScoredColumn.OfLevels("l", [19, 19, 0, 77]), [.. Enumerable.Range(0, 20).Select(i => i == 18 ? "" : $"L{i}")]);

        Assert.Equal(13, shares.Count);
        Assert.Equal(new LevelShare("L19", 20 / 210.0, 0.5), shares[0]);
        Assert.Equal("(missing)", shares[1].Name);
        Assert.Equal(new LevelShare("9 others", 36 / 210.0, 0.5), shares[^1]);
        Assert.Equal(1, shares.Sum(share => share.Real), 1e-12);
    }

    [Fact]
    public void A_thirteenth_level_stands_for_itself_and_unknown_ones_by_number()
    {
        var column = ScoredColumn.OfLevels("l", [.. Enumerable.Range(0, 13)]);

        Assert.Equal(Enumerable.Range(0, 13).Select(i => $"level {i}"), LevelShares.Of(column, column, null).Select(share => share.Name));
    }
}
