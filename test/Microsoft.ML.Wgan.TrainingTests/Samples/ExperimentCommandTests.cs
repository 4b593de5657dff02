using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Microsoft.ML.Wgan.TrainingTests.Samples;

/// <summary>Experiments and comparisons from the command line, and an experiment whose process is killed.</summary>
public sealed class ExperimentCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-experiment").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_killed_experiment_loses_its_running_trial_alone()
    {
        string checkpoint = In("experiment.json");
        string[] command = ["experiment", "--data", "penguins", "--steps", "20", "--trials", "4", "--checkpoint", checkpoint];

        SamplesProcess.Run(
            (process, line) =>
            {
                if (line.StartsWith("trial 2 ", StringComparison.Ordinal))
                {
                    using Process running = Process.GetProcessById(process);
                    running.Kill();
                }
            },
            command);
        int[] before = Trials(checkpoint);
        (int code, string output, string error) = SamplesProcess.Run(command);

        // The third trial may have been over before the process was.
        Assert.InRange(before.Length, 2, 4);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal([1, 2, 3, 4], Trials(checkpoint));
        Assert.Equal(Enumerable.Range(before.Length + 1, 4 - before.Length), output.Split('\n').Where(line => line.StartsWith("trial ", StringComparison.Ordinal) && char.IsDigit(line[6])).Select(line => line[6] - '0'));
    }

    [Fact]
    public void Constraints_and_a_file_are_compared()
    {
        string elsewhere = In("elsewhere.csv"), page = In("board.html");
        Assert.Equal(0, SamplesProcess.Run("synthesize", "--input", Path.Combine(AppContext.BaseDirectory, "data", "penguins.csv"), "--output", elsewhere, "--steps", "20", "--rows", "275").ExitCode);

        (int code, string output, string error) = SamplesProcess.Run(
            "compare", "--data", "penguins", "--steps", "20", "--constraints", "gp-one,clipping", "--csv", $"elsewhere={elsewhere}", "--html", page);

        Assert.Equal((0, ""), (code, error));
        Assert.All(new[] { "gp-one", "clipping", "elsewhere" }, name => Assert.Matches($"(?m)^[123] +{name} ", output));
        Assert.Contains("<td>elsewhere</td>", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_name_or_column_is_told()
    {
        string lacking = In("lacking.csv");
        File.WriteAllText(lacking, "species\nAdelie\n");

        Assert.Equal("error: --csv must be name=path, not 'rows.csv'.\n", SamplesProcess.Run("compare", "--data", "penguins", "--csv", "rows.csv").Error);
        Assert.Contains("has no column 'island'", SamplesProcess.Run("compare", "--data", "penguins", "--csv", $"x={lacking}").Error, StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(_folder, name);

    private static int[] Trials(string checkpoint) => [.. JsonNode.Parse(File.ReadAllText(checkpoint))!["Trials"]!.AsArray().Select(trial => (int)trial!["Trial"]!)];
}
