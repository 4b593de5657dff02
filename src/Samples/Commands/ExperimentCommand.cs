using System.CommandLine;
using Microsoft.ML;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Experiments;
using WganSamples.Csv;
using WganSamples.Tabular;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>experiment</c>: looks for the options that make the best rows of a table.</summary>
internal sealed class ExperimentCommand
{
    private readonly SearchSwitches _search = new();
    private readonly Option<string?> _checkpoint = new("--checkpoint") { Description = "File that every trial is written to; an interrupted experiment goes on from it." };
    private readonly Option<string?> _html = new("--html", "-o") { Description = "Write the leaderboard to this HTML file." };

    public static Command Create()
    {
        var switches = new ExperimentCommand();
        var command = new Command("experiment", "Tries options on four fifths of a table and says which make the best rows.");
        switches._search.AddTo(command);
        command.Options.Add(switches._checkpoint);
        command.Options.Add(switches._html);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        BenchmarkTable table = _search.Table(parsed, parsed.GetValue(_checkpoint), parsed.GetValue(_html));
        GenerativeExperimentSettings settings = _search.Settings(parsed) with { Cancellation = cancellation, CheckpointFile = parsed.GetValue(_checkpoint) };
        var split = new SplitTable(table.Cells, settings.Seed);
        var mlContext = new MLContext(settings.Seed);
        GenerativeExperiment experiment = mlContext.Generative.CreateExperiment(settings);

        var data = new CsvDataView(split.Training);
        using GenerativeExperimentResult result = experiment.Execute(data, new CsvDataView(split.HeldOut), new TrialLines());
        Report.Line(result.ToString());
        if (parsed.GetValue(_html) is string html)
        {
            result.ToHtml(html);
            Report.Line($"Wrote {html}.");
        }

        _search.Save(parsed, mlContext, result.BestRun?.Model, result.BestRun?.Trial ?? 0, data, table);
        return 0;
    }

    private sealed class TrialLines : IProgress<GenerativeRunDetail>
    {
        public void Report(GenerativeRunDetail value) => Terminal.Report.Line(value.ToString());
    }
}
