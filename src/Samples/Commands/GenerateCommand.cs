using System.CommandLine;
using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Wgan;
using WganSamples.Csv;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>generate</c>: more rows from a saved model.</summary>
internal sealed class GenerateCommand
{
    private readonly Option<string> _model = new("--model", "-m") { Description = "Model that synthesize --save wrote.", Required = true };
    private readonly Option<string> _output = new("--output", "-o") { Description = "File to write.", Required = true };
    private readonly Option<long> _rows = new("--rows", "-n") { Description = "Rows to write.", Required = true };
    private readonly Option<int?> _seed = new("--seed") { Description = "Seed of the rows; by default the model's own." };

    private readonly Option<string[]> _where = new("--where", "-w")
    {
        Description = "What every row holds, as name=value in the file's own spelling; once for each of the columns that synthesize --condition named.",
        DefaultValueFactory = _ => [],
    };

    public static Command Create()
    {
        var switches = new GenerateCommand();
        var command = new Command("generate", "Writes more rows from a saved model, in the format of the file it was trained on.")
        {
            switches._model, switches._output, switches._rows, switches._seed, switches._where,
        };
        PositiveNumber.Require(switches._rows, whole: true);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string path = parsed.GetRequiredValue(_model), output = parsed.GetRequiredValue(_output);
        CsvFile.RequireWritable(output, path);
        var watch = Stopwatch.StartNew();
        (WganTransformer model, CsvFormat? format) = SavedModel.Load(new MLContext(), path);
        using (model)
        {
            long rows = parsed.GetValue(_rows);
            if (format is null)
            {
                Report.Line($"{path} was not saved by synthesize: writing plain comma-separated text.");
                format = PlainFormat.For(model.Generate(0).Schema);
            }
            Dictionary<string, object> where = GivenCells.Read(parsed.GetRequiredValue(_where), format);
            IDataView synthetic = GivenCells.Generate(model, rows, parsed.GetValue(_seed), where);
            CsvFile.Write(output, synthetic, format, cancellation);
            Report.Written(rows, output, watch.Elapsed);
        }
        return 0;
    }
}
