using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Card = Microsoft.ML.Wgan.Evaluation.ScorecardMeasures;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Scorecard;

/// <summary>What the scorecard is for: honest rows pass, and each known failure is named.</summary>
public sealed class PlantedFailureTests
{
    private const int Rows = 2_000;

    private static readonly ScoredTable _real = Customers.Draw(Rows, seed: 1);
    private static readonly ScoredTable _heldOut = Customers.Draw(Rows / 2, seed: 2);
    private static readonly ScoredTable _fresh = Customers.Draw(Rows, seed: 3);

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Fresh_rows_of_the_distribution_are_good_in_every_group(int seed)
    {
        IReadOnlyList<Finding> findings = Of(Customers.Draw(Rows, seed), target: "member").Findings;

        Assert.Equal(
            ["Fidelity: the rows look like fresh real rows.", "Utility: a model trained on the rows does about as well as one trained on real rows.", "Privacy: nothing that was measured gives training rows away."],
            findings.Select(finding => finding.Text));
    }

    [Fact]
    public void Independent_columns_are_poor_in_fidelity_and_utility()
    {
        Card card = Of(ColumnShuffle.Of(_fresh, seed: 1), target: "member");

        Assert.Equal(ScoreReading.Poor, Reading(card, nameof(GenerativeMetrics.TreesAreaUnderRocCurve)));
        Assert.Equal(ScoreReading.Poor, Reading(card, nameof(GenerativeMetrics.AssociatedPairTrendError)));
        Assert.Equal(ScoreReading.Poor, Reading(card, nameof(GenerativeMetrics.TrainedOnSynthetic)));
        Assert.Equal(ScoreReading.Good, Reading(card, nameof(GenerativeMetrics.ShapeError)));
    }

    [Fact]
    public void Copied_rows_are_poor_in_privacy_and_good_in_fidelity()
    {
        Card card = Of(_real);

        Assert.Equal(ScoreReading.Poor, Summary(card, ScoreGroup.Privacy));
        Assert.Equal(ScoreReading.Good, Summary(card, ScoreGroup.Fidelity));
        Assert.Equal(ScoreReading.Poor, Reading(card, nameof(GenerativeMetrics.ExactCopyShare)));
        Assert.Equal(ScoreReading.Poor, Reading(card, nameof(GenerativeMetrics.MemorisingShare)));
        Assert.Equal(ScoreReading.Poor, Reading(card, nameof(GenerativeMetrics.MembershipAdvantage)));
    }

    [Fact]
    public void A_twentieth_of_leaked_rows_is_found()
    {
        Card card = Of(_fresh.WithRowsOf(_real, Rows / 20));

        Assert.Equal(ScoreReading.Poor, Reading(card, nameof(GenerativeMetrics.ExactCopyShare)));
        Assert.NotEqual(ScoreReading.Good, Reading(card, nameof(GenerativeMetrics.NearCopyShare)));
        Assert.Equal(ScoreReading.Good, Summary(card, ScoreGroup.Fidelity));
    }

    [Fact]
    public void A_twentieth_of_leaked_rows_is_found_when_their_numbers_are_jittered()
    {
        ScoredTable leaked = _fresh.WithRowsOf(_real.WithNumbers(Customers.Left, (value, row) => value + (1e-3 * Math.Sin(row))), Rows / 20);

        Card card = Of(leaked);

        Assert.Equal(ScoreReading.Good, Reading(card, nameof(GenerativeMetrics.ExactCopyShare)));
        Assert.NotEqual(ScoreReading.Good, Reading(card, nameof(GenerativeMetrics.NearCopyShare)));
    }

    [Fact]
    public void A_dropped_mode_is_found_in_its_column()
    {
        int[] kept = [.. Enumerable.Range(0, Rows).Where(row => _fresh.Columns[Customers.Job].Levels[row] != 2)];

        Card card = Of(_fresh.Rows(kept));

        Assert.Contains(card.Findings, finding => finding.Reading == ScoreReading.Poor && finding.Text.StartsWith("Column 'job' is distributed differently", StringComparison.Ordinal));
        Assert.Equal(ScoreReading.Poor, Summary(card, ScoreGroup.Fidelity));
    }

    [Fact]
    public void A_dropped_rare_level_is_found()
    {
        int[] kept = [.. Enumerable.Range(0, Rows).Where(row => _fresh.Columns[Customers.Region].Levels[row] != Customers.Island)];

        Assert.Equal(ScoreReading.Poor, Reading(Of(_fresh.Rows(kept)), nameof(GenerativeMetrics.RareLevelCoverage)));
    }

    [Fact]
    public void A_shifted_column_is_found()
    {
        Card card = Of(_fresh.WithNumbers(Customers.Age, (age, _) => age + 6));

        Assert.Contains(card.Findings, finding => finding.Text.StartsWith("Column 'age' is distributed differently", StringComparison.Ordinal));
        Assert.Equal(6, card.Columns[Customers.Age].WassersteinDistance!.Value, tolerance: 1.0);
        Assert.NotEqual(ScoreReading.Good, Summary(card, ScoreGroup.Fidelity));
    }

    [Fact]
    public void A_broken_dependence_of_two_columns_is_found_and_names_both()
    {
        Card card = Of(_fresh.WithShuffled(Customers.Right, seed: 1));

        Finding pair = Assert.Single(card.Findings, finding => finding.Text.Contains("go together differently", StringComparison.Ordinal));
        Assert.Contains("'left' and 'right'", pair.Text, StringComparison.Ordinal);
        Assert.Equal(ScoreReading.Poor, pair.Reading);
        Assert.Equal(ScoreReading.Poor, Reading(card, nameof(GenerativeMetrics.TreesAreaUnderRocCurve)));
        Assert.Equal(["left", "right"], card.Columns.OrderByDescending(column => column.TellingShare).Take(2).Select(column => column.Name).Order());
    }

    [Fact]
    public void Lost_missing_values_are_found()
    {
        Card card = Of(_fresh.WithNumbers(Customers.Rating, (rating, row) => double.IsNaN(rating) ? 1 + (row % 5) : rating));

        Assert.Contains(card.Findings, finding => finding.Reading == ScoreReading.Poor && finding.Text.StartsWith("Column 'rating' lacks 0.0 %", StringComparison.Ordinal));
        Assert.NotEqual(ScoreReading.Good, Reading(card, nameof(GenerativeMetrics.MissingShareError)));
    }

    [Fact]
    public void Without_held_out_rows_fidelity_and_copies_are_scored()
    {
        var rows = new EvaluatedRows(_real, _fresh, null, Customers.LevelNames);

        var card = new Card(rows, Settings(null));

        Assert.Equal(nameof(GenerativeMetrics.ExactCopyShare), Assert.Single(card.Scores, score => score.Group == ScoreGroup.Privacy).Name);
        Assert.Equal(ScoreReading.Good, Summary(card, ScoreGroup.Fidelity));
    }

    [Fact]
    public void The_same_seed_gives_the_same_scores()
    {
        IReadOnlyList<GenerativeScore> scores = Of(_fresh, target: "member").Scores;

        Assert.Equal(scores, Of(_fresh, target: "member").Scores);
    }

    [Fact]
    public void Every_score_has_an_interval()
    {
        IReadOnlyList<GenerativeScore> scores = Of(_fresh, target: "member").Scores;

        Assert.Contains(scores, score => score.Name == nameof(GenerativeMetrics.FeatureImportanceAgreement));
        Assert.All(scores, score => Assert.InRange(score.StandardError!.Value, 0, 1));
    }

    [Fact]
    public void Without_yardsticks_the_synthetic_rows_get_the_same_scores()
    {
        IReadOnlyList<GenerativeScore> whole = Of(_fresh, target: "member").Scores;

        IReadOnlyList<GenerativeScore> alone = new Card(
            new EvaluatedRows(_real, _fresh, _heldOut, Customers.LevelNames), Settings("member") with { WithYardsticks = false }).Scores;

        Assert.Equal(whole.Select(score => (score.Name, score.Value)), alone.Select(score => (score.Name, score.Value)));
        Assert.All(alone, score => Assert.Null(score.IndependentColumns));
    }

    private static Card Of(ScoredTable synthetic, string? target = null) =>
        new(new EvaluatedRows(_real, synthetic, _heldOut, Customers.LevelNames), Settings(target));

    private static ScorecardSettings Settings(string? target) => new(target, BootstrapSamples: 8, MaximumRows: 30_000, WithYardsticks: true, Seed: 1, CancellationToken.None);

    private static ScoreReading Reading(Card card, string score) => card.Scores.Single(found => found.Name == score).Reading;

    private static ScoreReading Summary(Card card, ScoreGroup group) => card.Findings.First(finding => finding.Group == group).Reading;
}
