using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class ColumnDistancesTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Moved_numbers_cost_the_way_they_were_moved_and_levels_their_variation()
    {
        ScoredTable real = Scored.Table(Scored.Numbers("x", 10, 20, double.NaN, 30, 40), Scored.Levels("y", "aabbc"));
        ScoredTable synthetic = Scored.Table(Scored.Numbers("x", 45, 15, 25, 35, double.NaN), Scored.Levels("y", "aaabd"));

        ColumnDistances distances = ColumnDistances.Between(real, synthetic);

        // The mean deviation of 10 to 40 from 25 is 10. Levels: two of five changed.
        Assert.Equal([new("x", 5, 0.5), new("y", 0.4, null)], distances.Columns.Select(Rounded));
        Assert.Equal(0.5, distances.MeanOfDeviation!.Value, Rounding);
    }

    [Fact]
    public void Another_unit_changes_the_distance_and_not_its_part_of_the_deviation()
    {
        double[] x = [1, 4, 6, 6, 9], y = [2, 2, 7], thousandfold = [.. x.Select(number => 1000 * number)];

        ColumnDistance one = Distance(x, y), thousand = Distance(thousandfold, [.. y.Select(number => 1000 * number)]);

        Assert.Equal(1000 * one.Distance!.Value, thousand.Distance!.Value, 1e-9);
        Assert.Equal(one.OfDeviation!.Value, thousand.OfDeviation!.Value, Rounding);
    }

    [Fact]
    public void The_mean_in_place_of_every_number_costs_the_deviation()
        => Assert.Equal(1, Distance([1, 2, 3, 10], [4, 4, 4, 4]).OfDeviation!.Value, Rounding);

    [Fact]
    public void A_constant_has_no_deviation_and_nothing_no_distance()
    {
        Assert.Equal(new ColumnDistance("x", 2, null), Distance([3, 3], [5, 5]));
        Assert.Equal(new ColumnDistance("x", null, null), Distance([3, 4], [double.NaN]));
        Assert.Null(ColumnDistances.Between(Scored.Table(Scored.Levels("y", "a")), Scored.Table(Scored.Levels("y", "a"))).MeanOfDeviation);
    }

    private static ColumnDistance Distance(double[] real, double[] synthetic) =>
        Assert.Single(ColumnDistances.Between(Scored.Table(Scored.Numbers("x", real)), Scored.Table(Scored.Numbers("x", synthetic))).Columns);

    private static ColumnDistance Rounded(ColumnDistance column) => column with { Distance = Math.Round(column.Distance!.Value, 12) };
}
