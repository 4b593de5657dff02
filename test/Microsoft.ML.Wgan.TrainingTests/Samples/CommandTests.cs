using System.Diagnostics;

namespace Microsoft.ML.Wgan.TrainingTests.Samples;

public sealed class CommandTests : IDisposable
{
    private const string Header = "\"größe\";ort;ok;note";
    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-samples").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Generate_goes_on_from_a_saved_model_with_the_same_rows_in_the_same_spelling()
    {
        string input = WriteTable(), first = In("first.csv"), second = In("second.csv"), model = In("model.zip");

        (int code, string output, string error) = SamplesProcess.Run(
            "synthesize", "--input", input, "--output", first, "--rows", "50", "--seed", "3", "--steps", "20", "--save", model);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("step ", output, StringComparison.Ordinal);
        Assert.Equal(0, SamplesProcess.Run("generate", "--model", model, "--output", second, "--rows", "50", "--seed", "3").ExitCode);

        string[] lines = File.ReadAllText(first).Split("\r\n");
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.Equal(Header, lines[0]);
        Assert.Equal(52, lines.Length);
        Assert.All(lines[1..^1], line => Assert.Matches("^(1|2)\\d\\d,\\d0;(Bern|Köln|NA);(True|False);(|1?[0-9])$", line));
    }

    [Fact]
    public void Every_row_holds_what_generate_is_asked_for()
    {
        string input = WriteTable(), first = In("first.csv"), second = In("second.csv"), model = In("model.zip");
        Assert.Equal(0, SamplesProcess.Run("synthesize", "--input", input, "--output", first, "--steps", "20", "--condition", "ort,größe", "--save", model).ExitCode);

        Assert.Equal((0, ""), Codes(SamplesProcess.Run(
            "generate", "--model", model, "--output", second, "--rows", "40", "--where", "ort=Köln", "--where", $"größe={Cell(input, 1)}")));
        string refused = SamplesProcess.Run("generate", "--model", model, "--output", second, "--rows", "40", "--where", "ort=Atlantis").Error;
        string unknown = SamplesProcess.Run("generate", "--model", model, "--output", second, "--rows", "40", "--where", "stadt=Köln").Error;

        Assert.All(File.ReadAllText(second).Split("\r\n")[1..^1], line => Assert.StartsWith($"{Cell(input, 1)};Köln;", line, StringComparison.Ordinal));
        Assert.Contains("'Atlantis'", refused, StringComparison.Ordinal);
        Assert.StartsWith("error: --where stadt=Köln: there is no column 'stadt'; there are größe, ort, ", unknown, StringComparison.Ordinal);

        static (int, string) Codes((int ExitCode, string Output, string Error) run) => (run.ExitCode, run.Error);
        static string Cell(string path, int line) => File.ReadAllText(path).Split("\r\n")[line].Split(';')[0];
    }

    [Fact]
    public void An_error_is_one_sentence_and_leaves_no_file()
    {
        string input = In("ragged.csv"), output = In("out.csv");
        File.WriteAllText(input, "a,b\n1,2\n3\n");

        (int code, _, string error) = SamplesProcess.Run("synthesize", "--input", input, "--output", output);

        Assert.Equal((1, "error: ragged.csv, line 3: 1 cell where the header has 2 cells.\n"), (code, error));
        Assert.Equal([input], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("--rows", "0", "--rows must be a whole number above 0, not '0'.")]
    [InlineData("--max-minutes", "soon", "--max-minutes must be a number above 0, not 'soon'.")]
    [InlineData("--device", "tpu", "Run.Device")]
    [InlineData("--checkpoint-every", "5", "--resume and --checkpoint-every need --checkpoint FOLDER.")]
    public void A_wrong_switch_is_named(string name, string value, string expected)
    {
        (int code, _, string error) = SamplesProcess.Run("synthesize", "--input", WriteTable(), "--output", In("out.csv"), name, value);

        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_training_ends_with_130_and_leaves_no_file()
    {
        string input = WriteTable();
        bool interrupted = false;

        (int code, _, string error) = SamplesProcess.Run(
            (process, line) =>
            {
                if (line.StartsWith("step ", StringComparison.Ordinal) && !interrupted)
                {
                    interrupted = true;
                    using Process? signal = Process.Start("kill", ["-INT", $"{process}"]);
                }
            },
            "synthesize", "--input", input, "--output", In("out.csv"), "--steps", "1000000");

        Assert.Equal((130, "Cancelled; no rows were written.\n"), (code, error));
        Assert.Equal([input], Directory.GetFiles(_folder));
    }

    [Fact]
    public void An_interrupted_training_goes_on_and_its_history_is_written()
    {
        string input = WriteTable(), output = In("out.csv"), history = In("history.csv"), checkpoints = In("checkpoints");
        bool interrupted = false;
        string[] command = ["synthesize", "--input", input, "--output", output, "--steps", "150", "--checkpoint", checkpoints, "--history", history];

        (int code, _, _) = SamplesProcess.Run(
            (process, line) =>
            {
                if (line.StartsWith("step ", StringComparison.Ordinal) && !interrupted)
                {
                    interrupted = true;
                    using Process? signal = Process.Start("kill", ["-INT", $"{process}"]);
                }
            },
            command);
        string careless = SamplesProcess.Run(command).Error;
        (int again, _, string error) = SamplesProcess.Run([.. command, "--resume"]);

        Assert.Equal((130, 0, ""), (code, again, error));
        Assert.Contains("Run.Checkpoint.Resume", careless, StringComparison.Ordinal);
        Assert.Equal(["50", "100", "150"], File.ReadAllLines(history).Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void The_quickstart_writes_rows_and_says_how_good_they_are()
    {
        string output = In("synthetic.csv");

        (int code, string text, string error) = SamplesProcess.Run("quickstart", "--steps", "20", "--rows", "100", "--output", output);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("all columns, mean", text, StringComparison.Ordinal);
        Assert.Equal(101, File.ReadAllLines(output).Length);
    }

    [Fact]
    public void The_tutorials_examples_are_computed_and_its_figure_is_drawn()
    {
        string folder = In("figures");

        (int code, string text, string error) = SamplesProcess.Run("seeds-tables", "--output", folder);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("0.5", text, StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(folder, "seeds-figure-2.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_toy_game_is_played_scored_and_drawn()
    {
        string picture = In("toy.svg");

        (int code, string text, string error) = SamplesProcess.Run("toy", "--constraint", "slogan", "--data", "8gaussians", "--preset", "small", "--steps", "20", "--width", "16", "--output", picture);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("generator step 20: W1", text, StringComparison.Ordinal);
        Assert.Contains("modes captured", text, StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(picture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_is_taken_up_where_it_ended()
    {
        string folder = In("comparison");
        string[] command = ["compare-constraints", "--constraints", "clipping,slogan", "--weights", "1,10", "--data", "swissroll", "--seeds", "1", "--steps", "10", "--width", "8", "--output", folder];

        (int code, string first, string error) = SamplesProcess.Run(command);
        (int again, string second, _) = SamplesProcess.Run([.. command[..7], "--seeds", "2", .. command[9..]]);

        Assert.Equal((0, 0, ""), (code, again, error));
        Assert.Contains("3 runs, 0 of them finished before", first, StringComparison.Ordinal);
        Assert.Contains("6 runs, 3 of them finished before", second, StringComparison.Ordinal);
        Assert.Equal(6, File.ReadAllLines(Path.Combine(folder, "runs.jsonl")).Length);
        Assert.Contains("| SLOGAN, whole line | 10 |", File.ReadAllText(Path.Combine(folder, "comparison.md")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "swissroll.svg")));
    }

    [Fact]
    public void A_table_can_be_learned_under_another_constraint()
    {
        (int code, _, string error) = SamplesProcess.Run(
            "synthesize", "--input", WriteTable(), "--output", In("out.csv"), "--rows", "5", "--steps", "5", "--constraint", "groupsort");

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(6, File.ReadAllLines(In("out.csv")).Length);
    }

    [Fact]
    public void Free_text_is_left_out_of_the_rows_and_dates_a_row_stay_dates()
    {
        string input = In("reviews.csv"), output = In("out.csv"), again = In("again.csv"), model = In("model.zip");
        IEnumerable<string> rows = Enumerable.Range(0, 200).Select(row =>
            $"{row + 1},{new DateTime(2020, 1, 1).AddDays(row):yyyy-MM-dd},{row % 5},Order {row} came late but all that was in it was whole and well packed");
        File.WriteAllText(input, "id,day,stars,review\n" + string.Join('\n', rows) + "\n");

        (int code, string said, string error) = SamplesProcess.Run("synthesize", "--input", input, "--output", output, "--rows", "300", "--steps", "5", "--save", model);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("note: Column 'review' is left out", said, StringComparison.Ordinal);
        Assert.Equal("id,day,stars", File.ReadLines(output).First());
        Assert.All(File.ReadLines(output).Skip(1).Select((line, i) => (line, i)), pair => Assert.Matches($"^{pair.i + 1},2020-0[1-7]-[0-3][0-9],[0-4]$", pair.line));
        string[] days = [.. File.ReadLines(output).Skip(1).Select(line => line.Split(',')[1])];
        Assert.NotEqual(days.Order(StringComparer.Ordinal), days);
        Assert.Equal(0, SamplesProcess.Run("generate", "--model", model, "--output", again, "--rows", "300").ExitCode);
        Assert.Equal(File.ReadAllBytes(output), File.ReadAllBytes(again));
    }

    private string In(string name) => Path.Combine(_folder, name);

    /// <summary>60 rows: decimal commas, a marker among texts, booleans, whole numbers with empty cells.</summary>
    private string WriteTable()
    {
        string[] places = ["Bern", "Köln", "NA"];
        IEnumerable<string> rows = Enumerable.Range(0, 60).Select(row =>
            $"{100 + (2 * row)},{row % 10}0;{places[row % 3]};{(row % 2 == 0 ? "True" : "False")};{(row % 4 == 0 ? "" : row % 20)}");
        string path = In("table.csv");
        File.WriteAllText(path, Header + "\r\n" + string.Join("\r\n", rows) + "\r\n");
        return path;
    }
}
