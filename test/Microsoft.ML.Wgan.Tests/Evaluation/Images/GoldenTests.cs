using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Images;
using Microsoft.ML.Wgan.Tests.Structure;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

/// <summary>Agreement with numpy and scipy: Golden/record_images.py wrote Golden/images.json.</summary>
public sealed class GoldenTests
{
    private const double Rounding = 1e-12;

    // Sums of some hundred products of doubles of order 1 to 100; the recorder's own root of a covariance without full rank is off by its eigenvalues' roots.
    private const double Sums = 1e-9;
    private const double RootsOfRounding = 1e-6;

    // Distances are roots of sums of floats of at most 1, levels sums of floats of at most 1.
    private const double SinglePrecision = 1e-6;

    private static readonly JsonNode _golden = JsonNode.Parse(Repository.Text("test/Microsoft.ML.Wgan.Tests/Evaluation/Images/Golden/images.json"))!;

    [Fact]
    public void Frechet_distances_are_those_of_the_root_by_eigenvalues()
        => Assert.All(Cases("frechets", 3), golden => Assert.Equal(Number(golden, "value"), FrechetDistance.Between(Cloud(golden, "x"), Cloud(golden, "y")), RootsOfRounding));

    [Fact]
    public void Kernel_distances_are_those_of_numpy()
        => Assert.All(Cases("kernels", 2), golden =>
        {
            PointCloud x = Cloud(golden, "x");
            Assert.Equal(Number(golden, "value"), new KernelDistance(subsets: 2, subsetSize: x.Count).Between(x, Cloud(golden, "y")).Mean, Sums);
        });

    [Fact]
    public void Neighbours_are_those_of_numpy()
        => Assert.All(Cases("neighbours", 3), golden =>
        {
            PrecisionRecall scores = PrecisionRecall.Between(Cloud(golden, "real"), Cloud(golden, "synthetic"), golden["neighbours"]!.GetValue<int>());

            Assert.Equal(Number(golden, "precision"), scores.Precision, Rounding);
            Assert.Equal(Number(golden, "recall"), scores.Recall, Rounding);
            Assert.Equal(Number(golden, "density"), scores.Density, Rounding);
            Assert.Equal(Number(golden, "coverage"), scores.Coverage, Rounding);
        });

    [Fact]
    public void Pyramids_are_scipys()
        => Assert.All(Cases("pyramids", 4), golden =>
        {
            Plane plane = new([.. Floats(golden, "plane")], golden["height"]!.GetValue<int>(), golden["width"]!.GetValue<int>());
            JsonArray levels = golden["levels"]!.AsArray();

            Assert.Equal(levels.Count, LaplacianPyramid.LevelCount(plane.Height, plane.Width));
            Assert.All(levels.Index(), expected =>
            {
                Plane level = LaplacianPyramid.Level(plane, expected.Index, levels.Count);
                Assert.Equal((expected.Item!["height"]!.GetValue<int>(), expected.Item["width"]!.GetValue<int>()), (level.Height, level.Width));
                Assert.All(Floats(expected.Item, "values").Zip(level.Values.ToArray()), pair => Assert.Equal(pair.First, pair.Second, SinglePrecision));
            });
        });

    [Fact]
    public void Nearest_pictures_are_those_of_numpy()
        => Assert.All(Cases("nearests", 2), golden =>
        {
            NearestPicture nearest = NearestPicture.Of(Pictures(golden, "synthetic"), Pictures(golden, "training"), Pictures(golden, "heldOut"), seed: 1);

            Assert.Equal(golden["indices"].Deserialize<int[]>()!, nearest.Matches.Select(match => match.Index));
            Assert.All(golden["distances"].Deserialize<double[]>()!.Zip(nearest.Matches), pair => Assert.Equal(pair.First, pair.Second.Distance, SinglePrecision));
            Assert.Equal(Number(golden, "share"), nearest.NearerToTrainingShare, Rounding);
            Assert.Equal(Number(golden, "medianToTraining"), nearest.MedianToTraining, SinglePrecision);
            Assert.Equal(Number(golden, "medianToHeldOut"), nearest.MedianToHeldOut, SinglePrecision);
        });

    private static JsonNode[] Cases(string name, int count)
    {
        JsonNode[] cases = [.. _golden[name]!.AsArray()!];
        Assert.Equal(count, cases.Length);
        return cases;
    }

    private static double Number(JsonNode golden, string name) => golden[name]!.GetValue<double>();

    private static float[] Floats(JsonNode golden, string name) => [.. golden[name].Deserialize<double[]>()!.Select(value => (float)value)];

    private static PointCloud Cloud(JsonNode golden, string name) => new(Floats(golden, name), golden["width"]!.GetValue<int>());

    private static ImageBatch Pictures(JsonNode golden, string name)
        => new(Floats(golden, name), golden["channels"]!.GetValue<int>(), golden["height"]!.GetValue<int>(), golden["width"]!.GetValue<int>());
}
