using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Privacy;

public sealed class NearCopiesTests
{
    private static readonly ScoredTable _training = Planted.People(2000, 1), _heldOut = Planted.People(1000, 2), _synthetic = Planted.People(2000, 3);

    [Fact]
    public void The_threshold_is_the_least_distance_that_enough_held_out_rows_keep_within()
    {
        // Held-out rows are 1, 2, 3 and 4 hundredths from 0, synthetic ones 0, 2, 2.5 and 9.
        ScoredTable training = Scored.Table(Scored.Numbers("x", 0, 100));
        ClosestRecords closest = ClosestRecords.Of(Scored.Table(Scored.Numbers("x", 0, 2, 2.5, 9)), training, Scored.Table(Scored.Numbers("x", 1, 2, 3, 4)), seed: 1);

        NearCopies copies = NearCopies.Among(closest, rarity: 0.5);

        Assert.Equal((0.02f, 0.5, 0.5, 0.0), ((float)copies.Threshold, copies.Share, copies.HeldOutShare, copies.ExcessShare));
        Assert.Equal(Math.Sqrt(0.25 * 0.5), copies.StandardError, 1e-12);
        Assert.Equal(0.25, NearCopies.Among(closest, rarity: 0.01).HeldOutShare);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    public void An_honest_second_sample_has_no_more_than_held_out_rows(double rarity)
    {
        NearCopies copies = Among(_synthetic, rarity);

        Assert.True(Math.Abs(copies.Share - copies.HeldOutShare) < 3 * copies.StandardError, $"{copies.Share} against {copies.HeldOutShare}, standard error {copies.StandardError}");
    }

    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(0, 0.05)]
    [InlineData(0.001, 0.01)]
    [InlineData(0.001, 0.05)]
    public void Five_percent_of_leaked_rows_are_seen_and_counted(double jitter, double rarity)
    {
        NearCopies copies = Among(_synthetic.With(_training, 100, jitter), rarity);

        Assert.True(copies.Share - copies.HeldOutShare > 3 * copies.StandardError, $"{copies.Share} against {copies.HeldOutShare}, standard error {copies.StandardError}");
        Assert.Equal(0.05, copies.ExcessShare, 0.025);
    }

    [Fact]
    public void A_copied_table_is_copies_only()
        => Assert.Equal((1.0, 1.0), (Among(_training, 0.01).Share, Among(_training, 0.01).ExcessShare));

    [Fact]
    public void Independent_columns_are_no_copies()
        => Assert.True(Among(_synthetic.Independent(), 0.05).ExcessShare < 0);

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_rarity_is_a_share(double rarity)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Among(_heldOut, rarity));

    private static NearCopies Among(ScoredTable synthetic, double rarity) => NearCopies.Among(ClosestRecords.Of(synthetic, _training, _heldOut, seed: 1), rarity);
}
