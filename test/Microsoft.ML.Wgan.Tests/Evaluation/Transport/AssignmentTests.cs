using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

public sealed class AssignmentTests
{
    // Sums of at most a few hundred terms of size 10.
    private const double Rounding = 1e-11;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void It_is_as_cheap_as_the_cheapest_of_all_permutations(int count)
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            double[,] costs = Clouds.Costs(count, count, -5, 5, seed);

            Assert.Equal(Permutations.CheapestAssignment(costs), Assignment.Solve(costs).Cost, Rounding);
        }
    }

    [Fact]
    public void Many_ties_are_solved_too()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            double[,] costs = Rounded(Clouds.Costs(7, 7, 0, 3, seed));

            Assert.Equal(Permutations.CheapestAssignment(costs), Assignment.Solve(costs).Cost, Rounding);
        }
    }

    [Fact]
    public void Its_potentials_prove_that_nothing_is_cheaper()
    {
        for (ulong seed = 0; seed < 100; seed++)
        {
            int count = 1 + (int)(seed % 40);
            double[,] costs = seed % 2 == 0 ? Clouds.Costs(count, count, -5, 5, seed) : Rounded(Clouds.Costs(count, count, -2, 2, seed));

            Assignment assignment = Assignment.Solve(costs);

            Assert.Equal(Enumerable.Range(0, count), assignment.Columns.ToArray().Order());
            Certificate.Check(costs, assignment.RowPotentials, assignment.ColumnPotentials);
            Assert.Equal(assignment.Cost, Sum(assignment.RowPotentials) + Sum(assignment.ColumnPotentials), Rounding);
            Assert.Equal(assignment.Cost, Enumerable.Range(0, count).Sum(row => costs[row, assignment.Columns[row]]), Rounding);
        }
    }

    [Fact]
    public void A_hidden_permutation_is_found()
    {
        double[,] costs = Clouds.Costs(60, 60, 1, 2, 4);
        int[] hidden = [.. Enumerable.Range(0, 60).Select(row => (row * 7) % 60)];
        foreach (int row in Enumerable.Range(0, 60))
        {
            costs[row, hidden[row]] = -row;
        }

        Assert.Equal(hidden, Assignment.Solve(costs).Columns.ToArray());
    }

    [Fact]
    public void Faulty_costs_are_named()
    {
        Assert.Equal("cost", Assert.Throws<ArgumentException>(() => Assignment.Solve(new double[2, 3])).ParamName);
        Assert.Equal("cost", Assert.Throws<ArgumentException>(() => Assignment.Solve(new double[0, 0])).ParamName);
        Assert.Contains("Row 1", Assert.Throws<ArgumentException>(() => Assignment.Solve(new[,] { { 1, 2 }, { 3, double.NaN } })).Message);
        Assert.Throws<ArgumentException>(() => Assignment.Solve(new[,] { { double.PositiveInfinity } }));
        Assert.Throws<ArgumentNullException>(() => Assignment.Solve(null!));
    }

    private static double Sum(ReadOnlySpan<double> values) => values.ToArray().Sum();

    private static double[,] Rounded(double[,] costs)
    {
        foreach (int cell in Enumerable.Range(0, costs.Length))
        {
            ref double cost = ref costs[cell / costs.GetLength(1), cell % costs.GetLength(1)];
            cost = Math.Round(cost);
        }

        return costs;
    }
}
