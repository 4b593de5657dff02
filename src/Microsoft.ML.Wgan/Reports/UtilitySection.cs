using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>What models are worth that learned the synthetic rows, a trainer each.</summary>
internal static class UtilitySection
{
    public static void Write(Markup page, Scorecard card)
    {
        if (card.Utility.Count == 0)
        {
            return;
        }

        page.Open("section", ("id", "utility"));
        page.Element("h2", "Utility: trained on synthetic, tested on real");
        page.Element(
            "p", "Each model learned once from the synthetic and once from the real rows, and was tested on real rows that neither has seen. What matters is the distance between the two.", ("class", "about"));
        page.Open("ul", ("class", "scores card"));
        foreach (TrainerUtility utility in card.Utility)
        {
            ScoresSection.Write(page, AsScore(utility), help: null);
        }

        page.Close();
        page.Open("details");
        page.Element("summary", "As a table");
        Tables.Write(
            page, "Utility, a trainer each", ["trainer", "metric", "trained on synthetic", "standard error", "trained on real", "trained on independent columns", "agreement of importances"],
            card.Utility.Select(utility => new[]
            {
                utility.Trainer, utility.Metric, Words.Coefficient(utility.TrainedOnSynthetic), Words.Coefficient(utility.StandardError), Words.Coefficient(utility.TrainedOnReal),
                Words.Coefficient(utility.TrainedOnIndependentColumns), Words.Coefficient(utility.ImportanceAgreement),
            }));
        page.Close();
        page.Close();
    }

    private static GenerativeScore AsScore(TrainerUtility utility) =>
        new(utility.Trainer, $"{utility.Trainer}, {utility.Metric}", ScoreGroup.Utility, ScoreUnit.Coefficient, Ideal: 1, utility.TrainedOnSynthetic)
        {
            RealRows = utility.TrainedOnReal,
            IndependentColumns = utility.TrainedOnIndependentColumns,
            StandardError = utility.StandardError,
        };
}
