using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using WganSamples.Terminal;

namespace WganSamples.Tabular;

/// <summary>What came out of a benchmark: a table for people and JSON for programs (<c>bench/tabular.py</c> reads it).</summary>
internal sealed record BenchmarkReport
{
    private static readonly JsonSerializerOptions _readable = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] _titles =
        ["rows", "shape error %", "pair error %, associated / all", "by SDMetrics' bins", "nearer to training %", "exact copies %", "training s", "processor s", "steps"];

    public required string Data { get; init; }

    /// <summary>Column that a model is to predict.</summary>
    public required string Target { get; init; }

    public required string TrainingFile { get; init; }

    public required string HeldOutFile { get; init; }

    public required int TrainingRows { get; init; }

    public required int HeldOutRows { get; init; }

    /// <summary>Columns that are not scored: texts that never repeat.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>The synthetic rows by seed, then the yardsticks.</summary>
    public required IReadOnlyList<BenchmarkLine> Lines { get; init; }

    private IEnumerable<string[]> Rows => Lines.Select(Row);

    /// <summary>Prints the table.</summary>
    public void Show()
    {
        Report.Line(Caption);
        Report.Table(_titles, Rows);
    }

    /// <summary>Writes DATA.md and DATA.json.</summary>
    public void WriteTo(string folder)
    {
        IEnumerable<IEnumerable<string>> lines = [_titles, _titles.Select(_ => "---"), .. Rows];
        string table = string.Concat(lines.Select(cells => $"| {string.Join(" | ", cells)} |\n"));
        File.WriteAllText(Path.Combine(folder, $"{Data}.md"), $"{Caption}\n\n{table}");
        File.WriteAllText(Path.Combine(folder, $"{Data}.json"), JsonSerializer.Serialize(this, _readable) + "\n");
    }

    private string Caption => string.Create(CultureInfo.InvariantCulture,
        $"{Data}: {TrainingRows:N0} training rows, {HeldOutRows:N0} held out, default options{(LeftOut.Count > 0 ? $"; not scored, as its texts never repeat: {string.Join(", ", LeftOut)}" : "")}.");

    private static string[] Row(BenchmarkLine line) =>
    [
        line.Rows,
        Percent(line.Scores.ShapeError, "0.00"),
        Percents(line.Scores.Pairs),
        Percents(line.Scores.PairsByOwnRange),
        Percent(line.Scores.NearerToTrainingShare, "0.0"),
        Percent(line.Scores.ExactCopyShare, "0.00"),
        line.Training?.Seconds.ToString("0", CultureInfo.InvariantCulture) ?? "",
        line.Training?.ProcessorSeconds.ToString("0", CultureInfo.InvariantCulture) ?? "",
        line.Training?.GeneratorSteps.ToString("N0", CultureInfo.InvariantCulture) ?? "",
    ];

    private static string Percents(PairErrors errors) => $"{Percent(errors.Associated, "0.00")} / {Percent(errors.All, "0.00")}";

    private static string Percent(double? share, string format) => share is double number ? (100 * number).ToString(format, CultureInfo.InvariantCulture) : "–";
}
