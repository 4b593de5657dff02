using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Reports;

namespace Microsoft.ML.Wgan.Tests.Reports;

public sealed class VerdictTests
{
    private static Scorecard Card(IReadOnlyList<Finding> findings, params (ScoreGroup Group, ScoreReading Reading)[] scores) => new(
        [.. scores.Select((score, i) => new GenerativeScore($"S{i}", "t", score.Group, ScoreUnit.Share, 0, 0) { Reading = score.Reading })], Example.OneColumn().Rows, findings, [], [], [], []);

    [Fact]
    public void The_worst_finding_of_a_group_decides()
    {
        Scorecard card = Card(
            [new(ScoreGroup.Fidelity, ScoreReading.Good, "fine"), new(ScoreGroup.Fidelity, ScoreReading.Fair, "so so"), new(ScoreGroup.Privacy, ScoreReading.Poor, "leaks")],
            (ScoreGroup.Fidelity, ScoreReading.Poor));

        Assert.Equal((ScoreReading.Fair, "so so"), Said(card, ScoreGroup.Fidelity));
        Assert.Equal((ScoreReading.Poor, "leaks"), Said(card, ScoreGroup.Privacy));
    }

    [Fact]
    public void Without_findings_the_worst_score_does()
    {
        Scorecard card = Card([], (ScoreGroup.Fidelity, ScoreReading.Good), (ScoreGroup.Fidelity, ScoreReading.Fair), (ScoreGroup.Fidelity, ScoreReading.Unknown), (ScoreGroup.Privacy, ScoreReading.Unknown));

        Assert.Equal((ScoreReading.Fair, "1 of 2 scores is clearly worse than of fresh real rows, and clearly better than of rows that fail."), Said(card, ScoreGroup.Fidelity));
        Assert.Equal((ScoreReading.Unknown, "There was nothing to compare the scores with."), Said(card, ScoreGroup.Privacy));
        Assert.Equal((ScoreReading.Unknown, "Not measured: that takes a column to predict, and real rows that were held out."), Said(card, ScoreGroup.Utility));
        Assert.Equal((ScoreReading.Good, "All 2 scores are about what fresh real rows get."), Said(Card([], (ScoreGroup.Utility, ScoreReading.Good), (ScoreGroup.Utility, ScoreReading.Good)), ScoreGroup.Utility));
    }

    [Theory]
    [InlineData(ScoreReading.Good, ScoreReading.Fair, ScoreReading.Poor, "Fidelity is good, utility is fair, and privacy is poor")]
    [InlineData(ScoreReading.Good, ScoreReading.Good, ScoreReading.Good, "Fidelity, utility and privacy are good")]
    [InlineData(ScoreReading.Poor, ScoreReading.Unknown, ScoreReading.Good, "Fidelity is poor, and privacy is good")]
    [InlineData(ScoreReading.Unknown, ScoreReading.Fair, ScoreReading.Unknown, "Utility is fair")]
    [InlineData(ScoreReading.Unknown, ScoreReading.Unknown, ScoreReading.Unknown, "Nothing was judged")]
    public void Three_verdicts_make_a_sentence(ScoreReading fidelity, ScoreReading utility, ScoreReading privacy, string expected)
        => Assert.Equal(expected, Verdict.Sentence([new(ScoreGroup.Fidelity, fidelity, ""), new(ScoreGroup.Utility, utility, ""), new(ScoreGroup.Privacy, privacy, "")]));

    private static (ScoreReading, string) Said(Scorecard card, ScoreGroup group) => Verdict.Of(card, group) is var verdict ? (verdict.Reading, verdict.Why) : default;
}
