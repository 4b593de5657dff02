using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using WganSamples.Csv;
using WganSamples.Tabular;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>quickstart</c>: learns the census table that comes with the samples, writes rows, says how good they are.</summary>
internal sealed class QuickstartCommand
{
    private const double HeldOutShare = 0.2;
    private const int ShownRows = 5;

    private readonly Option<string> _output = new("--output", "-o") { Description = "File to write.", DefaultValueFactory = _ => "synthetic.csv" };
    private readonly Option<long?> _rows = new("--rows", "-n") { Description = "Rows to write; by default as many as were learned from." };
    private readonly TrainingSwitches _training = new();

    public static Command Create()
    {
        var switches = new QuickstartCommand();
        var command = new Command("quickstart", "Learns four fifths of the Adult census table and writes synthetic rows.")
        {
            switches._output, switches._rows,
        };
        PositiveNumber.Require(switches._rows, whole: true);
        switches._training.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string output = parsed.GetRequiredValue(_output);
        CsvFile.RequireWritable(output);
        CsvTable table = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "data", "adult.csv"));
        int seed = _training.Seed(parsed);
        var mlContext = new MLContext(seed);
        IDataView train = mlContext.Data.TrainTestSplit(new CsvDataView(table), HeldOutShare, seed: seed).TrainSet;
        Report.Line(string.Create(CultureInfo.InvariantCulture,
            $"Learning {1 - HeldOutShare:0 %} of the {table.RowCount:N0} rows of the Adult census table, {table.Cells.Count} columns."));

        var watch = Stopwatch.StartNew();
        using WganTransformer model = TrainingProgress.Fit(_training.MaxTime(parsed), progress =>
            mlContext.Generative.Wgan(_training.Options(parsed, progress, cancellation)).Fit(train));
        double trainingSeconds = watch.Elapsed.TotalSeconds;
        Report.Notes(model.Notes);

        long rows = parsed.GetValue(_rows) ?? (long)((1 - HeldOutShare) * table.RowCount);
        watch.Restart();
        IDataView synthetic = model.Generate(rows, seed);
        CsvFile.Write(output, synthetic, table.Format, cancellation);
        double writingSeconds = watch.Elapsed.TotalSeconds;

        ShowFidelity(train, synthetic, table.Format);
        ShowRows(synthetic, table.Format);
        Report.Line(string.Create(CultureInfo.InvariantCulture,
            $"{rows:N0} rows in {output}; trained in {trainingSeconds:0} s, written in {writingSeconds:0.0} s ({rows / writingSeconds:N0} rows a second)."));
        return 0;
    }

    private static void ShowFidelity(IDataView train, IDataView synthetic, CsvFormat format)
    {
        var cells = new ScoredCells(format.Columns);
        IReadOnlyList<double> scores = ColumnShapes.Between(cells.Read(train), cells.Read(synthetic)).Scores;
        Report.Line("How well each column follows the rows it was learned from (100 % is the same distribution):");
        Report.Table(
            ["column", "kind", "fidelity"],
            format.Columns.Select((column, i) => (IEnumerable<string>)[column.Name, column.Format.Description, Percent(scores[i])])
                .Append(["all columns, mean", "", Percent(scores.Average())]));
    }

    private static void ShowRows(IDataView synthetic, CsvFormat format)
    {
        string[][] rows = [.. CsvFile.Rows(synthetic, format).Take(ShownRows).Select(row => row.ToArray())];
        Report.Line($"The first {rows.Length} synthetic rows, a column each:");
        Report.Table(
            rows.Select((_, i) => (i + 1).ToString(CultureInfo.InvariantCulture)).Prepend("column"),
            format.Columns.Select((column, i) => rows.Select(row => row[i]).Prepend(column.Name)));
    }

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
