using System.Text.Json.Nodes;

namespace Microsoft.ML.Wgan.TrainingTests.Samples;

/// <summary>The benchmark from the command line to its files, on the smallest table.</summary>
public sealed class TabularBenchmarkTests : IDisposable
{
    private const string Header = "species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex";

    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-benchmark").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_seed_and_every_yardstick_is_scored_and_written()
    {
        (int code, string output, string error) = SamplesProcess.Run("tabular-benchmark", "--data", "penguins", "--seeds", "2", "--steps", "20", "--output", _folder);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("copied training rows", output, StringComparison.Ordinal);
        JsonNode report = JsonNode.Parse(Text("penguins.json"))!;
        Assert.Equal("species", (string?)report["target"]);
        Assert.Equal(
            ["penguins-synthetic-1.csv", "penguins-synthetic-2.csv", "penguins-test.csv", "penguins-independent.csv", "penguins-train.csv"],
            report["lines"]!.AsArray().Select(line => (string?)line!["file"]));
        Assert.Equal([275, 275, 69, 275, 275], report["lines"]!.AsArray().Select(line => Text((string)line!["file"]!).Split('\n').Length - 2));
        Assert.All(report["lines"]!.AsArray(), line => Assert.StartsWith(Header + "\n", Text((string)line!["file"]!), StringComparison.Ordinal));
        Assert.All(report["lines"]!.AsArray().Take(2), line => Assert.Equal(20, (int)line!["training"]!["generatorSteps"]!));
        Assert.Contains("| copied training rows | 0.00 | 0.00 / 0.00 | 0.00 / 0.00 | ", Text("penguins.md"), StringComparison.Ordinal);
        Assert.Equal(2 + 2 + 5, Text("penguins.md").Split('\n').Length - 1);
    }

    [Fact]
    public void The_yardsticks_are_floors_and_ceilings()
    {
        Assert.Equal(0, SamplesProcess.Run("tabular-benchmark", "--data", "penguins", "--steps", "20", "--output", _folder).ExitCode);

        JsonArray lines = JsonNode.Parse(Text("penguins.json"))!["lines"]!.AsArray();
        (JsonNode independent, JsonNode copied) = (lines[2]!["scores"]!, lines[3]!["scores"]!);
        Assert.Equal((0.0, 0.0, 1.0), (Number(copied, "shapeError"), Number(copied["pairs"]!, "associated"), Number(copied, "exactCopyShare")));
        Assert.Equal(0, Number(independent, "shapeError"));

        // Species decide the measures of penguins: what drawing columns independently loses is plain to see.
        Assert.InRange(Number(independent["pairs"]!, "associated"), 0.25, 0.45);
    }

    [Fact]
    public void A_file_of_ones_own_is_scored_without_its_identifiers()
    {
        string input = Path.Combine(_folder, "shop.csv");
        File.WriteAllText(input, "id;price;kind\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"key-{i};{i % 10},50;{(i % 10 < 5 ? "cheap" : "dear")}\n")));

        (int code, string output, string error) = SamplesProcess.Run("tabular-benchmark", "--data", input, "--target", "price", "--split", "2", "--steps", "10", "--output", _folder);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("not scored, as its texts never repeat: id", output, StringComparison.Ordinal);
        JsonNode report = JsonNode.Parse(Text("shop.json"))!;
        Assert.Equal(("price", "id"), ((string?)report["target"], (string?)report["leftOut"]![0]));
        Assert.Equal("id;price;kind", Text("shop-synthetic-1.csv").Split('\n')[0]);
        Assert.Equal(1, Number(report["lines"]!.AsArray()[3]!["scores"]!, "exactCopyShare"));
    }

    [Fact]
    public void An_unknown_table_is_named()
    {
        (int code, _, string error) = SamplesProcess.Run("tabular-benchmark", "--data", "iris", "--output", _folder);

        Assert.Equal((1, "error: --data must be adult, diamonds, penguins, nyc_weather or a CSV file, not 'iris'.\n"), (code, error));
    }

    private static double Number(JsonNode scores, string name) => Math.Round((double)scores[name]!, 12);

    private string Text(string name) => File.ReadAllText(Path.Combine(_folder, name));
}
