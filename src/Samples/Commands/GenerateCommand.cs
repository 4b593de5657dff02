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

    public static Command Create()
    {
        var switches = new GenerateCommand();
        var command = new Command("generate", "Writes more rows from a saved model, in the format of the file it was trained on.")
        {
            switches._model, switches._output, switches._rows, switches._seed,
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
            IDataView synthetic = model.Generate(rows, parsed.GetValue(_seed));
            if (format is null)
            {
                Report.Line($"{path} was not saved by synthesize: writing plain comma-separated text.");
                format = PlainFormat.For(synthetic.Schema);
            }
            CsvFile.Write(output, synthetic, format, cancellation);
            Report.Written(rows, output, watch.Elapsed);
        }
        return 0;
    }
}
