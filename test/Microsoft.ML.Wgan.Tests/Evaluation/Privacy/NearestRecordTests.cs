using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Privacy;

public sealed class NearestRecordTests
{
    private const double SinglePrecision = 1e-6;

    [Fact]
    public void Numbers_differ_by_their_share_of_the_training_range_and_levels_by_one()
    {
        ScoredTable training = Scored.Table(Scored.Numbers("x", 0, 10), Scored.Levels("y", "ab"));

        // 2 from 0 is 0.2, another level; 8 away and the same level would be 0.8.
        Assert.Equal([0.2f, 0.8f, 1.5f], Distances(training, Scored.Table(Scored.Numbers("x", 2, 2, -5), Scored.Levels("y", "abc")), training));
    }

    [Theory]
    [InlineData(double.NaN, double.NaN, 0)]
    [InlineData(double.NaN, 3, 1)]
    [InlineData(3, double.NaN, 1)]
    public void A_missing_number_is_one_from_a_number_and_nothing_from_a_missing_one(double row, double reference, float expected)
        => Assert.Equal([expected], Distances(Scored.Table(Scored.Numbers("x", 0, 10)), Scored.Table(Scored.Numbers("x", row)), Scored.Table(Scored.Numbers("x", reference))));

    [Fact]
    public void The_range_of_a_constant_is_taken_as_one()
        => Assert.Equal([2f], Distances(Scored.Table(Scored.Numbers("x", 7, 7)), Scored.Table(Scored.Numbers("x", 5)), Scored.Table(Scored.Numbers("x", 7))));

    [Fact]
    public void The_nearest_is_found_across_blocks_of_references()
    {
        // 2,500 references in blocks of 1,024; the nearest in each of the three, and the last of all.
        ScoredTable references = Scored.Table(Scored.Numbers("x", [.. Enumerable.Range(0, 2500).Select(i => (double)i)]));

        float[] distances = Distances(references, Scored.Table(Scored.Numbers("x", 10.25, 1030.25, 2050.25, 2498.75, 2501)), references);

        Assert.All(distances[..4], distance => Assert.Equal(0.25 / 2499, distance, SinglePrecision));
        Assert.Equal(2.0 / 2499, distances[4], SinglePrecision);
    }

    [Fact]
    public void Each_row_is_won_by_the_nearer_side_and_shared_when_both_are_as_near()
    {
        ScoredTable training = Scored.Table(Scored.Numbers("x", 0, 100)), heldOut = Scored.Table(Scored.Numbers("x", 20, 60));

        // 1: training; 18 and 61: held out; 10: as near to 0 as to 20.
        NearestRecord nearest = NearestRecord.Of(Scored.Table(Scored.Numbers("x", 1, 18, 61, 10)), training, heldOut, seed: 1);

        Assert.Equal(1.5 / 4, nearest.NearerToTrainingShare);
        Assert.Equal((4, 2), (nearest.SyntheticRows, nearest.ReferenceRows));
        Assert.Equal((0.1 + 0.18) / 2, nearest.MedianToTraining, SinglePrecision);
        Assert.Equal((0.02 + 0.1) / 2, nearest.MedianToHeldOut, SinglePrecision);
    }

    [Fact]
    public void Copies_of_all_training_rows_score_what_the_sizes_allow()
    {
        // 400 references out of 2,000 training rows: a fifth is found again at distance 0, the others are a matter of chance.
        const double Chance = 0.5 + (0.5 * 400 / 2000);
        ScoredTable training = Uniform(2000, 1), heldOut = Uniform(400, 2);

        NearestRecord nearest = NearestRecord.Of(training, training, heldOut, seed: 3);

        // Five standard errors of 2,000 rows, and as much again for the references they share.
        Assert.Equal(Chance, nearest.NearerToTrainingShare, 0.1);
        Assert.Equal(400, nearest.ReferenceRows);
    }

    [Fact]
    public void Rows_are_drawn_by_the_seed()
    {
        ScoredTable training = Uniform(300, 1), heldOut = Uniform(300, 2), synthetic = Uniform(300, 3);

        double first = NearestRecord.Of(synthetic, training, heldOut, seed: 1, maximumRows: 100).MedianToTraining;

        Assert.Equal(first, NearestRecord.Of(synthetic, training, heldOut, seed: 1, maximumRows: 100).MedianToTraining);
        Assert.NotEqual(first, NearestRecord.Of(synthetic, training, heldOut, seed: 2, maximumRows: 100).MedianToTraining);
    }

    [Fact]
    public void Less_than_one_row_cannot_be_used()
    {
        ScoredTable rows = Uniform(3, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => NearestRecord.Of(rows, rows, rows, seed: 1, maximumRows: 0));
    }

    private static float[] Distances(ScoredTable training, ScoredTable rows, ScoredTable references) => new GowerDistance(training).ToNearest(rows, references);

    private static ScoredTable Uniform(int rows, ulong seed) => Scored.Table(
        [.. Enumerable.Range(0, 3).Select(column => Scored.Numbers($"x{column}", [.. Enumerable.Range(0, rows).Select(row => CounterNoise.Uniform(seed, (ulong)row, (ulong)column))]))]);
}
