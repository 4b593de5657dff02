using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan.Tests.Experiments;

public sealed class PrivacyGateTests
{
    private static readonly PrivacyGate _gate = new();

    [Theory]
    [InlineData(nameof(GenerativeMetrics.NearerToTrainingShare), 0.55)]
    [InlineData(nameof(GenerativeMetrics.MemorisingShare), 0.1)]
    [InlineData(nameof(GenerativeMetrics.ExactCopyShare), 0.02)]
    public void A_score_may_reach_its_bound(string name, double bound)
    {
        Assert.True(Passes(Scripted.Score(name, bound)));
        Assert.False(Passes(Scripted.Score(name, bound + 1e-6)));
    }

    [Fact]
    public void Chance_fails_nobody()
    {
        GenerativeScore score = Scripted.Score(nameof(GenerativeMetrics.MemorisingShare), 0.15);

        Assert.True(Passes(score with { StandardError = 0.03 }));
        Assert.False(Passes(score with { StandardError = 0.02 }));
    }

    [Fact]
    public void A_table_that_repeats_itself_may_be_repeated()
    {
        GenerativeScore score = Scripted.Score(nameof(GenerativeMetrics.ExactCopyShare), 0.11);

        Assert.True(Passes(score with { RealRows = 0.1 }));
        Assert.False(Passes(score with { RealRows = 0.05 }));
    }

    [Fact]
    public void What_was_not_measured_breaks_nothing()
    {
        Assert.True(Passes());
        Assert.True(Passes(Scripted.Score(nameof(GenerativeMetrics.MemorisingShare), double.NaN)));
    }

    [Fact]
    public void The_risk_is_the_share_of_memorised_rows_or_what_stands_for_it()
    {
        GenerativeScore memorised = Scripted.Score(nameof(GenerativeMetrics.MemorisingShare), 0.3), nearer = Scripted.Score(nameof(GenerativeMetrics.NearerToTrainingShare), 0.7);

        Assert.Equal(0.3, PrivacyRisk.Of(new ScoreSet([memorised, nearer])));
        Assert.Equal(0.4, PrivacyRisk.Of(new ScoreSet([nearer])), 12);
        Assert.Equal(0, PrivacyRisk.Of(new ScoreSet([memorised with { Value = -0.1 }])));
        Assert.Equal(0, PrivacyRisk.Of(new ScoreSet([])));
    }

    private static bool Passes(params GenerativeScore[] scores) => _gate.Passes(new ScoreSet(scores));
}
