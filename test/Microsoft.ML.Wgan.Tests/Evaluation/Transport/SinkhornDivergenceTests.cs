using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

public sealed class SinkhornDivergenceTests
{
    // At a marginal error of 1e-9 the value, which is stationary there, is off by less.
    private const double Tolerance = 1e-9;
    private const double OfValue = 1e-8;
    private const int Iterations = 100_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_comes_to_the_exact_cost_as_epsilon_falls(int power)
    {
        (PointCloud x, PointCloud y) = (Clouds.Normal(12, 2, 1), Clouds.Moved(Clouds.Normal(9, 2, 2), 1, 1, 0));
        double exact = Math.Pow(ExactWasserstein.Between(x, y, power), power);

        double[] errors = [.. new[] { 1, 0.1, 0.01 }.Select(epsilon => Math.Abs(Solved(epsilon, power).Between(x, y).Value - exact))];

        Assert.True(errors[2] < errors[1] && errors[1] < errors[0], string.Join(", ", errors));
        Assert.InRange(errors[2], 0, 0.01 * exact);
    }

    [Fact]
    public void It_comes_to_the_squared_distance_of_the_means_as_epsilon_grows()
    {
        PointCloud x = new([0, 0, 2, 0], 2);
        PointCloud y = new([4, 1, 4, 3, 4, 5], 2);

        // (4 − 1)² + (3 − 0)²; the deviation falls like 1/ε.
        Assert.Equal(18, Solved(1e5, 2).Between(x, y).Value, 0.01);
    }

    [Theory]
    [InlineData(0.001, 2)]
    [InlineData(1, 2)]
    [InlineData(100, 1)]
    public void Equal_clouds_are_at_no_divergence(double epsilon, int power)
    {
        PointCloud cloud = Clouds.Normal(15, 2, 3);

        SinkhornResult result = Solved(epsilon, power).Between(cloud, Clouds.Shuffled(cloud, 4));

        Assert.True(result.Converged);
        Assert.Equal(0, result.Value, OfValue);
    }

    [Fact]
    public void Two_points_are_as_far_as_their_cost_at_any_epsilon()
    {
        PointCloud x = new([0, 0], 2);
        PointCloud y = new([3, 4], 2);

        Assert.Equal(25, Solved(7, 2).Between(x, y).Value, OfValue);
        Assert.Equal(5, Solved(0.1, 1).Between(x, y).Value, OfValue);
    }

    [Fact]
    public void Two_points_of_two_clouds_have_a_closed_form()
    {
        // Both clouds on {0, 1}, weights (½, ½) and (1, 0): the plan against one point is a ⊗ b, and OT_ε(b, b) = 0. With h = e^(−1/ε), OT_ε(a, a) is
        // the mean cost h/(1 + h) plus ε(ln 2 − entropy of (1, h)/(1 + h)) = −ε ln((1 + h)/2).
        const double Epsilon = 0.7;
        PointCloud line = new([0, 1], 1);
        double h = Math.Exp(-1 / Epsilon);
        double within = -Epsilon * Math.Log((1 + h) / 2);

        SinkhornResult result = Solved(Epsilon, 1).Between(line, [1, 1], line, [3, 0]);

        Assert.Equal(0.5 - (within / 2), result.Value, OfValue);
    }

    [Fact]
    public void It_is_symmetric_and_positive()
    {
        (PointCloud x, PointCloud y) = (Clouds.Normal(12, 2, 1), Clouds.Normal(9, 2, 2));
        double value = Solved(0.5, 2).Between(x, y).Value;

        Assert.True(value > 0);
        Assert.Equal(value, Solved(0.5, 2).Between(y, x).Value, OfValue);
    }

    [Fact]
    public void A_weight_of_two_is_the_point_twice_and_a_weight_of_zero_no_point()
    {
        (PointCloud x, PointCloud y) = (Clouds.Normal(4, 2, 1), Clouds.Normal(9, 2, 2));
        PointCloud repeated = new([.. x[0], .. x[0], .. x[2], .. x[3]], 2);

        Assert.Equal(
            Solved(0.5, 2).Between(repeated, y).Value,
            Solved(0.5, 2).Between(x, [2, 0, 1, 1], y, [.. Enumerable.Repeat(0.2, 9)]).Value,
            OfValue);
    }

    [Fact]
    public void It_says_when_it_has_not_converged()
    {
        (PointCloud x, PointCloud y) = (Clouds.Normal(12, 2, 1), Clouds.Normal(9, 2, 2));

        SinkhornResult stopped = new SinkhornDivergence(0.001, maximumIterations: 20).Between(x, y);
        SinkhornResult solved = new SinkhornDivergence(0.5).Between(x, y);

        Assert.False(stopped.Converged);
        Assert.Equal(20, stopped.Iterations);
        Assert.True(stopped.MarginalError > 1e-4);
        Assert.True(solved.Converged);
        Assert.InRange(solved.MarginalError, 0, 1e-4);
        Assert.InRange(solved.Iterations, 1, 999);
    }

    [Fact]
    public void A_problem_that_is_stopped_early_gives_a_lower_bound()
    {
        CostMatrix costs = GroundCost.MatrixBetween(Clouds.Normal(12, 2, 1), Clouds.Normal(12, 2, 1), 2);
        double[] masses = Clouds.Masses(12, 0, 3);
        double solved = new EntropicTransport(0.5, Iterations, Tolerance).Within(costs, masses).Value;

        for (int iterations = 1; iterations < 12; iterations++)
        {
            EntropicTransport stopped = new(0.5, iterations, Tolerance);
            Assert.InRange(stopped.Between(costs, masses, new double[12], costs, masses, new double[12]).Value, double.NegativeInfinity, solved + OfValue);
        }

        Assert.Equal(solved, new EntropicTransport(0.5, Iterations, Tolerance).Between(costs, masses, new double[12], costs, masses, new double[12]).Value, OfValue);
    }

    [Fact]
    public void Costs_far_beyond_epsilon_neither_overflow_nor_vanish()
    {
        (PointCloud x, PointCloud y) = (Clouds.Normal(6, 2, 1), Clouds.Moved(Clouds.Normal(6, 2, 1), 1, 1000, 0));

        Assert.Equal(1e6, new SinkhornDivergence(0.01, 50).Between(x, y).Value, 100.0);
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        Assert.Equal("epsilon", Assert.Throws<ArgumentOutOfRangeException>(() => new SinkhornDivergence(0)).ParamName);
        Assert.Equal("tolerance", Assert.Throws<ArgumentOutOfRangeException>(() => new SinkhornDivergence(1, tolerance: double.NaN)).ParamName);
        Assert.Equal("maximumIterations", Assert.Throws<ArgumentOutOfRangeException>(() => new SinkhornDivergence(1, 0)).ParamName);
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => new SinkhornDivergence(1, power: 0)).ParamName);
        PointCloud x = Clouds.Normal(2, 2, 1);
        Assert.Equal("xWeights", Assert.Throws<ArgumentException>(() => new SinkhornDivergence(1).Between(x, [1], x, [1, 1])).ParamName);
    }

    private static SinkhornDivergence Solved(double epsilon, int power) => new(epsilon, Iterations, Tolerance, power);
}
