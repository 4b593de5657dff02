namespace Microsoft.ML.Wgan.Tests.Options;

public sealed class ConstraintFaultsTests
{
    [Theory]
    [MemberData(nameof(Faulty))]
    public void Faults_are_reported_with_path_and_constraint(RowConstraint?[] constraints, string line)
    {
        WganOptions options = new() { Columns = new() { Constraints = constraints! } };

        Assert.Contains(line, Assert.Throws<ArgumentException>(options.Validate).Message, StringComparison.Ordinal);
    }

    public static TheoryData<RowConstraint?[], string> Faulty => new()
    {
        { [null], "Columns.Constraints[0] = null: must be a constraint." },
        { [new AtMost("a", "b"), new AtMost("", "b")], "Columns.Constraints[1] = AtMost('', 'b'): must be of names that are not empty." },
        { [new AtMost("a", "a")], "Columns.Constraints[0] = AtMost('a', 'a'): must be of different columns." },
        { [new SumOf("a", "b", "b")], "Columns.Constraints[0] = SumOf('a', 'b', 'b'): must be of different columns." },
        { [new SumOf("a", "b", "a")], "Columns.Constraints[0] = SumOf('a', 'b', 'a'): must be of different columns." },
        { [new SumOf("a")], "Columns.Constraints[0] = SumOf('a'): must be a total and at least one part." },
        { [new OnlySeenTogether("a")], "Columns.Constraints[0] = OnlySeenTogether('a'): must be of at least two columns." },
        { [new Within("a", 2, 1)], "Columns.Constraints[0] = Within('a', 2, 1): must be a minimum that is at most the maximum." },
        { [new Within("a", double.NaN, 1)], "Columns.Constraints[0] = Within('a', NaN, 1)" },
        { [new AtMost("a", "b"), new AtMost("b", "a"), new AtMost("a", "c")], "Columns.Constraints = AtMost('a', 'b') and AtMost('b', 'a'): must be without circles." },
        { [new Determines("a", "b"), new Determines("b", "a")], "Columns.Constraints = Determines('a', 'b') and Determines('b', 'a'): must be without circles." },
        { [new SumOf("a", "b"), new SumOf("b", "a")], "Columns.Constraints = SumOf('a', 'b') and SumOf('b', 'a'): must be without circles." },
        { [new Determines("a", "b"), new SumOf("b", "c")], "Columns.Constraints = Determines('a', 'b') and SumOf('b', 'c'): must be without contradiction; each of these decides column 'b'." },
        { [new Within("b", 0, 1), new SumOf("b", "c")], "Columns.Constraints = Within('b', 0, 1) and SumOf('b', 'c'): must be without contradiction; a total is as large as its parts make it." },
    };

    [Fact]
    public void Constraints_that_share_columns_are_valid_where_they_can_all_hold() => new WganOptions
    {
        Columns = new()
        {
            Constraints =
            [
                new AtMost("a", "b"), new AtMost("b", "c"), new AtMost("a", "c"), new Within("a", 0, 0), new SumOf("t", "a", "b"), new Determines("x", "y"),
                new Determines("x", "z"), new OnlySeenTogether("x", "w"),
            ],
        },
    }.Validate();
}
