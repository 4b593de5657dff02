using System.Text.Json.Nodes;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;
using Microsoft.ML.Wgan.Tests.Structure;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

/// <summary>Agreement with the definitions in numpy: Golden/record_fidelity.py wrote Golden/fidelity.json.</summary>
public sealed class GoldenTests
{
    private const double Rounding = 1e-12;

    // Distances are sums of a few floats of about 1.
    private const double SinglePrecision = 1e-6;

    private static readonly string[] _levels = ["follows", "free"];

    private static readonly JsonNode _golden = JsonNode.Parse(Repository.Text("test/Microsoft.ML.Wgan.Tests/Evaluation/Fidelity/Golden/fidelity.json"))!;

    [Fact]
    public void Shapes_are_those_of_numpy()
        => Assert.All(Cases("comparisons", 3), golden =>
        {
            ColumnShapes shapes = ColumnShapes.Between(Table(golden, "real"), Table(golden, "synthetic"));

            Assert.All(golden["shapes"]!.AsArray().Zip(shapes.Scores), pair => Assert.Equal(pair.First!.GetValue<double>(), pair.Second, Rounding));
            Assert.Equal(6, shapes.Scores.Count);
            Assert.Equal(Number(golden, "shapeError"), shapes.Error, Rounding);
        });

    [Theory]
    [InlineData(PairBins.RealRange)]
    [InlineData(PairBins.OwnRange)]
    public void Pairs_are_those_of_numpy(PairBins bins)
        => Assert.All(Cases("comparisons", 3), golden =>
        {
            JsonNode expected = golden[bins.ToString()]!;
            PairTrends trends = PairTrends.Between(Table(golden, "real"), Table(golden, "synthetic"), bins);

            JsonArray pairs = expected["pairs"]!.AsArray();
            Assert.Equal(pairs.Select(pair => $"{pair![0]}, {pair[1]}, {pair[3]}"), trends.Pairs.Select(pair => $"{pair.First}, {pair.Second}, {(pair.IsAssociated ? "true" : "false")}"));
            Assert.All(pairs.Zip(trends.Pairs), pair => Assert.Equal(pair.First![2]!.GetValue<double>(), pair.Second.Score, Rounding));
            Assert.Equal(Number(expected, "error"), trends.Error!.Value, Rounding);
            Assert.Equal(Number(expected, "associatedError"), trends.AssociatedError!.Value, Rounding);
        });

    [Fact]
    public void Nearest_records_and_copies_are_those_of_numpy()
        => Assert.All(Cases("nearness", 2), golden =>
        {
            ScoredTable synthetic = Table(golden, "synthetic"), training = Table(golden, "training");
            NearestRecord nearest = NearestRecord.Of(synthetic, training, Table(golden, "heldOut"), seed: 1);

            Assert.Equal(Number(golden, "share"), nearest.NearerToTrainingShare, Rounding);
            Assert.Equal(Number(golden, "medianToTraining"), nearest.MedianToTraining, SinglePrecision);
            Assert.Equal(Number(golden, "medianToHeldOut"), nearest.MedianToHeldOut, SinglePrecision);
            Assert.Equal(Number(golden, "exactCopies"), ExactCopies.Share(synthetic, training), Rounding);
        });

    private static JsonNode[] Cases(string name, int count)
    {
        JsonNode[] cases = [.. _golden[name]!.AsArray()!];
        Assert.Equal(count, cases.Length);
        return cases;
    }

    private static double Number(JsonNode golden, string name) => golden[name]!.GetValue<double>();

    private static ScoredTable Table(JsonNode golden, string name) => new([.. golden[name]!.AsObject().Select(column => Column(column.Key, column.Value!.AsArray()))]);

    private static ScoredColumn Column(string name, JsonArray cells) => _levels.Contains(name)
        ? ScoredColumn.OfLevels(name, [.. cells.Select(cell => cell!.GetValue<int>())])
        : ScoredColumn.OfNumbers(name, [.. cells.Select(cell => cell?.GetValue<double>() ?? double.NaN)]);
}
