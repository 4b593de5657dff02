using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Trees;

public sealed class GradientBoostingTests
{
    // Single-precision gradients of about 1.
    private const double SinglePrecision = 1e-6;

    private static readonly int[] _hundred = [.. Enumerable.Range(0, 100)];

    [Fact]
    public void One_split_learns_a_step()
    {
        ScoredTable rows = Ascending(100);
        double[] step = [.. _hundred.Select(row => row < 30 ? 1.0 : 5)];

        BoostedTrees trees = new GradientBoosting { Rounds = 1, Rate = 1, Limits = new() { Leaves = 2 } }.Fit(rows, step, new SquaredError());

        // 1 is left of the middle between 29 and 30, 5 right of it, however far.
        Assert.Equal([1, 1, 1, 5, 5], trees.Predict(Scored.Table(Scored.Numbers("x", -1e9, 29, 29.49, 29.51, 1e9)))[0], Near);
        // 30 · 2.8² + 70 · 1.2², the squares about the mean 3.8.
        Assert.Equal((30 * 2.8 * 2.8) + (70 * 1.2 * 1.2), trees.Gains[0], 1e-3);
    }

    [Fact]
    public void The_rate_takes_a_share_of_every_leaf_and_a_ridge_draws_it_to_zero()
    {
        ScoredTable rows = Ascending(100);
        double[] step = [.. _hundred.Select(row => row < 50 ? -1.0 : 1)];

        double shared = new GradientBoosting { Rounds = 1, Rate = 0.25 }.Fit(rows, step, new SquaredError()).Predict(rows)[0][99];
        double drawn = new GradientBoosting { Rounds = 1, Rate = 1, Limits = new() { Leaves = 2, Ridge = 50 } }.Fit(rows, step, new SquaredError()).Predict(rows)[0][99];

        Assert.Equal(0.25, shared, SinglePrecision);
        Assert.Equal(50.0 / (50 + 50), drawn, SinglePrecision);
    }

    [Fact]
    public void A_sum_of_two_steps_is_learned_by_small_steps()
    {
        double[] x = [.. Enumerable.Range(0, 400).Select(row => (double)(row % 20))], y = [.. Enumerable.Range(0, 400).Select(row => (double)(row / 20))];
        double[] sum = [.. x.Zip(y, (x, y) => (x < 7 ? 0.0 : 2) + (y < 12 ? 0 : 3))];
        ScoredTable rows = Scored.Table(Scored.Numbers("x", x), Scored.Numbers("y", y));

        double[] learned = new GradientBoosting { Rounds = 250 }.Fit(rows, sum, new SquaredError()).Predict(rows)[0];

        Assert.All(sum.Zip(learned), pair => Assert.Equal(pair.First, pair.Second, SinglePrecision));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_round_lowers_the_loss_of_the_training_rows(int kind)
    {
        (ScoredTable rows, double[] signal) = Mixed(1500);
        (Loss loss, double[] target) = kind switch
        {
            1 => ((Loss)new SquaredError(), signal),
            2 => (new BinaryLogLoss(), [.. signal.Select(value => value > 0 ? 1.0 : 0)]),
            _ => (new SoftmaxLogLoss(3), [.. signal.Select(value => value > 0.5 ? 2.0 : value > -0.5 ? 1 : 0)]),
        };

        double[] losses = [.. new[] { 1, 2, 4, 8, 16, 32, 64 }.Select(rounds => MeanLoss(kind, new GradientBoosting { Rounds = rounds }.Fit(rows, target, loss).Predict(rows), target))];

        Assert.All(losses.Zip(losses.Skip(1)), pair => Assert.True(pair.Second < pair.First, $"{pair.First} then {pair.Second}"));
        Assert.True(losses[^1] < losses[0] / 3, string.Join(", ", losses));
    }

    [Fact]
    public void Levels_are_split_as_no_threshold_on_their_codes_could()
    {
        // Odd levels are 1: by thresholds, 2 leaves of codes 0 to 9 would leave nine tenths of the variance.
        int[] levels = [.. Enumerable.Range(0, 400).Select(row => row % 10)];
        double[] odd = [.. levels.Select(level => (double)(level % 2))];
        ScoredTable rows = Scored.Table(ScoredColumn.OfLevels("x", levels));

        double[] learned = new GradientBoosting { Rounds = 1, Rate = 1, Limits = new() { Leaves = 2 } }.Fit(rows, odd, new SquaredError()).Predict(rows)[0];

        Assert.Equal(odd, learned, Near);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Missing_numbers_go_to_the_side_that_they_resemble(bool resembleLow)
    {
        double[] x = [.. _hundred.Select(row => row < 30 ? double.NaN : row)];
        double[] target = [.. _hundred.Select(row => row >= 60 || (row < 30 && !resembleLow) ? 1.0 : 0)];

        BoostedTrees trees = new GradientBoosting { Rounds = 1, Rate = 1, Limits = new() { Leaves = 2 } }.Fit(Scored.Table(Scored.Numbers("x", x)), target, new SquaredError());

        Assert.Equal([0, 1, resembleLow ? 0 : 1], trees.Predict(Scored.Table(Scored.Numbers("x", 40, 80, double.NaN)))[0], Near);
    }

    [Fact]
    public void Missing_numbers_can_be_a_side_of_their_own()
    {
        double[] x = [.. _hundred.Select(row => row % 3 == 0 ? double.NaN : row)], target = [.. x.Select(number => double.IsNaN(number) ? 7.0 : 2)];

        BoostedTrees trees = new GradientBoosting { Rounds = 1, Rate = 1, Limits = new() { Leaves = 2 } }.Fit(Scored.Table(Scored.Numbers("x", x)), target, new SquaredError());

        Assert.Equal([2, 2, 7], trees.Predict(Scored.Table(Scored.Numbers("x", -5, 500, double.NaN)))[0], Near);
    }

    [Fact]
    public void What_was_never_missing_goes_with_the_more_rows_and_unseen_levels_do_likewise()
    {
        double[] target = [.. _hundred.Select(row => row < 30 ? 1.0 : 5)];
        int[] levels = [.. _hundred.Select(row => row < 30 ? 4 : 9)];
        var boosting = new GradientBoosting { Rounds = 1, Rate = 1 };

        Assert.Equal([5], boosting.Fit(Ascending(100), target, new SquaredError()).Predict(Scored.Table(Scored.Numbers("x", double.NaN)))[0], Near);
        Assert.Equal([1, 5, 5], boosting.Fit(Scored.Table(ScoredColumn.OfLevels("x", levels)), target, new SquaredError()).Predict(Scored.Table(ScoredColumn.OfLevels("x", [4, 9, 5])))[0], Near);
    }

    [Theory]
    [InlineData(39, 1)]
    [InlineData(40, 2)]
    public void A_leaf_has_at_least_twenty_rows(int rowCount, int leaves)
    {
        double[] step = [.. Enumerable.Range(0, rowCount).Select(row => row < rowCount / 2 ? 0.0 : 1)];

        double[] learned = new GradientBoosting { Rounds = 1 }.Fit(Ascending(rowCount), step, new SquaredError()).Predict(Ascending(rowCount))[0];

        Assert.Equal(leaves, learned.Distinct().Count());
    }

    [Fact]
    public void A_tree_has_at_most_31_leaves()
    {
        double[] learned = new GradientBoosting { Rounds = 1 }.Fit(Ascending(2000), [.. Enumerable.Range(0, 2000).Select(row => (double)row)], new SquaredError()).Predict(Ascending(2000))[0];

        Assert.Equal(31, learned.Distinct().Count());
    }

    [Fact]
    public void A_class_that_no_row_has_is_never_likely()
    {
        (ScoredTable rows, double[] signal) = Mixed(200);
        double[] zeros = new double[200];

        Assert.All(new GradientBoosting().Fit(rows, zeros, new BinaryLogLoss()).Predict(rows)[0], p => Assert.InRange(p, 0, 1e-6));
        Assert.All(new GradientBoosting().Fit(rows, zeros, new SoftmaxLogLoss(3)).Predict(rows)[2], p => Assert.InRange(p, 0, 1e-6));
        Assert.Equal(200, signal.Length);
    }

    [Fact]
    public void Trees_do_not_depend_on_the_number_of_threads()
    {
        // Enough cells that two threads take part.
        (ScoredTable rows, double[] signal) = Mixed(30_000);

        double[] one = new GradientBoosting { Rounds = 5, Threads = 1 }.Fit(rows, signal, new SquaredError()).Predict(rows)[0];
        double[] two = new GradientBoosting { Rounds = 5, Threads = 2 }.Fit(rows, signal, new SquaredError()).Predict(rows)[0];

        Assert.Equal(one, two);
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < SinglePrecision;

    private static ScoredTable Ascending(int rows) => Scored.Table(Scored.Numbers("x", [.. Enumerable.Range(0, rows).Select(row => (double)row)]));

    // Three columns that matter, of numbers, of numbers with gaps and of levels.
    private static (ScoredTable Rows, double[] Signal) Mixed(int rowCount)
    {
        double[] x = Uniform(0), y = Uniform(1);
        int[] levels = [.. Uniform(2).Select(u => (int)(u * u * 20))];
        double[] signal = [.. Enumerable.Range(0, rowCount).Select(row => Math.Sin(6 * x[row]) + (y[row] > 0.3 ? y[row] : -1) + (levels[row] % 3) - 1)];
        return (Scored.Table(Scored.Numbers("x", x), Scored.Numbers("y", [.. y.Select(u => u < 0.1 ? double.NaN : u)]), ScoredColumn.OfLevels("z", levels)), signal);

        double[] Uniform(ulong column) => [.. Enumerable.Range(0, rowCount).Select(row => CounterNoise.Uniform(1, (ulong)row, column))];
    }

    private static double MeanLoss(int kind, double[][] predictions, double[] target) => target.Select((truth, row) => kind switch
    {
        1 => (truth - predictions[0][row]) * (truth - predictions[0][row]),
        2 => -Math.Log(truth > 0 ? predictions[0][row] : 1 - predictions[0][row]),
        _ => -Math.Log(predictions[(int)truth][row]),
    }).Average();
}
