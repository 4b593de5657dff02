using System.Globalization;
using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>What an experiment tried, and what came of it.</summary>
public sealed class GenerativeExperimentResult : IDisposable
{
    private readonly GenerativeExperimentSettings _settings;

    internal GenerativeExperimentResult(IReadOnlyList<GenerativeRunDetail> runs, GenerativeExperimentSettings settings)
    {
        _settings = settings;
        RunDetails = [.. runs];
        BestRun = BestOf(RunDetails);
        Leaderboard = [.. RunDetails.OrderBy(run => run.Standing)];
        ParetoFront = Experiments.ParetoFront.Of<GenerativeRunDetail>(
            [.. Leaderboard.Where(run => run.Outcome == TrialOutcome.Completed && !double.IsNaN(FidelityLoss(run)))],
            run => [FidelityLoss(run), PrivacyRisk.Of(run.ScoreSet), run.TrainingSeconds]);
    }

    /// <summary>The trials, in the order in which they were made.</summary>
    public IReadOnlyList<GenerativeRunDetail> RunDetails { get; }

    /// <summary>The completed trial of the least loss among those within the privacy gate; null where there is none.</summary>
    public GenerativeRunDetail? BestRun { get; }

    /// <summary>The trials, best first: those within the privacy gate by loss, those beyond it by loss, the abandoned ones by held-out score, the failed ones.</summary>
    public IReadOnlyList<GenerativeRunDetail> Leaderboard { get; }

    /// <summary>
    /// The completed trials that no other is at least as good as in all of fidelity, privacy and training time and better in one; best first.
    /// Fidelity: distance of <see cref="GenerativeMetrics.TreesAreaUnderRocCurve"/> to a half. Privacy: <see cref="GenerativeMetrics.MemorisingShare"/>, where that was measured.
    /// </summary>
    public IReadOnlyList<GenerativeRunDetail> ParetoFront { get; }

    /// <summary>Whether looking was worth it, in a sentence or two.</summary>
    public string Verdict => (BestRun, RunDetails.Count == 0 ? null : RunDetails[0]) switch
    {
        (null, null) => "No trial was completed.",
        (null, { } first) when RunDetails.All(run => run.Outcome != TrialOutcome.Completed) => $"No trial was completed. Trial 1: {first.Exception?.Message ?? first.Outcome.ToString()}",
        (null, _) => "No completed trial keeps within the privacy gate.",
        ({ Trial: 1 } best, _) => $"No trial beats the base options: {Score(best)}.",
        ({ } best, { Outcome: TrialOutcome.Completed } first) => $"Trial {best.Trial} is best: {Score(best)}, where the base options have {Score(first)}.{Doubt(best, first)}",
        ({ } best, _) => $"Trial {best.Trial} is best: {Score(best)}; the base options' trial was not completed.",
    };

    /// <summary>The leaderboard as a table of text, with the best trial's settings below.</summary>
    public override string ToString() => Table(withSettings: false).ToText();

    /// <summary>Writes the leaderboard as one HTML file that needs no other.</summary>
    /// <param name="path">The file.</param>
    public void ToHtml(string path) => File.WriteAllText(path, LeaderboardPage.Html(Table(withSettings: true)));

    /// <summary>Disposes of the models that were kept.</summary>
    public void Dispose()
    {
        foreach (GenerativeRunDetail run in RunDetails)
        {
            run.Model?.Dispose();
        }
    }

    internal static GenerativeRunDetail? BestOf(IEnumerable<GenerativeRunDetail> runs) => runs.Where(run => run.MayWin).MinBy(run => run.Standing);

    private static double FidelityLoss(GenerativeRunDetail run) => Math.Abs((run.ScoreSet[nameof(GenerativeMetrics.TreesAreaUnderRocCurve)]?.Value ?? double.NaN) - 0.5);

    private string Score(GenerativeRunDetail run) => run.ScoreSet[_settings.Objective.ScoreName] is { } score ? $"{score.Title} {ScoreColumns.Text(score, score.Value)}" : "not measured";

    // Of several trials the luckiest looks best; within two standard errors that may be all there is.
    private string Doubt(GenerativeRunDetail best, GenerativeRunDetail first)
    {
        double? error = best.ScoreSet[_settings.Objective.ScoreName]?.StandardError, other = first.ScoreSet[_settings.Objective.ScoreName]?.StandardError;
        return first.Loss - best.Loss < 2 * Math.Sqrt((error * error) + (other * other) ?? 0) ? " The difference may be chance." : "";
    }

    // A page has room for every trial's settings.
    private LeaderboardTable Table(bool withSettings)
    {
        IReadOnlyList<(string Name, string Title)> columns = ScoreColumns.Measured(RunDetails.Select(run => run.ScoreSet));
        return new LeaderboardTable(
            "Experiment",
            ["", "trial", "constraint", "ended", .. columns.Select(column => column.Title), "training seconds", .. withSettings ? (string[])["settings"] : []],
            [.. Leaderboard.Select((run, place) => Row(run, place, columns, withSettings))])
        {
            Notes = [Verdict, .. BestRun is { Settings.Count: > 0 } best ? (string[])[$"Settings of trial {best.Trial}: {Described(best)}."] : [], "* on the Pareto front of fidelity, privacy and training time."],
        };
    }

    private string[] Row(GenerativeRunDetail run, int place, IReadOnlyList<(string Name, string Title)> columns, bool withSettings) =>
    [
        (place + 1).ToString(CultureInfo.InvariantCulture) + (ParetoFront.Contains(run) ? "*" : ""),
        run.Trial.ToString(CultureInfo.InvariantCulture),
        run.TrainerName,
        run.Outcome == TrialOutcome.Completed && !run.PassesPrivacyGate ? "beyond the privacy gate" : run.Outcome.ToString().ToLowerInvariant(),
        .. columns.Select(column => run.ScoreSet[column.Name] is GenerativeScore score ? ScoreColumns.Text(score, score.Value) : ""),
        run.TrainingSeconds.ToString("F1", CultureInfo.InvariantCulture),
        .. withSettings ? (string[])[Described(run)] : [],
    ];

    private static string Described(GenerativeRunDetail run) => string.Join(", ", run.Settings.Select(setting => $"{setting.Key} {setting.Value}"));
}
