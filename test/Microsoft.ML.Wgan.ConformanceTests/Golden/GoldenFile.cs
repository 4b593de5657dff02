using System.Text.Json.Nodes;

namespace Microsoft.ML.Wgan.ConformanceTests.Golden;

/// <summary>The recorded outputs of one package, by name of the case.</summary>
internal static class GoldenFile
{
    public static IReadOnlyDictionary<string, JsonNode?> MachineLearning { get; } = Read("mlnet-5.0.0.json");

    public static IReadOnlyDictionary<string, JsonNode?> Torch { get; } = Read("torchsharp-0.107.0.json");

    private static Dictionary<string, JsonNode?> Read(string file)
    {
        JsonNode document = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contract", "golden", file)))!;
        return document["cases"]!.AsArray().ToDictionary(recorded => (string)recorded!["name"]!, recorded => recorded!["output"]);
    }
}
