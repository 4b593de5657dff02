using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Privacy;

public sealed class ClosestRecordsTests
{
    private const double SinglePrecision = 1e-6;

    [Fact]
    public void Distances_ratios_and_shares_are_those_counted_by_hand()
    {
        ScoredTable training = Numbers(0, 20, 100), heldOut = Numbers(30, 60);

        // To training: 5 from 0 (15 from 20), 9 from 20 (29), 40 from 100 (40 from 20); to held-out: 25, 1, 0.
        ClosestRecords closest = ClosestRecords.Of(Numbers(5, 29, 60), training, heldOut, seed: 1);

        Equal([0.05, 0.09, 0.4], closest.ToTraining);
        Equal([0, 0.01, 0.25], closest.ToHeldOut);
        Equal([0.1, 0.4], closest.HeldOutToTraining);
        Equal([9.0 / 29, 5.0 / 15, 1], closest.Ratios);
        Equal([10.0 / 30, 1], closest.HeldOutRatios);
        Assert.Equal(((1.0 / 3) - 0.6) / 0.4, closest.MemorisingShare, SinglePrecision);
        Assert.Equal(2, closest.ReferenceRows);

        // One won, two lost, each with a record of its own: (2/3)² + 2 · (1/3)² = 2/3.
        Assert.Equal(Math.Sqrt(2.0 / 3) / 3 / 0.4, closest.MemorisingStandardError, SinglePrecision);
    }

    [Fact]
    public void Rows_that_tie_share_the_row_between_them()
    {
        // Two training rows and one held-out row are as near: two thirds for the training rows, which is their part of the tables.
        ClosestRecords closest = ClosestRecords.Of(Numbers(1), Numbers(0, 0), Numbers(2), seed: 1);

        Assert.Equal(0, closest.MemorisingShare, SinglePrecision);
        Assert.Equal(0.5, closest.NearerToTrainingShare);
        Assert.Equal(1, closest.Ratios.Median);
    }

    [Fact]
    public void A_copied_table_is_learned_by_heart_whole()
    {
        ScoredTable training = Planted.People(1200, 1);

        ClosestRecords closest = ClosestRecords.Of(training, training, Planted.People(300, 2), seed: 1);

        Assert.Equal(1, closest.MemorisingShare, 0.02);
        Assert.Equal(0, closest.ToTraining.Median);
        Assert.True(closest.HeldOutToTraining.Median > 0.01);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_honest_second_sample_meets_the_yardsticks(ulong seed)
    {
        const int Training = 2000, HeldOut = 1000, Synthetic = 2000;
        ScoredTable synthetic = Planted.People(Synthetic, seed), training = Planted.People(Training, seed + 10), heldOut = Planted.People(HeldOut, seed + 20);

        ClosestRecords closest = ClosestRecords.Of(synthetic, training, heldOut, seed: 1);

        Within3(0, closest.MemorisingShare, closest.MemorisingStandardError);
        Within3(0.5, closest.NearerToTrainingShare, closest.NearerToTrainingStandardError);

        // Distribution of the distances: the standard error of a share at the yardstick's quantile.
        foreach (double share in (double[])[0.05, 0.5])
        {
            Within3(share, closest.ToTraining.ShareUpTo(closest.HeldOutToTraining.Quantile(share)), Math.Sqrt(share * (1 - share) * ((1.0 / Synthetic) + (1.0 / HeldOut))));
            Within3(share, closest.Ratios.ShareUpTo(closest.HeldOutRatios.Quantile(share)), Math.Sqrt(share * (1 - share) * ((1.0 / Synthetic) + (1.0 / HeldOut))));
        }
    }

    [Fact]
    public void Few_values_leave_memorising_without_bias()
    {
        // Nearly every row ties: by halves the share would be about a half, and memorising far below 0.
        static ScoredTable Levels(int rows, ulong seed) => Scored.Table([.. Planted.People(rows, seed).Columns.Where(column => !column.IsNumeric)]);

        ClosestRecords closest = ClosestRecords.Of(Levels(2000, 1), Levels(1600, 2), Levels(400, 3), seed: 1);

        Within3(0, closest.MemorisingShare, closest.MemorisingStandardError);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(800)]
    public void The_errors_are_how_far_repeated_experiments_scatter(int heldOutRows)
    {
        // The same few synthetic rows, ten times each, against many draws of training and held-out rows: what differs is which records happen to be which.
        const int Repetitions = 60;
        ScoredTable synthetic = Planted.People(100, 1).Rows([.. Enumerable.Range(0, 1000).Select(row => row % 100)]);
        ClosestRecords[] drawn = [.. Enumerable.Range(0, Repetitions).Select(i =>
            ClosestRecords.Of(synthetic, Planted.People(800, (ulong)(100 + (2 * i))), Planted.People(heldOutRows, (ulong)(101 + (2 * i))), seed: i))];

        AboutEqual(Scatter(drawn, closest => closest.MemorisingShare), drawn.Average(closest => closest.MemorisingStandardError));
        AboutEqual(Scatter(drawn, closest => closest.NearerToTrainingShare), drawn.Average(closest => closest.NearerToTrainingStandardError));
    }

    [Fact]
    public void Results_do_not_depend_on_the_threads_and_draws_on_the_seed_only()
    {
        ScoredTable synthetic = Planted.People(600, 1), training = Planted.People(600, 2), heldOut = Planted.People(200, 3);
        ClosestRecords closest = ClosestRecords.Of(synthetic, training, heldOut, seed: 1), again = ClosestRecords.Of(synthetic, training, heldOut, seed: 1, threads: 2), other = ClosestRecords.Of(synthetic, training, heldOut, seed: 2);

        Assert.Equal(closest.ToTraining.Ascending, again.ToTraining.Ascending);
        Assert.Equal(closest.NearerToTrainingShare, again.NearerToTrainingShare);
        Assert.NotEqual(closest.NearerToTrainingShare, other.NearerToTrainingShare);
        Assert.Equal(closest.MemorisingShare, other.MemorisingShare);
    }

    [Fact]
    public void One_training_row_has_no_ratios()
        => Assert.Throws<ArgumentException>(() => ClosestRecords.Of(Numbers(1), Numbers(1), Numbers(1), seed: 1));

    private static ScoredTable Numbers(params double[] values) => Scored.Table(Scored.Numbers("x", values));

    private static void Equal(double[] expected, DistanceDistribution actual)
        => Assert.All(expected.Zip(actual.Ascending), pair => Assert.Equal(pair.First, pair.Second, SinglePrecision));

    private static double Scatter(ClosestRecords[] drawn, Func<ClosestRecords, double> score)
    {
        double mean = drawn.Average(score);
        return Math.Sqrt(drawn.Sum(closest => Math.Pow(score(closest) - mean, 2)) / (drawn.Length - 1));
    }

    // Sixty draws tell a standard deviation to a tenth; what is asserted is that it is not wrong by half.
    private static void AboutEqual(double scatter, double error) => Assert.InRange(error / scatter, 0.7, 1.5);

    private static void Within3(double expected, double actual, double standardError)
        => Assert.True(Math.Abs(actual - expected) < 3 * standardError, $"{actual} is not within 3 · {standardError} of {expected}");
}
