using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class MissingSharesTests
{
    private static readonly ScoredTable _real = Scored.Table(Scored.Numbers("x", 1, double.NaN, 3, double.NaN), Scored.Levels("y", "ab-a"), Scored.Levels("z", "abcd"));
    private static readonly ScoredTable _synthetic = Scored.Table(Scored.Numbers("x", 1, 2), Scored.Levels("y", "--"), Scored.Levels("z", "ab"));

    [Fact]
    public void Shares_are_of_all_rows_and_of_levels_only_where_missing_is_known()
    {
        MissingShares shares = MissingShares.Between(_real, _synthetic, new Dictionary<string, int> { ["y"] = '-' });

        Assert.Equal([new("x", 0.5, 0), new("y", 0.25, 1)], shares.Columns);
        Assert.Equal((0.5 + 0.25) / 2, shares.Score);
        Assert.Equal(["x"], MissingShares.Between(_real, _synthetic).Columns.Select(column => column.Name));
        Assert.Null(MissingShares.Between(Scored.Table(Scored.Levels("y", "a")), Scored.Table(Scored.Levels("y", "a"))).Score);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("w")]
    public void A_missing_level_belongs_to_a_column_of_levels(string name)
        => Assert.Contains($"no column '{name}' of levels", Assert.Throws<ArgumentException>(() => MissingShares.Between(_real, _synthetic, new Dictionary<string, int> { [name] = 0 })).Message, StringComparison.Ordinal);
}
