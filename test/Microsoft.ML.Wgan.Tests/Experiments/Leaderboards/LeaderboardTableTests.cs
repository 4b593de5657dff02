using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan.Tests.Experiments.Leaderboards;

public sealed class LeaderboardTableTests
{
    [Fact]
    public void Columns_are_as_wide_as_their_widest_cell()
    {
        var table = new LeaderboardTable("T", ["", "name", "x"], [["1", "long name", "1"], ["2", "b", "22"]])
        {
            Yardsticks = [["", "floor", ""]],
            Notes = ["A note."],
        };

        Assert.Equal(
            """
               name       x
            -  ---------  --
            1  long name  1
            2  b          22
            -  ---------  --
               floor
            A note.
            """.ReplaceLineEndings("\n"),
            table.ToText());
    }

    [Fact]
    public void Shares_are_percent_and_errors_are_a_half_of_the_interval()
    {
        GenerativeScore score = Scripted.Score("s", 0.1234) with { StandardError = 0.01 };

        Assert.Equal("0.123 ± 0.020", ScoreColumns.TextWithError(score));
        Assert.Equal("12.3 % ± 2.0 %", ScoreColumns.TextWithError(score with { Unit = ScoreUnit.Share }));
        Assert.Equal("0.123", ScoreColumns.TextWithError(score with { StandardError = null }));
    }

    [Fact]
    public void Only_what_somebody_has_is_a_column() =>
        Assert.Equal(
            [nameof(GenerativeMetrics.ShapeError), nameof(GenerativeMetrics.ExactCopyShare)],
            ScoreColumns.Measured([
                new ScoreSet([Scripted.Score(nameof(GenerativeMetrics.ExactCopyShare), 0)]),
                new ScoreSet([Scripted.Score(nameof(GenerativeMetrics.ShapeError), 1), Scripted.Score(nameof(GenerativeMetrics.MemorisingShare), double.NaN)]),
            ]).Select(column => column.Name));
}
