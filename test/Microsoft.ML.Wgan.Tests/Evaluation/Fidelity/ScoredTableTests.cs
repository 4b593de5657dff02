using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class ScoredTableTests
{
    [Fact]
    public void Some_rows_of_a_table_come_in_the_order_asked_for()
    {
        ScoredTable table = Scored.Table(Scored.Numbers("x", 1, 2, 3), Scored.Levels("y", "abc"));

        ScoredTable rows = table.Rows([2, 0, 2]);

        Assert.Equal(3, rows.RowCount);
        Assert.Equal([3, 1, 3], rows.Columns[0].Numbers);
        Assert.Equal(['c', 'a', 'c'], rows.Columns[1].Levels);
    }

    [Fact]
    public void An_infinite_number_is_named()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Scored.Numbers("price", 1, double.NegativeInfinity));

        Assert.Contains("Column 'price' holds -Infinity in row 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_different_lengths_are_named()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Scored.Table(Scored.Numbers("x", 1, 2), Scored.Levels("y", "abc")));

        Assert.Contains("Column 'y' has 3 rows, but column 'x' has 2.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_cannot_be_scored()
    {
        Assert.Throws<ArgumentException>(() => Scored.Table());
        Assert.Throws<ArgumentException>(() => Scored.Table(Scored.Numbers("x")));
        Assert.Throws<ArgumentException>(() => Scored.Table(Scored.Numbers("x", 1)).Rows([]));
    }

    [Fact]
    public void Tables_of_other_columns_are_refused_by_every_score()
    {
        ScoredTable real = Scored.Table(Scored.Numbers("x", 1, 2), Scored.Levels("y", "ab"));
        ScoredTable[] others =
        [
            Scored.Table(Scored.Numbers("x", 1, 2)),
            Scored.Table(Scored.Numbers("x", 1, 2), Scored.Levels("z", "ab")),
            Scored.Table(Scored.Levels("x", "ab"), Scored.Levels("y", "ab")),
        ];
        Action<ScoredTable>[] scores =
        [
            other => ColumnShapes.Between(real, other),
            other => PairTrends.Between(real, other),
            other => ColumnDistances.Between(real, other),
            other => MissingShares.Between(real, other),
            other => RangeAdherence.Between(real, other),
            other => RareLevels.Between(real, other),
            other => AlphaPrecision.Between(real, other, 1),
            other => new RowCloud(real).Of(other),
            other => ExactCopies.Share(other, real),
            other => NearestRecord.Of(other, real, real, 1),
            other => NearestRecord.Of(real, real, other, 1),
            other => ClosestRecords.Of(other, real, real, 1),
            other => ClosestRecords.Of(real, real, other, 1),
            other => MembershipInference.Of(other, real, real, 1),
            other => MembershipInference.Of(real, real, other, 1),
            other => RareRows.Of(other, real, real),
            other => RareRows.Of(real, real, other),
        ];

        Assert.All(scores, score => Assert.All(others, other => Assert.Throws<ArgumentException>(() => score(other))));
        string message = Assert.Throws<ArgumentException>(() => ColumnShapes.Between(real, others[2])).Message;
        Assert.Contains("Column 'x' (levels) stands where the other table has column 'x' (numbers).", message, StringComparison.Ordinal);
    }
}
