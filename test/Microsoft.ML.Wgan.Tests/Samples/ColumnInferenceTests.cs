using WganSamples.Csv;

namespace Microsoft.ML.Wgan.Tests.Samples;

public sealed class ColumnInferenceTests
{
    [Theory]
    [InlineData("whole number", "1", "-2", "30")]
    [InlineData("whole number, written with .0", "1.0", "2.0")]
    [InlineData("number, 1 decimal", "1.5", "2.0")]
    [InlineData("number, 2 decimals", "1.50", "2.25")]
    [InlineData("number, up to 2 decimals", "1.5", "2.25")]
    [InlineData("number, up to 2 decimals", "1,5", "2,25")]
    [InlineData("number with exponent", "1e5", "2.5")]
    [InlineData("true or false", "TRUE", "FALSE")]
    [InlineData("true or false", "yes", "no", "")]
    [InlineData("text", "007", "10")]
    [InlineData("number, up to 2 decimals (1.000)", "1.234,5", "7,12")]
    [InlineData("number, 2 decimals ($1,000)", "$1,234.50", "-$7.25")]
    [InlineData("whole number (1 %)", "45 %", "7 %")]
    [InlineData("whole number (1'000)", "1'000", "20")]
    [InlineData("text", "1,23,456", "7,1.5")]
    [InlineData("text", "$5", "7")]
    [InlineData("text", "555 123 456", "555 123 457")]
    [InlineData("text", "9007199254740993", "1")]
    [InlineData("text", "1.", "2.")]
    [InlineData("text", "+1", "2")]
    [InlineData("text", "", "NA")]
    [InlineData("text", "a", "1", "b")]
    [InlineData("date (dd.MM.yyyy)", "31.01.2020", "01.02.2020")]
    [InlineData("date (M/d/yyyy)", "1/31/2020", "2/1/2020")]
    [InlineData("date (H:mm)", "7:05", "13:10")]
    [InlineData("text", "31.01.2020", "2020-02-01")]
    public void Cells_say_what_a_column_is(string description, params string[] cells)
    {
        Assert.Equal(description, Csv.Infer(cells).Format.Description);
    }

    [Theory]
    [InlineData("NA", "1", "NA", "2")]
    [InlineData("", "1.5", "", "2", "")]
    [InlineData("?", "1", "?", "?", "", "2")]
    [InlineData("unknown", "1", "unknown", "2")]
    [InlineData(null, "1", "2")]
    public void A_number_column_keeps_the_most_frequent_marker_of_missing_cells(string? marker, params string[] cells)
    {
        CsvColumn column = Csv.Infer(cells);

        Assert.IsType<NumberFormat>(column.Format);
        Assert.Equal(marker, column.MissingMarker);
    }

    [Fact]
    public void A_text_column_keeps_its_markers_as_levels()
    {
        CsvTable table = Csv.Read("a,b\nx,1\nNA,2\n?,3\n");

        Assert.Null(table.Format.Columns[0].MissingMarker);
        Assert.Equal(["x", "NA", "?"], table.Cells[0].Texts);
    }

    [Fact]
    public void Between_commas_a_quoted_comma_groups_thousands_unless_its_digits_say_otherwise()
    {
        CsvTable table = Csv.Read("a,b\n\"1,234\",\"1,5\"\n\"5,678\",\"22,75\"\n");

        Assert.Equal("whole number (1,000)", table.Format.Columns[0].Format.Description);
        Assert.Equal("number, up to 2 decimals", table.Format.Columns[1].Format.Description);
    }

    [Fact]
    public void A_few_dates_in_many_rows_are_levels()
    {
        string rows = string.Concat(Enumerable.Repeat("2020-01-01,1\n2021-01-01,2\n", 50));

        Assert.IsType<TextFormat>(Csv.Read("d,x\n" + rows).Format.Columns[0].Format);
    }

    [Fact]
    public void Columns_named_as_text_are_texts()
    {
        Assert.IsType<TextFormat>(Csv.Read("zip,x\n12345,1\n54321,2\n", asText: ["zip"]).Format.Columns[0].Format);
    }
}
