using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class FreshTextEncoderTests
{
    [Fact]
    public void Identifiers_get_new_ones_of_the_same_shape()
    {
        string[] texts = Texts(1000, row => $"ID-{row * 7919 % 100_000:00000}{(char)('a' + (row % 3))}");

        string[] fresh = Fresh(texts, 500, out TableEncoder encoder);

        Assert.All(fresh, text => Assert.Matches(new Regex("^ID-[0-9]{5}[a-c]$"), text));
        Assert.Empty(fresh.Intersect(texts));
        Assert.InRange(fresh.Distinct().Count(), 480, 500);
        Assert.Equal(0, encoder.Layout.Width);
        Assert.Equal(["Column 'id' has 1000 distinct texts in 1000 rows; it is generated fresh, not learned."], encoder.Notes);
    }

    [Fact]
    public void Shapes_come_as_often_as_in_the_data()
    {
        string[] texts = Texts(4000, row => row % 4 == 0 ? $"{row:000000}" : $"user{row:00000}@x.org");

        string[] fresh = Fresh(texts, 4000, out _);

        // A quarter of 4,000: the standard error is √(4000 · 3/16), about 27.
        Assert.InRange(fresh.Count(text => text.Length == 6), 1000 - (5 * 27), 1000 + (5 * 27));
        Assert.All(fresh.Where(text => text.Length != 6), text => Assert.Matches("^user[0-9]{5}@x\\.org$", text));
    }

    [Fact]
    public void When_every_text_of_the_shape_is_taken_new_ones_are_longer()
    {
        string[] texts = Texts(100, row => row.ToString("00", CultureInfo.InvariantCulture));

        string[] fresh = Fresh(texts, 300, out _);

        Assert.Empty(fresh.Intersect(texts));
        Assert.All(fresh, text => Assert.Matches("^[0-9]{3,}$", text));
    }

    [Theory]
    [InlineData("two texts", new[] { "a", "b" })]
    [InlineData("beyond the basic plane", new[] { "\ud83d\ude00x", "\ud83d\ude01y", "日本" })]
    [InlineData("half a surrogate pair", new[] { "\ud83d", "b" })]
    [InlineData("an empty one", new[] { "", "x1", "x2" })]
    [InlineData("nothing that varies", new[] { "-", "--", "---" })]
    public void Odd_texts_are_never_repeated(string what, string[] texts)
    {
        string[] fresh = Fresh(texts, 200, out TableEncoder encoder);

        Assert.NotNull(what);
        Assert.IsType<FreshTextEncoder>(encoder.Encoders[0]);
        Assert.Empty(fresh.Intersect(texts));
        Assert.All(fresh, text => Assert.NotEqual(string.Empty, text));
    }

    [Fact]
    public void Missing_texts_stay_as_many()
    {
        int[] codes = [.. Enumerable.Range(0, 1000).Select(row => row % 5 == 0 ? -1 : row)];
        CategoryColumn column = new("id", codes, 1000, Texts(1000, row => $"n{row}"));

        string[] fresh = Decode(TableEncoder.Fit(new Table([column]), new EncodingOptions()), 5000, 0, 1);

        // A fifth of 5,000: the standard error is √(5000 · 4/25), about 28.
        Assert.InRange(fresh.Count(text => text.Length == 0), 1000 - (5 * 28), 1000 + (5 * 28));
    }

    [Fact]
    public void Texts_that_repeat_or_are_declared_a_category_are_learned()
    {
        string[] texts = Texts(100, row => $"t{row}");
        CategoryColumn repeating = new("t", [.. Enumerable.Range(0, 100).Select(row => row % 90)], 100, texts);
        CategoryColumn declared = new("t", [.. Enumerable.Range(0, 100)], 100, texts);

        Assert.IsType<CategoryEncoder>(TableEncoder.Fit(new Table([repeating]), new EncodingOptions()).Encoders[0]);
        EncodingOptions options = new() { Categories = new HashSet<string> { "t" } };
        Assert.IsType<CategoryEncoder>(TableEncoder.Fit(new Table([declared]), options).Encoders[0]);
    }

    [Fact]
    public void A_text_depends_on_the_seed_and_its_row_only()
    {
        TableEncoder encoder = TableEncoder.Fit(Table(Texts(50, row => $"user {row * 37}")), new EncodingOptions());

        string[] rows = Decode(encoder, 100, firstRow: 0, seed: 4);

        Assert.Equal(rows[40..60], Decode(encoder, 20, firstRow: 40, seed: 4));
        Assert.NotEqual(rows, Decode(encoder, 100, firstRow: 0, seed: 5));
    }

    private static string[] Fresh(string[] texts, int rowCount, out TableEncoder encoder)
    {
        encoder = TableEncoder.Fit(Table(texts), new EncodingOptions());
        return Decode(encoder, rowCount, firstRow: 0, seed: 8);
    }

    private static string[] Decode(TableEncoder encoder, int rowCount, long firstRow, ulong seed) =>
        Assert.IsType<FreshTextColumn>(encoder.Decode([], rowCount, firstRow, seed).Columns[0]).Values;

    private static Table Table(string[] texts) => new([new CategoryColumn("id", [.. Enumerable.Range(0, texts.Length)], texts.Length, texts)]);

    private static string[] Texts(int count, Func<int, string> text) => [.. Enumerable.Range(0, count).Select(text)];
}
