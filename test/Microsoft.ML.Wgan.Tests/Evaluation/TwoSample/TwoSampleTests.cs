using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.TwoSample;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.TwoSample;

public sealed class TwoSampleTests
{
    private const int Rows = 2000;

    [Fact]
    public void Two_samples_of_one_distribution_cannot_be_told()
        => Assert.All(Enumerable.Range(1, 6), seed =>
        {
            var trees = TreeTwoSampleTest.Between(Coupled(Rows, (2 * seed) + 100), Coupled(Rows, (2 * seed) + 101), seed);
            var linear = LinearTwoSampleTest.Between(Coupled(Rows, (2 * seed) + 100), Coupled(Rows, (2 * seed) + 101), seed);

            Assert.InRange(trees.StandardError, 0.01, 0.02);
            Assert.Equal(0.5, trees.Auc, 3 * trees.StandardError);
            Assert.Equal(0.5, linear.Auc, 3 * linear.StandardError);
        });

    [Fact]
    public void A_shifted_column_is_found_and_named()
    {
        // Numbers of a range of 2, 0.7 apart: 0.65 of each side may be either.
        const double Best = 1 - (0.65 * 0.65 / 2);
        ScoredTable shifted = With(Coupled(Rows, 2), 2, column => Scored.Numbers("c", [.. column.Numbers.ToArray().Select(number => number + 0.7)]));

        var trees = TreeTwoSampleTest.Between(Coupled(Rows, 1), shifted, 1);

        Assert.Equal(Best, trees.Auc, 3 * trees.StandardError);
        Assert.Equal("c", trees.Columns[0].Column);
        Assert.True(trees.Columns[0].Share > 0.5, $"share {trees.Columns[0].Share}");
        Assert.Equal(1, trees.Columns.Sum(column => column.Share), 1e-9);
        Assert.Equal(Best, LinearTwoSampleTest.Between(Coupled(Rows, 1), shifted, 1).Auc, 3 * trees.StandardError);
    }

    [Fact]
    public void A_dependence_that_broke_is_found_by_trees_and_not_by_a_linear_model()
    {
        ScoredTable other = Coupled(Rows, 3);
        ScoredTable broken = With(Coupled(Rows, 2), 1, _ => other.Columns[1]);

        var trees = TreeTwoSampleTest.Between(Coupled(Rows, 1), broken, 1);
        var linear = LinearTwoSampleTest.Between(Coupled(Rows, 1), broken, 1);

        Assert.True(trees.Auc > 0.9, $"AUC {trees.Auc}");
        Assert.Equal(["a", "b"], trees.Columns.Take(2).Select(column => column.Column).Order());
        Assert.Equal(0.5, linear.Auc, 4 * linear.StandardError);
    }

    [Fact]
    public void A_level_and_a_missing_cell_too_many_are_found_by_both()
    {
        ScoredTable levels = With(Coupled(Rows, 2), 3, column => ScoredColumn.OfLevels("d", [.. column.Levels.ToArray().Select((level, row) => row % 2 == 0 ? 4 : level)]));
        ScoredTable gaps = With(Coupled(Rows, 2), 2, column => Scored.Numbers("c", [.. column.Numbers.ToArray().Select((number, row) => row % 2 == 0 ? double.NaN : number)]));

        // Half of the synthetic rows are known: (1 + ½) / 2, and a bit for levels that lack.
        Assert.All((ScoredTable[])[levels, gaps], table =>
        {
            Assert.InRange(TreeTwoSampleTest.Between(Coupled(Rows, 1), table, 1).Auc, 0.7, 0.8);
            Assert.InRange(LinearTwoSampleTest.Between(Coupled(Rows, 1), table, 1).Auc, 0.7, 0.8);
        });
    }

    [Fact]
    public void As_many_rows_of_each_are_drawn_by_the_seed()
    {
        ScoredTable real = Coupled(900, 1), synthetic = Coupled(700, 2);

        Assert.Equal(700, TreeTwoSampleTest.Between(real, synthetic, 1).RowsOfEach);
        Assert.Equal(500, LinearTwoSampleTest.Between(real, synthetic, 1, maximumRows: 500).RowsOfEach);
        Assert.Equal(TreeTwoSampleTest.Between(real, synthetic, 1).Auc, TreeTwoSampleTest.Between(real, synthetic, 1).Auc);
        Assert.NotEqual(TreeTwoSampleTest.Between(real, synthetic, 1).Auc, TreeTwoSampleTest.Between(real, synthetic, 2).Auc);
    }

    [Fact]
    public void Constant_columns_and_few_rows_tell_nothing()
    {
        ScoredTable rows = Scored.Table(Scored.Numbers("x", 1, 1, 1, 1), Scored.Numbers("y", double.NaN, double.NaN, double.NaN, double.NaN), Scored.Levels("z", "aaaa"));

        var trees = TreeTwoSampleTest.Between(rows, rows, 1);

        Assert.Equal((0.5, 0), (trees.Auc, trees.Columns.Sum(column => column.Share)));
        Assert.Equal(0.5, LinearTwoSampleTest.Between(rows, rows, 1).Auc);
    }

    [Fact]
    public void Too_few_rows_and_other_columns_cannot_be_compared()
    {
        ScoredTable three = Scored.Table(Scored.Numbers("x", 1, 2, 3)), levels = Scored.Table(Scored.Levels("x", "abcd"));

        Assert.Throws<ArgumentException>(() => TreeTwoSampleTest.Between(three, three, 1));
        Assert.Throws<ArgumentException>(() => LinearTwoSampleTest.Between(three, levels, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TreeTwoSampleTest.Between(levels, levels, 1, maximumRows: 3));
    }

    [Fact]
    public void A_regression_ends_where_its_gradient_is_zero()
    {
        ScoredTable table = Coupled(300, 1);
        var features = new LinearFeatures(table);
        double[] target = [.. Enumerable.Range(0, 300).Select(row => CounterNoise.Uniform(9, (ulong)row, 0) < 0.3 ? 1.0 : 0)];

        SparseRows rows = features.Of(table);
        double[] weights = new LogisticRegression(rows, features.Width).Fit(target);

        double[] gradient = rows.Transposed([.. rows.Times(weights).Zip(target, (score, y) => (1 / (1 + Math.Exp(-score))) - y)], features.Width);
        Assert.All(gradient.Zip(weights).Skip(1), pair => Assert.Equal(0, pair.First + pair.Second, 1e-3));
        Assert.Equal(0, gradient[0], 1e-3);
    }

    // b follows a's square: uncorrelated with a, yet bound to it. c is free, d a level of four.
    private static ScoredTable Coupled(int rows, int seed)
    {
        double[] a = Uniform(0), b = Uniform(1), c = Uniform(2), d = Uniform(3);
        return Scored.Table(
            Scored.Numbers("a", a),
            Scored.Numbers("b", [.. a.Zip(b, (x, u) => (x * x) + (0.05 * u))]),
            Scored.Numbers("c", c),
            ScoredColumn.OfLevels("d", [.. d.Select(u => (int)((u + 1) * 2))]));

        double[] Uniform(ulong column) => [.. Enumerable.Range(0, rows).Select(row => (2 * CounterNoise.Uniform((ulong)seed, (ulong)row, column)) - 1)];
    }

    private static ScoredTable With(ScoredTable table, int place, Func<ScoredColumn, ScoredColumn> change) =>
        Scored.Table([.. table.Columns.Select((column, i) => i == place ? change(column) : column)]);
}
