using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;
using Microsoft.ML.Wgan.Tests.Structure;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

/// <summary>Agreement with scipy and numpy: Golden/record.py wrote Golden/transport.json.</summary>
public sealed class GoldenTests
{
    // linprog's default feasibility tolerances are 1e-7; on these sizes it lands on the same vertex, so only its rounding remains.
    private const double LinearProgram = 1e-9;
    private const double Exact = 1e-12;

    // Both sides iterate to a fixed point; the recorder makes 20,000 iterations, here the marginals are within 1e-9.
    private const double FixedPoint = 1e-8;

    private static readonly JsonNode _golden = JsonNode.Parse(Repository.Text("test/Microsoft.ML.Wgan.Tests/Evaluation/Transport/Golden/transport.json"))!;

    [Fact]
    public void Assignments_cost_what_scipy_says()
        => Assert.All(Cases("assignments", 2), golden => Assert.Equal(Number(golden, "value"), Assignment.Solve(Matrix(golden, "cost")).Cost, Exact * 100));

    [Fact]
    public void Plans_cost_what_the_linear_program_says()
        => Assert.All(Cases("transports", 2), golden => Assert.Equal(
            Number(golden, "value"), OptimalTransport.Solve(Numbers(golden, "p"), Numbers(golden, "q"), Matrix(golden, "cost")).Cost, LinearProgram));

    [Fact]
    public void Distances_on_the_line_are_scipys()
        => Assert.All(Cases("lines", 4), golden =>
        {
            (double[] x, double[] y, int power) = (Numbers(golden, "x"), Numbers(golden, "y"), (int)Number(golden, "power"));
            Assert.Equal(Number(golden, "plain"), Wasserstein1d.Between(x, y, power), LinearProgram);
            Assert.Equal(Number(golden, "weighted"), Wasserstein1d.Between(x, Numbers(golden, "xWeights"), y, Numbers(golden, "yWeights"), power), LinearProgram);
        });

    [Fact]
    public void Distances_of_clouds_are_those_of_the_linear_program()
        => Assert.All(Cases("clouds", 4), golden =>
        {
            (PointCloud x, PointCloud y, int power) = (Cloud(golden, "x"), Cloud(golden, "y"), (int)Number(golden, "power"));
            Assert.Equal(Number(golden, "plain"), ExactWasserstein.Between(x, y, power), LinearProgram);
            Assert.Equal(Number(golden, "weighted"), ExactWasserstein.Between(x, Numbers(golden, "xWeights"), y, Numbers(golden, "yWeights"), power), LinearProgram);
        });

    [Fact]
    public void Sinkhorn_divergences_are_those_of_numpy()
        => Assert.All(Cases("sinkhorns", 2), golden =>
        {
            SinkhornDivergence divergence = new(Number(golden, "epsilon"), 100_000, 1e-9, (int)Number(golden, "power"));
            SinkhornResult result = divergence.Between(Cloud(golden, "x"), Numbers(golden, "xWeights"), Cloud(golden, "y"), Numbers(golden, "yWeights"));
            Assert.Equal(Number(golden, "value"), result.Value, FixedPoint);
        });

    [Fact]
    public void Divergences_are_scipys()
        => Assert.All(Cases("divergences", 2), golden =>
        {
            Assert.Equal(Number(golden, "kullbackLeibler"), Divergence.KullbackLeibler(Numbers(golden, "p"), Numbers(golden, "q")), Exact);
            Assert.Equal(Number(golden, "jensenShannon"), Divergence.JensenShannon(Numbers(golden, "p"), Numbers(golden, "q")), Exact);
        });

    private static JsonNode[] Cases(string name, int count)
    {
        JsonNode[] cases = [.. _golden[name]!.AsArray()!];
        Assert.Equal(count, cases.Length);
        return cases;
    }

    private static double Number(JsonNode golden, string name) => golden[name]!.GetValue<double>();

    private static double[] Numbers(JsonNode golden, string name) => golden[name].Deserialize<double[]>()!;

    private static PointCloud Cloud(JsonNode golden, string name)
        => new([.. Numbers(golden, name).Select(value => (float)value)], golden["width"]?.GetValue<int>() ?? 2);

    private static double[,] Matrix(JsonNode golden, string name)
    {
        double[][] rows = golden[name].Deserialize<double[][]>()!;
        double[,] matrix = new double[rows.Length, rows[0].Length];
        foreach ((int row, double[] values) in rows.Index())
        {
            foreach ((int column, double value) in values.Index())
            {
                matrix[row, column] = value;
            }
        }

        return matrix;
    }
}
