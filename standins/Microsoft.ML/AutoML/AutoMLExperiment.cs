using Microsoft.ML.SearchSpace;
using Space = Microsoft.ML.SearchSpace.SearchSpace;

namespace Microsoft.ML.AutoML;

/// <summary>Runs trials until a limit is reached; the one of the least loss wins.</summary>
public class AutoMLExperiment
{
    private IMonitor _monitor;
    private ITrialRunner _runner;
    private ITuner _tuner;
    private TimeSpan? _time;
    private int? _mostTrials;
    private TrialResult _best;
    private double _bestLoss = double.MaxValue;

    // The package logs to the context; the stand-in does not.
    public AutoMLExperiment(MLContext context, AutoMLExperimentSettings settings)
    {
        _ = context;
        Settings = settings;
        Settings.SearchSpace ??= new Space();
    }

    internal AutoMLExperimentSettings Settings { get; }

    public AutoMLExperiment SetTrainingTimeInSeconds(uint trainingTimeInSeconds)
    {
        _time = TimeSpan.FromSeconds(trainingTimeInSeconds);
        return this;
    }

    public AutoMLExperiment SetMaxModelToExplore(int maxModel)
    {
        _mostTrials = maxModel;
        return this;
    }

    public AutoMLExperiment SetMonitor<TMonitor>(TMonitor monitor)
        where TMonitor : class, IMonitor
    {
        _monitor = monitor;
        return this;
    }

    public AutoMLExperiment SetTrialRunner<TTrialRunner>(TTrialRunner runner)
        where TTrialRunner : class, ITrialRunner
    {
        _runner = runner;
        return this;
    }

    public AutoMLExperiment SetTuner<TTuner>(TTuner proposer)
        where TTuner : class, ITuner
    {
        _tuner = proposer;
        return this;
    }

    /// <summary>Ends by time, number of trials or <paramref name="ct"/>; a trial that is running then is cancelled, and lost if it throws.</summary>
    public async Task<TrialResult> RunAsync(CancellationToken ct = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        if (_time is { } time)
        {
            stop.CancelAfter(time);
        }

        int explored = 0;
        bool IsOver() => stop.IsCancellationRequested || explored >= _mostTrials;
        for (int id = 0; !IsOver(); id++)
        {
            var trial = new TrialSettings { TrialId = id, Parameter = Parameter.CreateNestedParameter(), StartedAtUtc = DateTime.UtcNow };
            trial.Parameter = _tuner.Propose(trial);
            _monitor?.ReportRunningTrial(trial);
            try
            {
                // One runner serves all trials, and is disposed of after each.
                using ITrialRunner runner = _runner;
                TrialResult result = await runner.RunAsync(trial, stop.Token);
                result.TrialSettings.EndedAtUtc = DateTime.UtcNow;
                _monitor?.ReportCompletedTrial(result);
                _tuner.Update(result);
                explored++;
                TakeIfBest(result);
            }
            catch (Exception fault) when (!IsOver())
            {
                trial.EndedAtUtc = DateTime.UtcNow;
                _monitor?.ReportFailTrial(trial, fault);
                _tuner.Update(new TrialResult { TrialSettings = trial, Loss = double.MaxValue });
                explored++;
                if (_best is null && fault is not (OperationCanceledException or OutOfMemoryException))
                {
                    throw;
                }
            }
            catch (Exception) when (IsOver())
            {
                break;
            }
        }

        return _best ?? throw new TimeoutException("The experiment ended without a trial of finite loss.");
    }

    private void TakeIfBest(TrialResult result)
    {
        if (result.Loss < _bestLoss)
        {
            (_best, _bestLoss) = (result, result.Loss);
            _monitor?.ReportBestTrial(result);
        }
    }

    public class AutoMLExperimentSettings
    {
        public int? Seed { get; set; }

        public Space SearchSpace { get; set; }
    }
}
