using System.Text.Json;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz.Golden;

/// <summary>What record.py wrote down.</summary>
internal static class GoldenRecord
{
    private static readonly JsonElement _root = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Lipschitz", "Golden", "golden.json"))).RootElement;

    public static int Batch => Number("batch");

    public static int Width => Number("width");

    public static int Latent => Number("latent");

    public static IEnumerable<string> PenaltyNames => _root.GetProperty("penalties").EnumerateObject().Select(property => property.Name);

    /// <summary>A critic with the recorded weights.</summary>
    public static MultilayerCritic Critic()
    {
        var critic = new MultilayerCritic(Width, Number("units"), seed: 1, CPU);
        Fill(critic.Parameters, "weights");
        return critic;
    }

    /// <summary>A generator with the recorded weights.</summary>
    public static MultilayerGenerator Generator()
    {
        var generator = new MultilayerGenerator(Latent, Number("units"), 2, Width, seed: 1, CPU);
        Fill(generator.Parameters, "generator");
        return generator;
    }

    /// <summary>Recorded numbers at a path.</summary>
    public static double[] Numbers(params string[] path) => [.. At(path).EnumerateArray().Select(value => value.GetDouble())];

    public static double Value(string penalty) => At("penalties", penalty, "value").GetDouble();

    /// <summary>One list a parameter at a path; NaN where rounding would decide.</summary>
    public static double[][] Lists(params string[] path) =>
        [.. At(path).EnumerateArray().Select(list => list.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble()).ToArray())];

    /// <summary>Recorded rows.</summary>
    public static Tensor Rows(string name) => tensor(Numbers(name)).reshape(Batch, Width).to(ScalarType.Float32);

    private static int Number(string name) => _root.GetProperty(name).GetInt32();

    private static JsonElement At(params string[] path) => path.Aggregate(_root, (element, name) => element.GetProperty(name));

    private static void Fill(ParameterBlock parameters, string name)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        foreach ((Tensor leaf, double[] values) in parameters.Leaves.Zip(Lists(name)))
        {
            leaf.copy_(tensor(values).reshape(leaf.shape));
        }
    }
}
