using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

public sealed class OptimalTransportTests
{
    // Masses sum to one, costs are below 10: a few hundred products.
    private const double Rounding = 1e-11;

    [Fact]
    public void Its_potentials_prove_that_nothing_is_cheaper()
    {
        for (ulong seed = 0; seed < 400; seed++)
        {
            (int rows, int columns) = (1 + (int)(seed % 17), 1 + (int)(seed % 23));
            double[] p = Clouds.Masses(rows, seed % 3 == 0 ? 0.5 : 0, seed);
            double[] q = Clouds.Masses(columns, seed % 4 == 0 ? 0.5 : 0, seed + 1000);
            double[,] costs = Clouds.Costs(rows, columns, -5, 5, seed);

            Prove(p, q, costs);
        }
    }

    [Fact]
    public void Equal_masses_and_few_different_costs_tie_and_end_all_the_same()
    {
        for (ulong seed = 0; seed < 100; seed++)
        {
            (int rows, int columns) = (2 + (int)(seed % 30), 2 + (int)(seed % 14));
            double[,] costs = GroundCost.Between(Clouds.Lattice(rows, 1, seed), Clouds.Lattice(columns, 1, seed + 500));

            Prove(Equal(rows), Equal(columns), costs);
        }
    }

    [Fact]
    public void Masses_that_meet_exactly_leave_moves_of_nothing_out()
    {
        TransportPlan plan = OptimalTransport.Solve([0.5, 0.25, 0.25], [0.5, 0.5], new double[,] { { 0, 1 }, { 1, 0 }, { 1, 0 } });

        Assert.Equal([new TransportMove(0, 0, 0.5), new TransportMove(1, 1, 0.25), new TransportMove(2, 1, 0.25)], plan.Moves);
        Assert.Equal(0, plan.Cost);
    }

    [Fact]
    public void Equal_masses_make_it_the_assignment_problem()
    {
        for (ulong seed = 0; seed < 40; seed++)
        {
            int count = 1 + (int)(seed * 3);
            double[,] costs = Clouds.Costs(count, count, -5, 5, seed);
            double[] ones = [.. Enumerable.Repeat(1.0, count)];

            TransportPlan plan = OptimalTransport.Solve(ones, ones, costs);

            Assert.Equal(Assignment.Solve(costs).Cost, plan.Cost, Rounding * count);
            Assert.Equal(count, plan.Moves.Count);
            Assert.All(plan.Moves, move => Assert.Equal(1, move.Mass));
        }
    }

    [Fact]
    public void Places_without_mass_change_nothing()
    {
        double[,] costs = Clouds.Costs(4, 5, 0, 5, 3);
        double[,] wider = Clouds.Costs(6, 7, -5, -4, 4);
        (int[] rows, int[] columns) = ([0, 2, 3, 5], [1, 2, 4, 5, 6]);
        (double[] p, double[] q) = (Clouds.Masses(4, 0, 5), Clouds.Masses(5, 0, 6));
        (double[] widerP, double[] widerQ) = (new double[6], new double[7]);
        foreach ((int i, int row) in rows.Index())
        {
            widerP[row] = p[i];
            foreach ((int j, int column) in columns.Index())
            {
                (wider[row, column], widerQ[column]) = (costs[i, j], q[j]);
            }
        }

        Assert.Equal(OptimalTransport.Solve(p, q, costs).Cost, OptimalTransport.Solve(widerP, widerQ, wider).Cost, Rounding);
        Prove(widerP, widerQ, wider);
    }

    [Fact]
    public void Masses_need_not_sum_to_one_and_their_sums_may_differ_by_rounding()
    {
        double[,] costs = { { 1, 2 }, { 4, 3 } };

        Assert.Equal(400, OptimalTransport.Solve([100, 100], [100, 100], costs).Cost, 1e-9);
        Assert.Equal(400, OptimalTransport.Solve([100, 100], [100, 100 + 1e-8], costs).Cost, 1e-6);
        Assert.Contains("sum to", Assert.Throws<ArgumentException>(() => OptimalTransport.Solve([100, 100], [100, 100.001], costs)).Message);
    }

    [Fact]
    public void Very_unequal_masses_are_all_moved()
    {
        double[] p = [1e-12, 1, 1e-6, 1e-15];
        double[] q = [1 + 1e-6, 1e-12 + 1e-15];

        TransportPlan plan = OptimalTransport.Solve(p, q, new double[,] { { 9, 0 }, { 0, 9 }, { 0, 9 }, { 9, 0 } });

        Assert.Equal(p, plan.RowMasses(), (expected, actual) => Math.Abs(expected - actual) < 1e-17);
        Assert.InRange(plan.Cost, 0, 1e-14);
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        double[,] costs = { { 1, 2, 3 }, { 4, 5, 6 } };

        Assert.Equal("p", Fault([1], [1, 1, 1], costs).ParamName);
        Assert.Equal("q", Fault([1, 1], [1, 1], costs).ParamName);
        Assert.Contains("Mass 1 is -1", Fault([3, -1], [1, 1, 0], costs).Message);
        Assert.Contains("Mass 2 is NaN", Fault([1, 1], [1, 1, double.NaN], costs).Message);
        Assert.Equal("p", Fault([0, 0], [0, 0, 0], costs).ParamName);
        Assert.Equal("q", Fault([1, 1], [1, 1, 1], costs).ParamName);
        Assert.Equal("cost", Fault([1], [1], new[,] { { double.NegativeInfinity } }).ParamName);
    }

    private static ArgumentException Fault(double[] p, double[] q, double[,] costs) => Assert.Throws<ArgumentException>(() => OptimalTransport.Solve(p, q, costs));

    private static double[] Equal(int count) => [.. Enumerable.Repeat(1.0 / count, count)];

    private static void Prove(double[] p, double[] q, double[,] costs)
    {
        TransportPlan plan = OptimalTransport.Solve(p, q, costs);

        double[,] matrix = new double[p.Length, q.Length];
        foreach (TransportMove move in plan.Moves)
        {
            Assert.True(move.Mass > 0);
            matrix[move.From, move.To] += move.Mass;
        }

        Assert.Equal(plan.Cost, PlanCost.Of(matrix, p, q, costs, tolerance: 1e-15), Rounding);
        Assert.True(plan.Moves.Count < p.Length + q.Length);
        Assert.Equal(plan.Moves.OrderBy(move => (move.From, move.To)), plan.Moves);
        Certificate.Check(costs, plan.RowPotentials, plan.ColumnPotentials);
        Assert.Equal(plan.Cost, Dot(p, plan.RowPotentials) + Dot(q, plan.ColumnPotentials), Rounding);
    }

    private static double Dot(double[] masses, ReadOnlySpan<double> potentials) => masses.Zip(potentials.ToArray(), (mass, potential) => mass * potential).Sum();
}
