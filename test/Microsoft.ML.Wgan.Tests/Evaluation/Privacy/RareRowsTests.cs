using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Privacy;

public sealed class RareRowsTests
{
    [Fact]
    public void Rare_rows_are_those_far_from_the_others_and_given_away_by_a_nearer_synthetic_row()
    {
        ScoredTable training = Table(0, 1, 50, 100), heldOut = Table(3, 70);

        // 100 and 50 are 50 and 49 from another row, 0 and 1 are 1: each has a synthetic row that is nearer. Of the held-out rows 70 is 20 from 50 and 5 from 75, but 3 is 2 from 1 and 2.5 from 0.5.
        RareRows rows = RareRows.Of(Table(49, 0.5, 75), training, heldOut, rarity: 0.5);

        Assert.Equal((2, 1), (rows.Count, rows.HeldOutCount));
        Assert.Equal(1, rows.Share);
        Assert.Equal(1, rows.HeldOutShare);
        Assert.Equal(1, rows.ShareOfAll);
        Assert.Equal(0.5, rows.HeldOutShareOfAll);
        Assert.Equal(0.5, RareRows.Of(Table(49, 0.5, 30), training, heldOut, rarity: 0.5).Share);
    }

    [Fact]
    public void Copies_give_every_rare_row_away()
    {
        ScoredTable training = Planted.People(1000, 1);

        RareRows rows = RareRows.Of(training, training, Planted.People(1000, 2));

        Assert.Equal((1.0, 50), (rows.Share, rows.Count));
        Assert.True(rows.Share - rows.HeldOutShare > 3 * rows.StandardError);

        // The copies are as near as the training rows, never nearer.
        Assert.Equal(0, rows.HeldOutShare);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_honest_second_sample_gives_no_more_away_than_of_held_out_rows(ulong seed)
    {
        RareRows rows = RareRows.Of(Planted.People(2000, seed), Planted.People(2000, seed + 10), Planted.People(2000, seed + 20));

        Assert.Equal(100, rows.Count);
        Assert.True(Math.Abs(rows.Share - rows.HeldOutShare) < 3 * rows.StandardError, $"{rows.Share} against {rows.HeldOutShare}, standard error {rows.StandardError}");

        // Half of all rows, ties apart: 2,000 synthetic rows against 1,999 others.
        Assert.Equal(0.5, rows.ShareOfAll, 0.05);
    }

    [Fact]
    public void Only_the_rare_rows_leaked_are_seen_among_the_rare()
    {
        // The rows that stand alone, copied with a change of a thousandth, among honest ones.
        ScoredTable training = Planted.People(1000, 1), heldOut = Planted.People(1000, 2);
        var distance = new GowerDistance(training);
        GowerNeighbours[] others = distance.Tree(training).Nearest(distance.Scaled(training));
        ScoredTable lonely = training.Rows([.. Enumerable.Range(0, 1000).OrderByDescending(row => others[row].Second).Take(50)]);

        RareRows rows = RareRows.Of(Planted.People(1000, 3).With(lonely, 50, jitter: 0.001), training, heldOut);

        Assert.True(rows.Share > 0.95 && rows.Share - rows.HeldOutShare > 3 * rows.StandardError, $"{rows.Share} against {rows.HeldOutShare}");
        Assert.Equal(rows.HeldOutShareOfAll, rows.ShareOfAll, 0.08);
    }

    [Fact]
    public void Nothing_is_rare_without_a_rarity_or_other_rows()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RareRows.Of(Table(1), Table(1, 2), Table(1), rarity: 0));
        Assert.Throws<ArgumentException>(() => RareRows.Of(Table(1), Table(1), Table(1)));
    }

    private static ScoredTable Table(params double[] values) => Scored.Table(Scored.Numbers("x", values));
}
