using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Utility;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Utility;

public sealed class TreeUtilityTests
{
    private const int Rounds = 30;

    // Standard errors are those of other test rows. Other training rows change the metrics as well, by a hundredth or so.
    private const double OtherTrainingRows = 0.03;

    // Of the numbers below.
    private const double Mean = 2.6;

    [Theory]
    [InlineData("two", "AUC", 0.9)]
    [InlineData("four", "macro F1", 0.8)]
    [InlineData("number", "R²", 0.9)]
    public void Rows_of_the_same_distribution_teach_as_well_and_by_the_same_columns(string target, string metric, double least)
    {
        TreeUtility utility = TreeUtility.Of(Narrow(Rows(1500, 1), target), Narrow(Rows(1500, 2), target), Narrow(Rows(800, 3), target), target, seed: 1, Rounds);

        Assert.Equal((target, metric), (utility.Target, utility.Metric));
        Assert.True(utility.TrainedOnReal.Value > least, $"{utility.TrainedOnReal.Value}");
        Assert.Equal(utility.TrainedOnReal.Value, utility.TrainedOnSynthetic.Value, OtherTrainingRows);
        Assert.InRange(utility.TrainedOnReal.StandardError, 1e-4, 0.03);
        Assert.Equal(target == "four", utility.TrainedOnReal.Accuracy is > 0.8);
        Assert.True(utility.ImportanceAgreement > 0.5, $"{utility.ImportanceAgreement}");
        Assert.InRange(utility.ImportanceAgreementError!.Value, 1e-9, 0.2);
        Assert.Equal("x", utility.Importances.MaxBy(importance => importance.OnReal)!.Column);
    }

    [Fact]
    public void A_broken_dependence_teaches_nothing()
    {
        ScoredTable rows = Rows(1500, 1), others = Rows(1500, 9);
        ScoredTable broken = With(rows, "two", _ => others.Columns.First(column => column.Name == "two"));

        TreeUtility utility = TreeUtility.Of(Narrow(broken, "two"), Narrow(Rows(1500, 2), "two"), Narrow(Rows(800, 3), "two"), "two", seed: 1, Rounds);

        Assert.Equal(0.5, utility.TrainedOnSynthetic.Value, 0.12);
        Assert.True(utility.TrainedOnReal.Value > 0.9, $"{utility.TrainedOnReal.Value}");
    }

    [Theory]
    [InlineData("two", 0.5)]
    [InlineData("number", 0)]
    public void A_constant_teaches_nothing(string target, double expected)
    {
        ScoredTable constant = With(Rows(300, 1), target, column => column.IsNumeric ? Scored.Numbers(target, [.. Enumerable.Repeat(Mean, 300)]) : ScoredColumn.OfLevels(target, new int[300]));

        TreeUtility utility = TreeUtility.Of(constant, Rows(300, 2), Rows(300, 3), target, seed: 1, Rounds);

        Assert.InRange(utility.TrainedOnSynthetic.Value, expected - 0.2, expected);
        Assert.Null(utility.ImportanceAgreement);
        Assert.Null(utility.ImportanceAgreementError);
        Assert.All(utility.Importances, importance => Assert.Equal(0, importance.OnSynthetic));
    }

    [Fact]
    public void Levels_that_lack_are_never_predicted_and_unknown_ones_do_no_harm()
    {
        ScoredTable lacking = With(Rows(1000, 1), "four", column => ScoredColumn.OfLevels("four", [.. column.Levels.ToArray().Select(level => level == 3 ? 77 : level)]));

        TreeUtility utility = TreeUtility.Of(lacking, Rows(1000, 2), Rows(800, 3), "four", seed: 1, Rounds);

        // Of four levels one is never met, and what is predicted instead never true: three fifths are left.
        Assert.InRange(utility.TrainedOnSynthetic.Value, 0.5, 0.6);
        Assert.InRange(utility.TrainedOnSynthetic.Accuracy!.Value, 0.6, 0.8);
    }

    [Fact]
    public void Rows_without_the_number_are_left_out()
    {
        ScoredTable Gaps(ScoredTable table) => With(table, "number", column => Scored.Numbers("number", [.. column.Numbers.ToArray().Select((number, row) => row % 2 == 0 ? double.NaN : number)]));
        ScoredTable Odd(ScoredTable table) => table.Rows([.. Enumerable.Range(0, table.RowCount / 2).Select(row => (2 * row) + 1)]);
        ScoredTable synthetic = Rows(400, 1), training = Rows(400, 2), test = Rows(400, 3);

        Assert.Equal(
            TreeUtility.Of(Odd(synthetic), Odd(training), Odd(test), "number", seed: 1, Rounds).TrainedOnReal,
            TreeUtility.Of(Gaps(synthetic), Gaps(training), Gaps(test), "number", seed: 1, Rounds).TrainedOnReal);
    }

    [Fact]
    public void What_cannot_be_predicted_is_refused()
    {
        ScoredTable rows = Rows(50, 1), one = Scored.Table(rows.Columns[0]), same = With(rows, "two", _ => ScoredColumn.OfLevels("two", new int[50]));
        ScoredTable missing = With(rows, "number", _ => Scored.Numbers("number", [.. Enumerable.Repeat(double.NaN, 50)]));

        Assert.Contains("'other'", Refused(rows, rows, rows, "other"), StringComparison.Ordinal);
        Assert.Contains("no column beside", Refused(one, one, one, "x"), StringComparison.Ordinal);
        Assert.Contains("same in every row", Refused(rows, same, rows, "two"), StringComparison.Ordinal);
        Assert.Contains("same in every row", Refused(rows, rows, same, "two"), StringComparison.Ordinal);
        Assert.Contains("missing in every row", Refused(missing, rows, rows, "number"), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => TreeUtility.Of(rows, rows, rows, "two", seed: 1, rounds: 0));

        static string Refused(ScoredTable synthetic, ScoredTable training, ScoredTable test, string target) =>
            Assert.Throws<ArgumentException>(() => TreeUtility.Of(synthetic, training, test, target, seed: 1)).Message;
    }

    [Fact]
    public void Metrics_of_samples_are_those_of_repeated_rows()
    {
        // Rows 0, 0, 2, 3: the pairs (0, 2) twice and (3, 2) once are in order but the last.
        int[] counts = [2, 0, 1, 1];

        Assert.Equal(2.0 / 3, new AreaJudgement([1, 1, 0, 1], [0.9, 0.1, 0.5, 0.2]).Metric(counts), 1e-12);
        Assert.Equal(0.75, new AreaJudgement([1, 1, 0, 0], [0.5, 0.1, 0.5, 0.2]).Metric(counts), 1e-12);

        // Truth 0, 0, 1, 1; predicted 0, 0, 0, 1: F1 of 4/5 and 2/3.
        Assert.Equal(((4 / 5.0) + (2 / 3.0)) / 2, new F1Judgement([0, 2, 1, 1], [0, 0, 0, 1], 3).Metric(counts), 1e-12);

        // Truth 1, 1, 3, 5 about the mean 2.5: 11; errors 0, 0, 1, 1.
        Assert.Equal(1 - (2 / 11.0), new DeterminationJudgement([1, 9, 3, 5], [1, 0, 4, 4]).Metric(counts), 1e-12);
    }

    [Fact]
    public void Agreement_is_the_cosine_of_the_importances_above_zero()
    {
        Assert.Equal(1, ImportanceAgreement.Of([0.2, 0.1, -0.01], [0.4, 0.2, 0])!.Value, 12);
        Assert.Equal(0.6, ImportanceAgreement.Of([1, 0], [3, 4])!.Value, 12);
        Assert.Equal(0, ImportanceAgreement.Of([1, -1], [-1, 1]) ?? 0, 12);
        Assert.Null(ImportanceAgreement.Of([0, -0.1], [1, 2]));
    }

    // All three targets follow x; y matters a little, free not at all.
    private static ScoredTable Rows(int count, int seed)
    {
        double[] x = Uniform(0), y = Uniform(1), free = Uniform(2), scatter = Uniform(3);
        double[] signal = [.. Enumerable.Range(0, count).Select(row => (4 * x[row]) + y[row] + (0.2 * scatter[row]))];
        return Scored.Table(
            Scored.Numbers("x", x),
            Scored.Numbers("y", y),
            Scored.Numbers("free", free),
            ScoredColumn.OfLevels("two", [.. signal.Select(value => value > 2.6 ? 8 : 5)]),
            ScoredColumn.OfLevels("four", [.. signal.Select(value => Math.Clamp((int)(value - 0.6), 0, 3))]),
            Scored.Numbers("number", signal));

        double[] Uniform(ulong column) => [.. Enumerable.Range(0, count).Select(row => CounterNoise.Uniform((ulong)seed, (ulong)row, column))];
    }

    // One target beside the columns that are none.
    private static ScoredTable Narrow(ScoredTable table, string target) => new([.. table.Columns.Where(column => column.Name is "x" or "y" or "free" || column.Name == target)]);

    private static ScoredTable With(ScoredTable table, string name, Func<ScoredColumn, ScoredColumn> change) =>
        Scored.Table([.. table.Columns.Select(column => column.Name == name ? change(column) : column)]);
}
