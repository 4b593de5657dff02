using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Experiments;

namespace WganSamples.AutoML;

/// <summary>Trains and scores one GAN for each trial of an <see cref="AutoMLExperiment"/>.</summary>
/// <param name="create">Creates the experiment of a single trial.</param>
/// <param name="settings">Space, base options, objective, privacy gate, scoring and longest training, and the time of all trials, which trainings keep within; how many trials and which is AutoML's.</param>
/// <param name="train">The rows to learn.</param>
/// <param name="validation">Real rows to score by that are not learned.</param>
internal sealed class WganTrialRunner(
    Func<GenerativeExperimentSettings, GenerativeExperiment> create, GenerativeExperimentSettings settings, IDataView train, IDataView validation) : ITrialRunner
{
    /// <summary>What AutoML itself gives a trial that failed: never the best, and a lesson for the tuner.</summary>
    private const double LossOfFailure = double.MaxValue;

    private readonly TrialTime _time = new(settings.MaxTime, settings.MaxTrainingTime);
    private readonly Stopwatch _clock = new();

    /// <summary>Runs a trial; AutoML cancels it when time is up.</summary>
    public async Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct) => await Task.Run(() => Run(settings, ct), ct);

    /// <summary>Nothing: AutoML disposes of its runner after every trial, and goes on with it.</summary>
    public void Dispose()
    {
    }

    private WganTrialResult Run(TrialSettings trial, CancellationToken cancellation)
    {
        GenerativeRunDetail run = Train(settings.SearchSpace.Apply(settings.BaseOptions, AutoMLSpace.Values(settings.SearchSpace, trial.Parameter)), cancellation);

        // Divergence is a property of the options: a bad trial. Of other faults (a column, a device) AutoML judges: it ends when the first trial fails.
        if (run.Exception is { } fault and not TrainingDivergedException)
        {
            ExceptionDispatchInfo.Throw(fault);
        }

        double loss = run.PassesPrivacyGate && double.IsFinite(run.Loss) ? run.Loss : LossOfFailure;
        return new WganTrialResult
        {
            TrialSettings = trial,
            Run = run,
            Model = run.Model,
            Loss = loss,

            // Not the score itself: of metrics AutoML's SMAC tuner too takes the least for the best.
            Metric = loss,
            DurationInMilliseconds = 1_000 * run.RuntimeInSeconds,
        };
    }

    // An experiment without dimensions: one trial, with everything that a trial of ours has.
    private GenerativeRunDetail Train(WganOptions options, CancellationToken cancellation)
    {
        _clock.Start();
        TimeSpan? limit = _time.Next(_clock.Elapsed);
        GenerativeExperiment single = create(settings with
        {
            BaseOptions = options,
            SearchSpace = new GenerativeSearchSpace(),
            MaxTrials = 1,
            MaxTime = null,
            MaxTrainingTime = limit,
            Abandonment = null,
            CheckpointFile = null,
            Cancellation = cancellation,
        });
        GenerativeRunDetail run = single.Execute(train, validation).RunDetails.SingleOrDefault() ?? throw new OperationCanceledException(cancellation);
        _time.Learn(limit, TimeSpan.FromSeconds(run.RuntimeInSeconds), TimeSpan.FromSeconds(run.TrainingSeconds));
        return run;
    }
}
