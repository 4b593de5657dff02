using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class AssociationsTests
{
    [Fact]
    public void A_level_that_determines_the_number_has_ratio_1()
        => Assert.Equal(1, CorrelationRatio.Of([5, 5, 9, 9, 2], [1, 1, 2, 2, 3])!.Value, 1e-12);

    [Fact]
    public void Levels_of_one_mean_have_ratio_0()
        => Assert.Equal(0, CorrelationRatio.Of([1, 3, 0, 4], [1, 1, 2, 2])!.Value, 1e-12);

    [Fact]
    public void Two_levels_have_the_correlation_of_their_numbers()
    {
        double[] numbers = [3, 1, 4, 1, 5, 9, 2, 6];
        int[] levels = [0, 0, 1, 0, 1, 1, 1, 0];

        Assert.Equal(Math.Abs(Correlation.Of(numbers, Array.ConvertAll(levels, level => (double)level))!.Value), CorrelationRatio.Of(numbers, levels)!.Value, 1e-12);
    }

    [Fact]
    public void Rows_without_a_number_do_not_count()
        => Assert.Equal(CorrelationRatio.Of([1, 2, 4], [1, 1, 2]), CorrelationRatio.Of([1, double.NaN, 2, 4, double.NaN], [1, 9, 1, 2, 2]));

    [Fact]
    public void It_is_not_defined_for_constant_numbers_or_one_level()
    {
        Assert.Null(CorrelationRatio.Of([0.1, 0.1, 0.1], [1, 2, 2]));
        Assert.Null(CorrelationRatio.Of([1, 2, double.NaN], [1, 1, 2]));
        Assert.Null(CorrelationRatio.Of([double.NaN], [1]));
    }

    [Fact]
    public void Every_pair_is_measured_by_its_kind_in_either_order()
    {
        ScoredTable table = Scored.Table(Scored.Numbers("x", 1, 2, 3, 4), Scored.Levels("l", "aabb"), Scored.Numbers("y", 4, 3, 2, 1), Scored.Levels("m", "ccdd"), Scored.Levels("one", "eeee"));

        var associations = Associations.Of(table, maximumRows: 100);

        Assert.Equal(-1, associations[0, 2]!.Value, 1e-12);
        Assert.Equal(1, associations[1, 3]!.Value, 1e-12);

        // Between: 2 · 1² + 2 · 1² = 4 of a total of 5.
        Assert.Equal(Math.Sqrt(0.8), associations[0, 1]!.Value, 1e-12);
        Assert.Equal(associations[0, 1], associations[1, 0]);
        Assert.Null(associations[0, 4]);
        Assert.Equal(["correlation", "correlation ratio", "Cramér's V"], new[] { (0, 2), (0, 1), (1, 3) }.Select(pair => Associations.Name(table.Columns[pair.Item1], table.Columns[pair.Item2])));
    }

    [Fact]
    public void Of_more_rows_those_at_even_distances_are_taken()
    {
        ScoredTable table = Scored.Table(Scored.Numbers("x", 1, 50, 2, -9, 3, 0), Scored.Numbers("y", 1, -7, 2, 8, 3, 4));

        Assert.Equal(1, Associations.Of(table, maximumRows: 3)[0, 1]!.Value, 1e-12);
        Assert.NotEqual(1, Associations.Of(table, maximumRows: 6)[0, 1]!.Value, 1e-3);
    }
}
