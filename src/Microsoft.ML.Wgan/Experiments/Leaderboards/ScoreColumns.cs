using System.Globalization;
using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Which scores leaderboards show, and how.</summary>
internal static class ScoreColumns
{
    private static readonly (string Name, string Title)[] _all =
    [
        (nameof(GenerativeMetrics.TreesAreaUnderRocCurve), "trees' two-sample AUC"),
        (nameof(GenerativeMetrics.LinearAreaUnderRocCurve), "linear AUC"),
        (nameof(GenerativeMetrics.ShapeError), "shape error"),
        (nameof(GenerativeMetrics.PairTrendError), "pair error"),
        (nameof(GenerativeMetrics.TrainedOnSynthetic), "utility"),
        (nameof(GenerativeMetrics.NearerToTrainingShare), "nearer to training"),
        (nameof(GenerativeMetrics.MemorisingShare), "memorised"),
        (nameof(GenerativeMetrics.ExactCopyShare), "exact copies"),
    ];

    /// <summary>The columns that some of these have a value in.</summary>
    public static IReadOnlyList<(string Name, string Title)> Measured(IEnumerable<ScoreSet> scores)
    {
        ScoreSet[] sets = [.. scores];
        return [.. _all.Where(column => sets.Any(set => set[column.Name] is not null))];
    }

    /// <summary>A value of a score: shares in percent.</summary>
    public static string Text(GenerativeScore score, double value) => score.Unit == ScoreUnit.Share
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:F1} %")
        : value.ToString("F3", CultureInfo.InvariantCulture);

    /// <summary>A value with 1.96 of its standard errors, where they are known.</summary>
    public static string TextWithError(GenerativeScore score) => score.Upper is not double upper
        ? Text(score, score.Value)
        : $"{Text(score, score.Value)} ± {Text(score, upper - score.Value)}";
}
