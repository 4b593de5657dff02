using System.CommandLine;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Experiments;
using WganSamples.Commands;
using WganSamples.Csv;
using WganSamples.Tabular;
using WganSamples.Terminal;

namespace WganSamples.AutoML;

/// <summary><c>automl</c>: lets ML.NET's <see cref="AutoMLExperiment"/> look for the options that make the best rows of a table.</summary>
internal sealed class AutoMLCommand
{
    // As in an experiment of ours: the rest of the time is for scoring.
    private const double TrainingShare = 0.8;

    private readonly Option<string> _data = new("--data") { Description = $"{string.Join(", ", BenchmarkTable.Known)}, or a CSV file.", DefaultValueFactory = _ => "adult" };
    private readonly Option<string?> _target = new("--target") { Description = "Make models for this column best; by default rows that cannot be told from real ones." };
    private readonly Option<int> _trials = new("--trials") { Description = "Trials at most.", DefaultValueFactory = _ => 12 };
    private readonly Option<double?> _minutes = new("--max-minutes", "--minutes") { Description = "Time of all trials at most." };
    private readonly Option<int?> _steps = new("--steps") { Description = "Generator steps of a trial; by default as many as the rows need." };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of split, search and trainings.", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _save = new("--save") { Description = "Save the best model here, for generate." };

    public static Command Create()
    {
        var switches = new AutoMLCommand();
        var command = new Command("automl", "As experiment, with ML.NET's AutoMLExperiment choosing the trials at random.")
        {
            switches._data, switches._target, switches._trials, switches._minutes, switches._steps, switches._seed, switches._save,
        };
        PositiveNumber.Require(switches._trials, whole: true);
        PositiveNumber.Require(switches._minutes, whole: false);
        PositiveNumber.Require(switches._steps, whole: true);
        command.SetAction(switches.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        string? target = parsed.GetValue(_target), save = parsed.GetValue(_save);
        BenchmarkTable table = BenchmarkTable.Read(parsed.GetRequiredValue(_data), target);
        if (save is not null)
        {
            CsvFile.RequireWritable(save);
        }

        GenerativeExperimentSettings settings = Settings(parsed, target);
        var split = new SplitTable(table.Cells, settings.Seed);
        var data = new CsvDataView(split.Training);
        var mlContext = new MLContext(settings.Seed);
        var board = new WganTrialBoard(settings.SearchSpace);
        AutoMLExperiment experiment = new AutoMLExperiment(mlContext, new AutoMLExperiment.AutoMLExperimentSettings { SearchSpace = AutoMLSpace.Of(settings.SearchSpace) })
            .SetTrialRunner(new WganTrialRunner(mlContext.Generative.CreateExperiment, settings, data, new CsvDataView(split.HeldOut)))
            .SetMonitor(board)
            .SetRandomSearchTuner(settings.Seed)
            .SetMaxModelToExplore(settings.MaxTrials);
        if (settings.MaxTime is { } time)
        {
            experiment.SetTrainingTimeInSeconds((uint)Math.Ceiling(time.TotalSeconds));
        }

        TrialResult best = await BestOf(experiment, board, cancellation);
        if (save is not null && best.Model is WganTransformer model)
        {
            SavedModel.Save(mlContext, model, data.Schema, table.Cells.Format.Of(model.Generate(0).Schema), save);
            Report.Line($"Saved the model of trial {best.TrialSettings.TrialId} to {save}.");
        }

        return 0;
    }

    private GenerativeExperimentSettings Settings(ParseResult parsed, string? target)
    {
        int trials = parsed.GetValue(_trials);
        TimeSpan? time = parsed.GetValue(_minutes) is double minutes ? TimeSpan.FromMinutes(minutes) : null;
        return new GenerativeExperimentSettings
        {
            Seed = parsed.GetValue(_seed),
            MaxTrials = trials,
            MaxTime = time,
            MaxTrainingTime = time * (TrainingShare / trials),
            Objective = target is null ? new FidelityObjective() : new UtilityObjective(target),
            BaseOptions = new WganOptions { Training = new TrainingOptions { GeneratorSteps = parsed.GetValue(_steps) } },
        };
    }

    private static async Task<TrialResult> BestOf(AutoMLExperiment experiment, WganTrialBoard board, CancellationToken cancellation)
    {
        try
        {
            return await experiment.RunAsync(cancellation);
        }
        catch (TimeoutException) when (!cancellation.IsCancellationRequested)
        {
            throw new UserErrorException("No trial was good enough to win: each was cut off by --minutes, has diverged or is beyond the privacy gate.");
        }
        catch (TimeoutException)
        {
            throw new OperationCanceledException(cancellation);
        }
        finally
        {
            board.ShowLeaderboard();
        }
    }
}
