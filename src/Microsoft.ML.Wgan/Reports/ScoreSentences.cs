namespace Microsoft.ML.Wgan.Reports;

/// <summary>What each score says, in a sentence for people who do not know it.</summary>
internal static class ScoreSentences
{
    private static readonly Dictionary<string, string> _sentences = new(StringComparer.Ordinal)
    {
        ["ShapeError"] = "How far the columns' own distributions are off, on average: 0 means that every column looks right by itself, which independent columns manage too.",
        ["PairTrendError"] = "How far every two columns' joint distribution is off, on average; most pairs hardly depend on each other, so even independent columns lose little.",
        ["AssociatedPairTrendError"] = "The same over those pairs alone that clearly depend on each other in the real rows: here independent columns fail.",
        ["MissingShareError"] = "How much the shares of missing values differ, on average over the columns.",
        ["RangeAdherence"] = "Share of synthetic values that lie within the real numbers' range or are a level that real rows have.",
        ["RareLevelCoverage"] = "Share of the rare real levels that appear among the synthetic rows at all: low where the generator forgets small groups.",
        ["SlicedWassersteinDistance"] = "How far whole rows would have to be moved to become the real ones, seen from many random directions; numbers count in standard deviations.",
        ["TreesAreaUnderRocCurve"] = "How well boosted trees tell a synthetic row from a real one that they have not seen: 0.5 is guessing, 1 is certainty. The hardest exam of all.",
        ["LinearAreaUnderRocCurve"] = "How well a linear model tells them apart: it sees shifted and rescaled columns, and little of how columns go together.",
        ["AlphaPrecision"] = "Whether synthetic rows lie where real rows are common: low where they are implausible.",
        ["BetaRecall"] = "Whether real rows, common and unusual ones, have synthetic rows near them: low where variety is lost.",
        ["TrainedOnSynthetic"] = "What a model that learned the synthetic rows gets on real ones it has not seen; the yardstick of real rows is the same model trained on those.",
        ["FeatureImportanceAgreement"] = "Whether a model trained on synthetic rows finds the same columns important as one trained on real rows.",
        ["NearerToTrainingShare"] = "Share of synthetic rows that are nearer to a row learned from than to one held out, of which there are as many: well above a half, rows were learned by heart.",
        ["MemorisingShare"] = "Share of synthetic rows that are too near to rows learned from for chance, as the held-out rows show what chance does.",
        ["ExactCopyShare"] = "Share of synthetic rows that equal a row learned from in every cell; where rows repeat in reality, held-out rows do so too.",
        ["NearCopyShare"] = "Share of synthetic rows that are nearer to a row learned from than nearly all held-out rows are.",
        ["ClosestRecordDistance"] = "How far the middle synthetic row is from the nearest row learned from: much less than held-out rows are means copies, much more means implausible rows.",
        ["NearestNeighborDistanceRatio"] = "Whether synthetic rows hug one single record: distance to the nearest row learned from over that to the second nearest, of the middle row.",
        ["MembershipAdvantage"] = "How much better than guessing an attacker, who has the synthetic rows, tells whether a given person's row was learned from.",
        ["RareRowIdentifiability"] = "Share of the unusual rows learned from to which a synthetic row comes nearer than any other real row does.",
    };

    /// <summary>The sentence of a score; null for one that is not known here.</summary>
    public static string? Of(string name) => _sentences.GetValueOrDefault(name);
}
