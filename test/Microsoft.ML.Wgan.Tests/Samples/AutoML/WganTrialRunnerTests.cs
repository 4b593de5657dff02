using Microsoft.ML.AutoML;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Experiments;
using Microsoft.ML.Wgan.Tests.Experiments;
using WganSamples.AutoML;

namespace Microsoft.ML.Wgan.Tests.Samples.AutoML;

public sealed class WganTrialRunnerTests
{
    private static readonly GenerativeExperimentSettings _settings = new()
    {
        SearchSpace = new GenerativeSearchSpace(
            new SearchRange("Latent width", 1, 1_000, 128, (options, width) => options with { Networks = options.Networks with { LatentWidth = (int)width } }, multipleOf: 1)),
        MaxTrials = 5,
        MaxTrainingTime = TimeSpan.FromMinutes(3),
        Seed = 4,
    };

    [Fact]
    public async Task The_least_distance_from_a_half_wins_and_only_its_model_is_kept()
    {
        var scripted = new Scripted(options => 0.55 + (Math.Abs(options.Networks.LatentWidth - 400) / 3_000.0));
        var results = new Results(new WganTrialBoard(_settings.SearchSpace));

        TrialResult best = await Experiment(scripted, results).RunAsync();

        WganTrialResult[] trials = [.. results.Completed];
        Assert.Equal(5, trials.Length);
        Assert.Same(trials.MinBy(trial => trial.Loss), best);
        Assert.All(trials, trial => Assert.Equal(Math.Abs(trial.Run.ValidationMetrics!.TreesAreaUnderRocCurve - 0.5), trial.Loss, 12));
        Assert.All(trials, trial => Assert.Equal(trial.Loss, trial.Metric));
        Assert.All(trials, trial => Assert.True(trial.DurationInMilliseconds > 0));
        Assert.Equal(trials.Select(trial => (int)trial.TrialSettings.Parameter["Latent width"].AsType<double>()), scripted.Fitted.Select(options => options.Networks.LatentWidth), new WithinOne());
        Assert.All(scripted.Fitted, options => Assert.Equal((4, _settings.MaxTrainingTime), (options.Seed, options.Run.MaxTime)));
        Assert.Same(best, Assert.Single(trials, trial => trial.Model is not null));
        Assert.Equal(3, Assert.IsType<WganTransformer>(best.Model).Generate(3).GetRowCount());
    }

    [Fact]
    public async Task A_first_trial_that_diverges_is_a_bad_trial()
    {
        var scripted = new Scripted(_ => 0.6) { During = (_, number) => ThrowIf(number == 1, new TrainingDivergedException("at step 7")) };
        var results = new Results(new WganTrialBoard(_settings.SearchSpace));

        TrialResult best = await Experiment(scripted, results).RunAsync();

        Assert.Equal(1, best.TrialSettings.TrialId);
        Assert.Equal((double.MaxValue, double.MaxValue, false), (results.Completed[0].Loss, results.Completed[0].Metric, results.Completed[0].MayWin));
        Assert.Equal("at step 7", results.Completed[0].Run.Exception!.Message);
    }

    [Fact]
    public async Task A_trial_beyond_the_privacy_gate_cannot_win()
    {
        var scripted = new Scripted(options => Math.Min(0.9, 0.5 + (options.Networks.LatentWidth / 2_500.0)))
        {
            Others = options => [(nameof(GenerativeMetrics.MemorisingShare), options.Networks.LatentWidth < 500 ? 0.9 : 0)],
        };
        var results = new Results(new WganTrialBoard(_settings.SearchSpace));

        TrialResult best = await Experiment(scripted, results).RunAsync();

        WganTrialResult[] beyond = [.. results.Completed.Where(trial => !trial.MayWin)];
        Assert.InRange(beyond.Length, 1, 4);
        Assert.All(beyond, trial => Assert.True(trial.Run.Loss < best.Loss && trial.Model is null));
    }

    [Fact]
    public async Task Another_fault_is_the_experiments_to_judge()
    {
        var scripted = new Scripted(_ => 0.6) { During = (_, number) => ThrowIf(number == 1, new InvalidOperationException("no such device")) };

        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Experiment(scripted, new Results(new WganTrialBoard(_settings.SearchSpace))).RunAsync());

        Assert.Equal("no such device", fault.Message);
    }

    [Fact]
    public async Task Cancelled_in_a_training_the_experiment_returns_the_best_before()
    {
        using var cancellation = new CancellationTokenSource();
        var scripted = new Scripted(_ => 0.6) { During = (options, number) => CancelAndThrowIf(number == 2, cancellation, options) };
        var results = new Results(new WganTrialBoard(_settings.SearchSpace));

        TrialResult best = await Experiment(scripted, results).RunAsync(cancellation.Token);

        Assert.Equal((0, 1, 2), (best.TrialSettings.TrialId, results.Completed.Count, scripted.Fitted.Count));
    }

    private static AutoMLExperiment Experiment(Scripted scripted, IMonitor monitor) =>
        new AutoMLExperiment(new MLContext(1), new AutoMLExperiment.AutoMLExperimentSettings { SearchSpace = AutoMLSpace.Of(_settings.SearchSpace) })
            .SetTrialRunner(new WganTrialRunner(scripted.Experiment, _settings, scripted.Rows(), scripted.Rows()))
            .SetMonitor(monitor)
            .SetRandomSearchTuner(_settings.Seed)
            .SetMaxModelToExplore(_settings.MaxTrials);

    private static void ThrowIf(bool fails, Exception fault)
    {
        if (fails)
        {
            throw fault;
        }
    }

    private static void CancelAndThrowIf(bool cancels, CancellationTokenSource cancellation, WganOptions options)
    {
        if (cancels)
        {
            cancellation.Cancel();
            options.Run.Cancellation.ThrowIfCancellationRequested();
        }
    }

    private sealed class WithinOne : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => Math.Abs(x - y) <= 1;

        public int GetHashCode(int obj) => 0;
    }

    /// <summary>Passes reports on and keeps the results.</summary>
    private sealed class Results(IMonitor next) : IMonitor
    {
        public List<WganTrialResult> Completed { get; } = [];

        public void ReportRunningTrial(TrialSettings settings) => next.ReportRunningTrial(settings);

        public void ReportCompletedTrial(TrialResult result)
        {
            Completed.Add((WganTrialResult)result);
            next.ReportCompletedTrial(result);
        }

        public void ReportBestTrial(TrialResult result) => next.ReportBestTrial(result);

        public void ReportFailTrial(TrialSettings settings, Exception? exception = null) => next.ReportFailTrial(settings, exception);
    }
}
