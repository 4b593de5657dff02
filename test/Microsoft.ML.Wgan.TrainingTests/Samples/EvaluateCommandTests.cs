using System.Globalization;

namespace Microsoft.ML.Wgan.TrainingTests.Samples;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-samples").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_model_that_made_the_rows_stands_in_the_report()
    {
        string real = WriteTable("real.csv", "age"), synthetic = In("synthetic.csv"), model = In("model.zip"), with = In("with.html"), without = In("without.html");
        Assert.Equal(0, SamplesProcess.Run("synthesize", "--input", real, "--output", synthetic, "--seed", "3", "--steps", "100", "--save", model).ExitCode);

        string[] evaluate = ["evaluate", "--real", real, "--synthetic", synthetic, "--html"];
        Assert.Equal((0, ""), Ending(SamplesProcess.Run([.. evaluate, with, "--model", model])));
        Assert.Equal((0, ""), Ending(SamplesProcess.Run([.. evaluate, without])));

        Assert.Contains("100 of 100", File.ReadAllText(with), StringComparison.Ordinal);
        Assert.DoesNotContain("100 of 100", File.ReadAllText(without), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_a_report_and_one_of_other_columns_are_refused()
    {
        string real = WriteTable("real.csv", "age"), other = WriteTable("other.csv", "years"), synthetic = In("synthetic.csv"), model = In("model.zip"), html = In("report.html");
        Assert.Equal(0, SamplesProcess.Run("synthesize", "--input", other, "--output", synthetic, "--steps", "10", "--save", model).ExitCode);

        string[] evaluate = ["evaluate", "--real", real, "--synthetic", real, "--model"];
        Assert.Equal((1, "error: --model says in the report what made the rows, and needs --html FILE.\n"), Ending(SamplesProcess.Run([.. evaluate, model])));
        Assert.Equal((1, $"error: --model: {model} was learned from other rows: --real has no column 'years'.\n"), Ending(SamplesProcess.Run([.. evaluate, model, "--html", html])));
        Assert.Equal((1, $"error: There is no model file {In("none.zip")}.\n"), Ending(SamplesProcess.Run([.. evaluate, In("none.zip"), "--html", html])));
        Assert.False(File.Exists(html));
    }

    private static (int, string) Ending((int ExitCode, string Output, string Error) run) => (run.ExitCode, run.Error);

    private string WriteTable(string name, string first)
    {
        IEnumerable<string> lines = Enumerable.Range(0, 120).Select(i => string.Create(CultureInfo.InvariantCulture, $"{20 + (i * 7 % 41)},{(i % 3 == 0 ? "Bern" : "Rome")}"));
        File.WriteAllLines(In(name), [$"{first},city", .. lines]);
        return In(name);
    }

    private string In(string name) => Path.Combine(_folder, name);
}
