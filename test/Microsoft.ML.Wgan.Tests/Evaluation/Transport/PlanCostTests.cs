using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

public sealed class PlanCostTests
{
    private const double Rounding = 1e-15;

    private static readonly double[,] _cost = { { 0, 2 }, { -1, 0.5 } };

    [Fact]
    public void The_plan_of_the_tutorial_costs_one_half()
        => Assert.Equal(0.5, PlanCost.Of([0.1, 0.2, 0.2, 0.1, 0.1, 0.3], [0, 2, 0, 0, 1, 0]), Rounding);

    [Fact]
    public void Every_move_pays_its_mass_times_its_cost()
        => Assert.Equal((0.25 * 2) - 0.125 + (0.125 * 0.5), PlanCost.Of(new[,] { { 0.5, 0.25 }, { 0.125, 0.125 } }, [0.75, 0.25], [0.625, 0.375], _cost), Rounding);

    [Fact]
    public void Every_row_and_column_that_is_off_is_named_with_its_excess()
    {
        string message = Assert.Throws<ArgumentException>(() => PlanCost.Of(new[,] { { 0.5, 0.25 }, { 0, 0.25 } }, [0.5, 0.5], [0.5, 0.5], _cost)).Message;

        Assert.Contains("row 0 sums to 0.75, not 0.5: off by +2.5e-1", message);
        Assert.Contains("row 1 sums to 0.25, not 0.5: off by -2.5e-1", message);
        Assert.DoesNotContain("column", message);

        Assert.Contains("column 1 sums to 0.5, not 0.25", Assert.Throws<ArgumentException>(() =>
            PlanCost.Of(new[,] { { 0.5, 0 }, { 0, 0.5 } }, [0.5, 0.5], [0.75, 0.25], _cost)).Message);
    }

    [Fact]
    public void A_tolerance_is_a_share_of_the_whole_mass()
    {
        double[,] plan = { { 50, 0 }, { 0, 50.05 } };

        Assert.Equal(25.025, PlanCost.Of(plan, [50, 50], [50, 50], _cost, tolerance: 6e-4), 1e-12);
        Assert.Throws<ArgumentException>(() => PlanCost.Of(plan, [50, 50], [50, 50], _cost, tolerance: 4e-4));
        Assert.Throws<ArgumentException>(() => PlanCost.Of(plan, [50, 50], [50, 50], _cost));
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        Assert.Equal("plan", Assert.Throws<ArgumentException>(() => PlanCost.Of(new double[1, 2], [1], [1, 1], _cost)).ParamName);
        Assert.Contains("from row 0 to column 1", Assert.Throws<ArgumentException>(() => PlanCost.Of(new double[,] { { 1, -1 }, { 0, 1 } }, [0, 1], [1, 0], _cost)).Message);
        Assert.Equal("p", Assert.Throws<ArgumentException>(() => PlanCost.Of(new double[2, 2], [1], [1, 1], _cost)).ParamName);
        Assert.Equal("q", Assert.Throws<ArgumentException>(() => PlanCost.Of(new double[2, 2], [1, 1], [1, 1, 1], _cost)).ParamName);
        Assert.Equal("tolerance", Assert.Throws<ArgumentOutOfRangeException>(() => PlanCost.Of(new double[2, 2], [1, 1], [1, 1], _cost, -1)).ParamName);
        Assert.Equal("masses", Assert.Throws<ArgumentException>(() => PlanCost.Of([1], [1, 2])).ParamName);
        Assert.Equal("distances", Assert.Throws<ArgumentException>(() => PlanCost.Of([1], [double.NaN])).ParamName);
    }
}
