using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;

namespace Microsoft.ML.Wgan.ConformanceTests.AutoML;

/// <summary>Tuner, runner and monitor of an experiment in one: plays a script, a step a trial, and writes down every call.</summary>
internal sealed class Journal(params Func<CancellationToken, Task<double>>[] script) : ITuner, ITrialRunner, IMonitor
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The losses that the tuner was told.</summary>
    public List<double> Told { get; } = [];

    /// <summary>A trial that ends with a loss.</summary>
    public static Func<CancellationToken, Task<double>> Loss(double loss) => _ => Task.FromResult(loss);

    /// <summary>A trial that fails.</summary>
    public static Func<CancellationToken, Task<double>> Fault(Exception exception) => _ => Task.FromException<double>(exception);

    /// <summary>A trial that does nothing until it is cancelled.</summary>
    public static async Task<double> Wait(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return 0;
    }

    public AutoMLExperiment Experiment(int trials = 1_000) => new AutoMLExperiment(new MLContext(1), new AutoMLExperiment.AutoMLExperimentSettings())
        .SetTrialRunner(this).SetMonitor(this).SetTuner(this).SetMaxModelToExplore(trials);

    public Parameter Propose(TrialSettings settings)
    {
        _lines.Add($"propose {settings.TrialId}");
        return Parameter.CreateNestedParameter();
    }

    public void Update(TrialResult result)
    {
        _lines.Add($"update {result.TrialSettings.TrialId}");
        Told.Add(result.Loss);
    }

    public async Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct)
    {
        _lines.Add($"run {settings.TrialId}");
        double loss = await script[settings.TrialId](ct);
        return new TrialResult { TrialSettings = settings, Loss = loss, Metric = -loss };
    }

    public void Dispose() => _lines.Add("dispose");

    public void ReportRunningTrial(TrialSettings settings) => _lines.Add($"running {settings.TrialId}");

    public void ReportCompletedTrial(TrialResult result) => _lines.Add($"completed {result.TrialSettings.TrialId}");

    public void ReportBestTrial(TrialResult result) => _lines.Add($"best {result.TrialSettings.TrialId}");

    public void ReportFailTrial(TrialSettings settings, Exception? exception = null) => _lines.Add($"failed {settings.TrialId}: {exception?.Message}");
}
