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

    private readonly SearchSwitches _search = new();

    public static Command Create()
    {
        var switches = new AutoMLCommand();
        var command = new Command("automl", "As experiment, with ML.NET's AutoMLExperiment choosing the trials at random.");
        switches._search.AddTo(command);
        command.SetAction(switches.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        BenchmarkTable table = _search.Table(parsed);
        GenerativeExperimentSettings settings = _search.Settings(parsed);
        settings = settings with { MaxTrainingTime = settings.MaxTime * (TrainingShare / settings.MaxTrials) };
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
        _search.Save(parsed, mlContext, best.Model as WganTransformer, best.TrialSettings.TrialId, data, table);
        return 0;
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
