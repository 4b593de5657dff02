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
    private readonly Option<string> _data = new("--data") { Description = $"{string.Join(", ", BenchmarkTable.Known)}, or a CSV file.", DefaultValueFactory = _ => "adult" };
    private readonly Option<string?> _target = new("--target") { Description = "Make models for this column best; by default rows that cannot be told from real ones." };
    private readonly Option<int> _trials = new("--trials") { Description = "Trials at most.", DefaultValueFactory = _ => 12 };
    private readonly Option<double?> _minutes = new("--max-minutes", "--minutes") { Description = "Time of all trials at most." };
    private readonly Option<int?> _steps = new("--steps") { Description = "Generator steps of a trial; by default as many as the rows need." };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of split, search and trainings.", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _checkpoint = new("--checkpoint") { Description = "File that every trial is written to; an interrupted experiment goes on from it." };
    private readonly Option<string?> _html = new("--html", "-o") { Description = "Write the leaderboard to this HTML file." };
    private readonly Option<string?> _save = new("--save") { Description = "Save the best model here, for generate." };

    public static Command Create()
    {
        var switches = new ExperimentCommand();
        var command = new Command("experiment", "Tries options on four fifths of a table and says which make the best rows.")
        {
            switches._data, switches._target, switches._trials, switches._minutes, switches._steps, switches._seed, switches._checkpoint, switches._html, switches._save,
        };
        PositiveNumber.Require(switches._trials, whole: true);
        PositiveNumber.Require(switches._minutes, whole: false);
        PositiveNumber.Require(switches._steps, whole: true);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string? target = parsed.GetValue(_target);
        BenchmarkTable table = BenchmarkTable.Read(parsed.GetRequiredValue(_data), target);
        foreach (string output in new[] { parsed.GetValue(_checkpoint), parsed.GetValue(_html), parsed.GetValue(_save) }.OfType<string>())
        {
            CsvFile.RequireWritable(output);
        }

        int seed = parsed.GetValue(_seed);
        var split = new SplitTable(table.Cells, seed);
        var mlContext = new MLContext(seed);
        GenerativeExperiment experiment = mlContext.Generative.CreateExperiment(new GenerativeExperimentSettings
        {
            MaxTrials = parsed.GetValue(_trials),
            MaxTime = parsed.GetValue(_minutes) is double minutes ? TimeSpan.FromMinutes(minutes) : null,
            Cancellation = cancellation,
            Seed = seed,
            Objective = target is null ? new FidelityObjective() : new UtilityObjective(target),
            BaseOptions = new WganOptions { Training = new TrainingOptions { GeneratorSteps = parsed.GetValue(_steps) } },
            CheckpointFile = parsed.GetValue(_checkpoint),
        });

        var data = new CsvDataView(split.Training);
        using GenerativeExperimentResult result = experiment.Execute(data, new CsvDataView(split.HeldOut), new TrialLines());
        Report.Line(result.ToString());
        if (parsed.GetValue(_html) is string html)
        {
            result.ToHtml(html);
            Report.Line($"Wrote {html}.");
        }

        if (parsed.GetValue(_save) is string save && result.BestRun?.Model is { } model)
        {
            SavedModel.Save(mlContext, model, data.Schema, table.Cells.Format.Of(model.Generate(0).Schema), save);
            Report.Line($"Saved the model of trial {result.BestRun.Trial} to {save}.");
        }

        return 0;
    }

    private sealed class TrialLines : IProgress<GenerativeRunDetail>
    {
        public void Report(GenerativeRunDetail value) => Terminal.Report.Line(value.ToString());
    }
}
