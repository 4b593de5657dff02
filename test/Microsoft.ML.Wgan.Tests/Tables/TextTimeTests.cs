using System.Globalization;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Tests.Tables;

/// <summary>Text that is a date or a time throughout is learned as one, and written the same way.</summary>
public sealed class TextTimeTests
{
    private static readonly MLContext _ml = new(seed: 1);
    private static readonly DateTime _start = new(2019, 11, 20, 6, 5, 4);

    private sealed class OneText
    {
        public string Text { get; set; } = "";
    }

    private static IDataView View(IEnumerable<string> texts) => _ml.Data.LoadFromEnumerable(texts.Select(text => new OneText { Text = text }));

    private static ColumnOptions Stated(ColumnKind kind) => new() { Kinds = new Dictionary<string, ColumnKind> { ["Text"] = kind } };

    private static IEnumerable<DateTime> Moments(int count) => Enumerable.Range(0, count).Select(i => _start.AddDays(i * 37 % 1500).AddSeconds(i * 977));

    [Theory]
    [InlineData("yyyy-MM-dd")]
    [InlineData("dd.MM.yyyy")]
    [InlineData("d.M.yyyy")]
    [InlineData("M/d/yyyy")]
    [InlineData("dd/MM/yyyy HH:mm")]
    [InlineData("d MMM yyyy")]
    [InlineData("MMMM d, yyyy h:mm tt")]
    [InlineData("yyyyMMdd")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss'Z'")]
    [InlineData("yyyy-MM-dd HH:mm:ss.fff")]
    [InlineData("HH:mm:ss")]
    public void Every_text_comes_back_and_new_ones_are_written_alike_and_in_the_range(string format)
    {
        // Every tenth is missing.
        string[] texts = [.. Moments(600).Select((time, i) => i % 10 == 0 ? "" : time.ToString(format, CultureInfo.InvariantCulture))];
        (SourceSchema schema, Table table) = Reading.Read(View(texts));
        schema = Reading.Stored(schema);

        Assert.Equal(texts, new SyntheticDataView(schema, new RecordedRows(table), 600).GetColumn<string>("Text"));
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        EncodedTable encoded = encoder.Encode(table, 3);
        string[] made = [.. new SyntheticDataView(schema, new RecordedRows(encoder.Decode(Encoding.OneHot.Outputs(encoded), 600, 0, 1)), 600).GetColumn<string>("Text")];
        Assert.Equal(60, made.Count(text => text.Length == 0));
        DateTime[] seen = [.. texts.Where(text => text.Length > 0).Select(text => DateTime.ParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault))];
        Assert.All(made.Where(text => text.Length > 0), text => Assert.InRange(
            DateTime.ParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault), seen.Min(), seen.Max()));
        Assert.Equal($"Column 'Text' holds times, written as {format}; it is learned as time, and written the same way.", Assert.Single(encoder.Notes));
    }

    [Fact]
    public void Offsets_from_UTC_are_kept_beside_the_instants()
    {
        // One place in winter and summer, another by UTC, and no place.
        string[] texts = [.. Moments(900).Select((time, i) => i % 9 == 0 ? "" : new DateTimeOffset(time, TimeSpan.FromHours(i % 4 == 0 ? 0 : time.Month is > 3 and < 11 ? -3 : -3.5))
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))];
        (SourceSchema schema, Table table) = Reading.Read(View(texts));

        Assert.Equal(["Text", "Text (offset)"], table.Columns.Select(column => column.Name));
        Assert.Equal(texts, new SyntheticDataView(Reading.Stored(schema), new RecordedRows(table), 900).GetColumn<string>("Text"));
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        float[] outputs = [.. Enumerable.Range(0, 900 * encoder.Layout.Width).Select(i => (float)((2 * CounterNoise.Uniform(3, (ulong)i, 0)) - 1))];
        string[] made = [.. new SyntheticDataView(schema, new RecordedRows(encoder.Decode(outputs, 900, 0, 1)), 900).GetColumn<string>("Text")];
        Assert.All(made.Where(text => text.Length > 0), text => Assert.Matches(@"^20[12]\d-\d\d-\d\dT\d\d:\d\d:\d\d(\+00:00|-03:00|-03:30)$", text));
        Assert.Equal(3, made.Where(text => text.Length > 0).Select(text => text[^6..]).Distinct().Count());
    }

    [Fact]
    public void Dates_whose_day_and_month_can_not_be_told_apart_stay_text_and_it_is_said()
    {
        string[] texts = [.. Enumerable.Range(0, 100).Select(i => $"{1 + (i % 12):00}/{1 + (i * 5 % 11):00}/{1900 + i}")];

        CategoryColumn column = Assert.IsType<CategoryColumn>(Assert.Single(Reading.Read(View(texts)).Table.Columns));

        Assert.Equal("Column 'Text' holds dates whose day and month can't be told apart; they are taken as texts.", column.Remark);
        Assert.Contains("can't be told apart", Fault(texts), StringComparison.Ordinal);
    }

    [Fact]
    public void Few_dates_that_repeat_stay_levels_unless_time_is_asked_for()
    {
        string[] texts = [.. Enumerable.Range(0, 300).Select(i => $"2020-01-{1 + (i % 28):00}")];

        Assert.IsType<CategoryColumn>(Assert.Single(Reading.Read(View(texts)).Table.Columns));
        Assert.IsType<NumberColumn>(Assert.Single(Reading.Read(View(texts), Stated(ColumnKind.Time)).Table.Columns));
    }

    [Fact]
    public void A_stated_category_stays_text()
    {
        string[] texts = [.. Moments(600).Select(time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))];

        Assert.IsType<CategoryColumn>(Assert.Single(Reading.Read(View(texts), Stated(ColumnKind.Category)).Table.Columns));
    }

    [Theory]
    [InlineData("2020-01-01", "soon", "holds 'soon', which is no time in a known format")]
    [InlineData("2020-01-01", "1.2.2020", "holds times in several formats, such as '2020-01-01' and '1.2.2020'")]
    [InlineData("", "", "holds no text")]
    public void Stated_times_that_are_none_are_refused_with_the_text_and_what_is_accepted(string first, string second, string what)
    {
        string fault = Fault([first, second, first]);

        Assert.StartsWith($"Columns.Kinds[\"Text\"] = Time: the column {what}. Accepted is text in one format throughout", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void One_other_text_makes_a_column_no_times()
    {
        string[] texts = [.. Moments(600).Select(time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)), "unknown"];

        CategoryColumn column = Assert.IsType<CategoryColumn>(Assert.Single(Reading.Read(View(texts)).Table.Columns));

        Assert.Null(column.Remark);
    }

    private static string Fault(string[] texts) => Assert.Throws<ArgumentException>(() => Reading.Read(View(texts), Stated(ColumnKind.Time))).Message;
}
