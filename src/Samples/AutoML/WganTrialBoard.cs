using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.AutoML;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Experiments;
using WganSamples.Terminal;

namespace WganSamples.AutoML;

/// <summary>Shows trials as AutoML reports them, and the leaderboard in the end. Keeps the best model alone: AutoML disposes of none.</summary>
/// <param name="space">The space that is searched.</param>
internal sealed class WganTrialBoard(GenerativeSearchSpace space) : IMonitor
{
    private readonly List<(TrialSettings Trial, WganTrialResult? Result, string Ended)> _trials = [];
    private WganTrialResult? _best;

    /// <summary>A trial begins.</summary>
    public void ReportRunningTrial(TrialSettings settings) => Report.Line($"trial {settings.TrialId}: {Settings(settings)}");

    /// <summary>A trial was trained and scored, or has diverged.</summary>
    public void ReportCompletedTrial(TrialResult result)
    {
        var trial = (WganTrialResult)result;
        _trials.Add((trial.TrialSettings, trial, Ended(trial)));
        IEnumerable<string> scores = ScoreCells.Columns.Select(score => (score.Title, Text: Text(trial, score.Name))).Where(score => score.Text.Length > 0).Select(score => $"{score.Title} {score.Text}");
        Report.Line($"trial {trial.TrialSettings.TrialId}: {string.Join(", ", scores.Prepend(Ended(trial)))}");

        // AutoML's own rule: only less is better. What is, it reports next.
        if (trial.Loss >= (_best?.Loss ?? double.MaxValue))
        {
            Forget(trial);
        }
    }

    /// <summary>The trial that was just completed is the best so far.</summary>
    public void ReportBestTrial(TrialResult result)
    {
        if (_best is not null)
        {
            Forget(_best);
        }

        _best = (WganTrialResult)result;
    }

    /// <summary>A trial failed.</summary>
    public void ReportFailTrial(TrialSettings settings, Exception? exception = null)
    {
        _trials.Add((settings, null, "failed"));
        Report.Line($"trial {settings.TrialId}: failed: {exception?.Message}");
    }

    /// <summary>Shows the trials, best first; nothing where none ended.</summary>
    public void ShowLeaderboard()
    {
        if (_trials.Count == 0)
        {
            return;
        }

        (string Name, string Title)[] scores = [.. ScoreCells.Columns.Where(score => _trials.Any(trial => Text(trial.Result, score.Name).Length > 0))];
        var ranked = _trials.OrderBy(trial => trial.Result?.Loss ?? double.PositiveInfinity).ToArray();
        Report.Table(
            ["", "trial", "ended", .. scores.Select(score => score.Title), "training seconds"],
            ranked.Select((trial, place) => (IEnumerable<string>)
            [
                (place + 1).ToString(CultureInfo.InvariantCulture),
                trial.Trial.TrialId.ToString(CultureInfo.InvariantCulture),
                trial.Ended,
                .. scores.Select(score => Text(trial.Result, score.Name)),
                trial.Result?.Run.TrainingSeconds.ToString("F1", CultureInfo.InvariantCulture) ?? "",
            ]));
        if (_best is not null)
        {
            Report.Line($"Best: trial {_best.TrialSettings.TrialId}, {Settings(_best.TrialSettings)}.");
        }
    }

    private static string Ended(WganTrialResult trial) => trial switch
    {
        { MayWin: true } => "completed",
        { Run.Exception: not null } => "diverged",
        _ => "beyond the privacy gate",
    };

    private static string Text(WganTrialResult? trial, string score) => ScoreCells.Text(trial?.Run.Scores ?? [], score);

    private static void Forget(WganTrialResult trial)
    {
        (trial.Model as IDisposable)?.Dispose();
        trial.Model = null;
    }

    private string Settings(TrialSettings trial) => string.Join(", ", AutoMLSpace.Values(space, trial.Parameter)
        .Select(setting => string.Create(CultureInfo.InvariantCulture, $"{setting.Key} {setting.Value}")));
}
