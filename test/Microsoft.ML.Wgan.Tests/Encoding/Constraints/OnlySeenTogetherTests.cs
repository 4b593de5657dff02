using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using static Microsoft.ML.Wgan.Tests.Encoding.Constraints.Stated;

namespace Microsoft.ML.Wgan.Tests.Encoding.Constraints;

public sealed class OnlySeenTogetherTests
{
    [Theory]
    [InlineData(256)]
    [InlineData(9)]
    public void Only_combinations_of_the_training_rows_come_out(int maximumLevels)
    {
        CategoryColumn city = Levels("city", row => (int)(12 * Uniform(row, 0)) - (row % 50 == 0 ? 12 : 0) < 0 ? -1 : (int)(12 * Uniform(row, 0)), 12);
        NumberColumn floors = new("floors", [.. city.Codes.Select((code, row) => code < 0 ? double.NaN : (code % 4) + Math.Floor(2 * Uniform(row, 1)))], NumberRange.Double);
        NumberColumn other = Number("other", 2, u => Math.Round(100 * u, 1));
        CategoryColumn kind = Levels("kind", row => (city.Codes[row] + 1) % 5 == 0 ? 0 : row % 3, 3);
        Table table = new([other, kind, city, floors]);

        TableEncoder encoder = TableEncoder.Fit(
            table, new EncodingOptions { MaximumLevels = maximumLevels, Constraints = [new OnlySeenTogether("city", "floors", "kind")] });
        Table wild = Wild(encoder);

        HashSet<string> seen = [.. Combinations(table)];
        string[] generated = Combinations(wild);
        Assert.InRange(seen.Count, 20, 12 * 5 * 3 / 2);
        Assert.All(generated, combination => Assert.Contains(combination, seen));
        Assert.True(generated.Distinct().Count() > 0.9 * seen.Count);
        Assert.Equal((maximumLevels == 9 ? 9 : seen.Count, 0, 0), (encoder.Encoders[2].LevelCount, encoder.Encoders[1].LevelCount, encoder.Encoders[3].LevelCount));
        Assert.Equal(maximumLevels == 9, encoder.Notes.Any(note => note.Contains("They are more than the maximum of 9;", StringComparison.Ordinal)));
        if (maximumLevels > 9)
        {
            AssertDecodesWhatItEncodes(encoder, table);
        }
    }

    [Fact]
    public void A_member_may_determine_and_bound_other_columns()
    {
        NumberColumn a = Number("a", 0, u => Math.Floor(5 * u)), high = Number("high", 3, u => Math.Round(10 * u, 1));
        NumberColumn b = new("b", [.. a.Values.Select((value, row) => value + (row % 2))], NumberRange.Double);
        CategoryColumn follows = Levels("follows", row => (int)b.Values[row] % 3, 3);
        Table table = new([follows, high, b, a]);

        Table wild = Wild(Fit(table, new AtMost("b", "high"), new Determines("b", "follows"), new OnlySeenTogether("a", "b")));

        Assert.Equal(Numbers(wild, 2).Select(value => (int)value % 3), ((CategoryColumn)wild.Columns[0]).Codes);
        Assert.All(Enumerable.Range(0, 2_000), row => Assert.True(Numbers(wild, 2)[row] <= Numbers(wild, 1)[row] && Numbers(wild, 2)[row] - Numbers(wild, 3)[row] is 0 or 1));
    }

    [Fact]
    public void A_column_without_levels_is_refused_by_name() => Throws(
        new Table([Number("ranked", 0, u => u), Levels("text", row => row % 3, 3)]),
        "OnlySeenTogether('text', 'ranked') needs a column of levels, but column 'ranked' is learned by rank; Columns.Kinds can make it ColumnKind.Category.",
        new OnlySeenTogether("text", "ranked"));

    private static string[] Combinations(Table table) =>
        [.. SampleColumns.Rows(new Table([.. table.Columns.Where(column => column.Name != "other")]))];
}
