using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Wgan;
using WganSamples.Csv;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>evaluate</c>: scores a CSV file of synthetic rows, whoever made it.</summary>
internal sealed class EvaluateCommand
{
    private readonly Option<string> _real = new("--real") { Description = "CSV file with the rows that were learned from.", Required = true };
    private readonly Option<string> _synthetic = new("--synthetic") { Description = "CSV file with the rows to score.", Required = true };
    private readonly Option<string?> _holdout = new("--holdout") { Description = "CSV file with real rows that were not learned from; without it privacy is hardly scored." };
    private readonly Option<string?> _target = new("--target") { Description = "Column that models are to predict; without it utility is not scored." };
    private readonly Option<string?> _html = new("--html") { Description = "Write the report to this HTML file." };
    private readonly Option<string?> _model = new("--model") { Description = "The model that made the rows, saved by synthesize: its training and what it is go into the report of --html." };
    private readonly Option<string?> _json = new("--json") { Description = "Write every score to this JSON file." };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of what is drawn.", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var switches = new EvaluateCommand();
        var command = new Command("evaluate", "Scores synthetic rows for fidelity, utility and privacy.")
        {
            switches._real, switches._synthetic, switches._holdout, switches._target, switches._html, switches._model, switches._json, switches._seed,
        };
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string? html = parsed.GetValue(_html), json = parsed.GetValue(_json), holdout = parsed.GetValue(_holdout), target = parsed.GetValue(_target);
        foreach (string output in new[] { html, json }.OfType<string>())
        {
            CsvFile.RequireWritable(output);
        }

        if (html is null && parsed.GetValue(_model) is not null)
        {
            throw new UserErrorException("--model says in the report what made the rows, and needs --html FILE.");
        }

        CsvTable real = CsvTable.Read(parsed.GetRequiredValue(_real));
        if (target is not null && real.Format.Columns.All(column => column.Name != target))
        {
            throw new UserErrorException($"--target: there is no column '{target}'; there are {string.Join(", ", real.Format.Columns.Select(column => column.Name))}.");
        }

        var mlContext = new MLContext(parsed.GetValue(_seed));
        using WganTransformer? model = ModelOf(mlContext, parsed.GetValue(_model), real);
        var watch = Stopwatch.StartNew();
        GenerativeMetrics metrics = mlContext.Generative.Evaluate(
            new CsvDataView(real),
            ViewOf(parsed.GetRequiredValue(_synthetic), real),
            holdout is null ? null : ViewOf(holdout, real),
            new EvaluationOptions { Target = target, Seed = parsed.GetValue(_seed), Cancellation = cancellation });
        ScorecardTable.Show(metrics);
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"Scored in {watch.Elapsed.TotalSeconds:0.0} s."));
        if (html is not null)
        {
            metrics.ToHtml(html, model);
            Report.Line($"Wrote {html}.");
        }

        if (json is not null)
        {
            File.WriteAllText(json, metrics.ToJson());
            Report.Line($"Wrote {json}.");
        }

        return 0;
    }

    // A card of some other model would be worse than none.
    private static WganTransformer? ModelOf(MLContext mlContext, string? path, CsvTable real)
    {
        if (path is null)
        {
            return null;
        }

        WganTransformer model = SavedModel.Load(mlContext, path).Model;
        string? unknown = model.Columns.Select(column => column.Name).FirstOrDefault(name => real.Format.Columns.All(column => column.Name != name));
        if (unknown is not null)
        {
            model.Dispose();
            throw new UserErrorException($"--model: {path} was learned from other rows: --real has no column '{unknown}'.");
        }

        return model;
    }

    private static CsvDataView ViewOf(string path, CsvTable real) => new(CsvTable.Read(path).ReadAs(real, Path.GetFileName(path)));
}
