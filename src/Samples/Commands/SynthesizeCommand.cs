using System.CommandLine;
using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Wgan;
using WganSamples.Csv;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>synthesize</c>: any CSV file in, synthetic rows in the same columns and spelling out.</summary>
internal sealed class SynthesizeCommand
{
    private readonly Option<string> _input = new("--input", "-i") { Description = "CSV file with a header line.", Required = true };
    private readonly Option<string> _output = new("--output", "-o") { Description = "File to write.", Required = true };
    private readonly Option<long?> _rows = new("--rows", "-n") { Description = "Rows to write; by default as many as the input has." };
    private readonly Option<string?> _save = new("--save") { Description = "Save the trained model here, for generate." };
    private readonly Option<string?> _history = new("--history") { Description = "Write how the training went to this CSV file." };
    private readonly Option<string?> _columns = new("--columns") { Description = "Learn and write only these columns (a,b,c)." };
    private readonly Option<string?> _text = new("--text") { Description = "Treat these columns (a,b,c) as texts even if they look like numbers." };
    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "Character between cells, or 'tab'; by default it is found out." };
    private readonly Option<string?> _condition = new("--condition") { Description = "Columns (a,b,c) whose values generate --where can give." };
    private readonly TrainingSwitches _training = new();

    public static Command Create()
    {
        var switches = new SynthesizeCommand();
        var command = new Command("synthesize", "Learns a CSV file and writes synthetic rows in the same format.")
        {
            switches._input, switches._output, switches._rows, switches._save, switches._history, switches._columns, switches._text, switches._delimiter, switches._condition,
        };
        PositiveNumber.Require(switches._rows, whole: true);
        switches._training.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string input = parsed.GetRequiredValue(_input), output = parsed.GetRequiredValue(_output);
        string? save = parsed.GetValue(_save);
        CsvFile.RequireWritable(output, input);
        if (save is not null)
        {
            CsvFile.RequireWritable(save, input);
        }
        CsvTable table = CsvTable.Read(input, Delimiter(parsed), Names(parsed.GetValue(_columns)), Names(parsed.GetValue(_text)));
        InferredTable.Show(Path.GetFileName(input), table);

        string[] conditions = Names(parsed.GetValue(_condition));
        if (conditions.FirstOrDefault(name => table.Format.Columns.All(column => column.Name != name)) is string unknown)
        {
            throw new UserErrorException($"--condition: there is no column '{unknown}'; there are {string.Join(", ", table.Format.Columns.Select(column => column.Name))}.");
        }

        int seed = _training.Seed(parsed);
        var mlContext = new MLContext(seed);
        var data = new CsvDataView(table);
        using WganTransformer model = TrainingProgress.Fit(_training.MaxTime(parsed), progress =>
            mlContext.Generative.Wgan(_training.Options(parsed, progress, cancellation) with { Columns = Columns(table, conditions) }).Fit(data));
        Report.Columns(model.Columns);
        Report.Notes(model.Notes);
        CsvFormat format = table.Format.Of(model.Generate(0).Schema);
        if (save is not null)
        {
            SavedModel.Save(mlContext, model, data.Schema, format, save);
            Report.Line($"Saved the model to {save}.");
        }

        if (parsed.GetValue(_history) is string history)
        {
            model.SaveHistory(history);
            Report.Line($"Wrote {model.History.Count} reports of the training to {history}.");
        }

        long rows = parsed.GetValue(_rows) ?? table.RowCount;
        var watch = Stopwatch.StartNew();
        CsvFile.Write(output, model.Generate(rows, seed), format, cancellation);
        Report.Written(rows, output, watch.Elapsed);
        return 0;
    }

    // A date is read as a number of steps. One date a row would look like a running number otherwise.
    private static ColumnOptions Columns(CsvTable table, string[] conditions) => new()
    {
        Condition = conditions.Length == 0 ? null : conditions,
        Kinds = table.Format.Columns.Where(column => column.Format is DateFormat).ToDictionary(column => column.Name, _ => ColumnKind.Number),
    };

    private char? Delimiter(ParseResult parsed) => parsed.GetValue(_delimiter) switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        [var single] when single is not ('"' or '\r' or '\n') => single,
        var other => throw new UserErrorException($"--delimiter must be one character or 'tab', not '{other}'."),
    };

    private static string[] Names(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
