using System.Globalization;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Evaluation;

namespace WganSamples.Terminal;

/// <summary>A scorecard in the terminal: every score between its yardsticks, then what it means.</summary>
internal static class ScorecardTable
{
    public static void Show(GenerativeMetrics metrics)
    {
        Report.Notes(metrics.Notes);
        Report.Table(
            ["score", "value", "95 %", "real rows", "independent columns", "copied rows", "ideal", ""],
            metrics.Scores.Select(score => (IEnumerable<string>)
            [
                score.Title,
                Number(score, score.Value),
                score is { Lower: double lower, Upper: double upper } ? $"{Number(score, lower)} to {Number(score, upper)}" : "",
                Number(score, score.RealRows),
                Number(score, score.IndependentColumns),
                Number(score, score.CopiedRows),
                Number(score, score.Ideal),
                score.Reading == ScoreReading.Unknown ? "" : score.Reading.ToString().ToLowerInvariant(),
            ]));
        if (metrics.Utility.Count > 0)
        {
            Report.Table(
                ["trainer", "measure", "trained on these", "trained on real rows", "on independent columns", "agreement on columns"],
                metrics.Utility.Select(utility => (IEnumerable<string>)
                [
                    utility.Trainer,
                    utility.Metric,
                    Coefficient(utility.TrainedOnSynthetic),
                    Coefficient(utility.TrainedOnReal),
                    Coefficient(utility.TrainedOnIndependentColumns),
                    Coefficient(utility.ImportanceAgreement),
                ]));
        }

        foreach (Finding finding in metrics.Findings)
        {
            Report.Line($"[{finding.Reading.ToString().ToLowerInvariant()}] {finding.Text}");
        }
    }

    private static string Number(GenerativeScore score, double? value) => value is not double number ? ""
        : score.Unit == ScoreUnit.Share ? string.Create(CultureInfo.InvariantCulture, $"{100 * number:0.00} %")
        : Coefficient(number);

    private static string Coefficient(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
}
