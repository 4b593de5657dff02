using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Trees;

public sealed class ColumnBinsTests
{
    [Fact]
    public void Few_numbers_have_a_bin_each_and_missing_ones_the_last()
    {
        var bins = ColumnBins.Of(Scored.Numbers("x", 5, 1, double.NaN, 3, 3));

        Assert.Equal((3, true), (bins.Count, bins.AreOrdered));
        Assert.Equal([0, 0, 1, 1, 2, 3], bins.Assign(Scored.Numbers("x", -7, 2, 2.01, 4, 4.01, double.NaN)));
    }

    [Fact]
    public void Many_numbers_have_bins_of_equally_many()
    {
        ScoredColumn numbers = Scored.Numbers("x", [.. Enumerable.Range(0, 25_500).Select(row => (double)(row * row))]);

        var bins = ColumnBins.Of(numbers);
        byte[] assigned = bins.Assign(numbers);

        Assert.Equal(255, bins.Count);
        Assert.Equal(assigned.Order(), assigned);
        Assert.All(assigned.GroupBy(bin => bin), group => Assert.InRange(group.Count(), 99, 101));
    }

    [Fact]
    public void Rare_levels_share_a_bin_and_unseen_ones_are_missing()
    {
        // Levels 0 to 299; those below 254 are there twice.
        int[] levels = [.. Enumerable.Range(0, 300), .. Enumerable.Range(0, 254)];

        var bins = ColumnBins.Of(ScoredColumn.OfLevels("x", levels));

        Assert.Equal((255, false), (bins.Count, bins.AreOrdered));
        Assert.Equal([0, 253, 254, 254, 255], bins.Assign(ScoredColumn.OfLevels("x", [0, 253, 254, 299, 300])));
    }

    [Fact]
    public void A_column_without_numbers_has_no_bin_but_that_of_missing_ones()
    {
        var bins = ColumnBins.Of(Scored.Numbers("x", double.NaN, double.NaN));

        Assert.Equal(0, bins.Count);
        Assert.Equal([0, 0], bins.Assign(Scored.Numbers("x", 1, double.NaN)));
    }

    [Fact]
    public void A_set_holds_what_was_added_and_no_other_bin()
    {
        var set = BinSet.UpTo(70);
        set.Add(200);
        set.Add(255);

        Assert.Equal([.. Enumerable.Range(0, 71), 200, 255], Enumerable.Range(0, 256).Where(bin => set.Contains(bin)));
        Assert.DoesNotContain(Enumerable.Range(0, 256), bin => BinSet.UpTo(-1).Contains(bin));
    }
}
