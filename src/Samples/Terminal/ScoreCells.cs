using System.Globalization;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Evaluation;

namespace WganSamples.Terminal;

/// <summary>The few scores that stand for a scorecard in a leaderboard.</summary>
internal static class ScoreCells
{
    /// <summary>Names of scores and their titles.</summary>
    public static IReadOnlyList<(string Name, string Title)> Columns { get; } =
    [
        (nameof(GenerativeMetrics.TreesAreaUnderRocCurve), "two-sample AUC"),
        (nameof(GenerativeMetrics.ShapeError), "shape error"),
        (nameof(GenerativeMetrics.PairTrendError), "pair error"),
        (nameof(GenerativeMetrics.TrainedOnSynthetic), "utility"),
        (nameof(GenerativeMetrics.NearerToTrainingShare), "nearer to training"),
    ];

    /// <summary>A score for people; empty where it was not measured.</summary>
    public static string Text(IEnumerable<GenerativeScore> scores, string name) => scores.FirstOrDefault(score => score.Name == name) is not { } score || double.IsNaN(score.Value)
        ? ""
        : score.Unit == ScoreUnit.Share
            ? string.Create(CultureInfo.InvariantCulture, $"{100 * score.Value:F1} %")
            : score.Value.ToString("F3", CultureInfo.InvariantCulture);
}
