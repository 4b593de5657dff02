using System.Text.Json;
using WganSamples.Csv;

namespace Microsoft.ML.Wgan.Tests.Samples;

public sealed class CellFormatTests
{
    [Theory]
    [InlineData(2.0, "2.00", "1.50", "2.25")]
    [InlineData(2.0, "2", "1.5", "2.25", "3")]
    [InlineData(2.006, "2.01", "1.5", "2.25", "3")]
    [InlineData(-0.001, "0.00", "1.50", "2.25")]
    [InlineData(3751.3, "3751.0", "3750.0", "3800.0")]
    [InlineData(1234567.8, "1234568", "1", "2")]
    [InlineData(0.5, "0,50", "1,50", "2,25")]
    [InlineData(0.25, ".25", ".5", "-.75")]
    [InlineData(-0.25, "-.25", ".5", "-.75")]
    [InlineData(5, "+5", "+1", "-2")]
    [InlineData(0.000031, "3.1e-05", "2.5e-05", "0.5")]
    [InlineData(0.25, "0.2", "2.5e-05", "0.5", "7.0")]
    [InlineData(12345, "1.2E4", "1.5E3", "2.0E1")]
    [InlineData(1234567.891, "$1,234,567.89", "$1,234.50", "$7.25")]
    [InlineData(-999.5, "-$999.50", "$1,234.50", "$7.25")]
    [InlineData(12, "12 %", "45 %", "7 %")]
    public void A_number_is_spelled_like_its_column(double value, string expected, params string[] cells)
    {
        Assert.Equal(expected, Csv.Infer(cells).Write(value));
    }

    [Fact]
    public void A_missing_number_is_written_as_its_marker()
    {
        Assert.Equal("NA", Csv.Infer("1", "NA", "2").Write(double.NaN));
    }

    [Fact]
    public void Weekly_dates_stay_weekly()
    {
        var format = Assert.IsType<DateFormat>(Csv.Infer("2020-01-01", "2020-01-08", "2020-01-22").Format);

        Assert.Equal(TimeSpan.FromDays(7).Ticks, format.Step);
        Assert.Equal("2020-01-15", format.Write(1.6));
    }

    [Fact]
    public void A_date_beyond_the_calendar_is_its_last_step()
    {
        var format = Assert.IsType<DateFormat>(Csv.Infer("2020-01-01", "2020-01-02").Format);

        Assert.Equal("9999-12-31", format.Write(1e12));
        Assert.Equal("0001-01-01", format.Write(-1e12));
    }

    [Fact]
    public void A_format_survives_being_saved()
    {
        CsvTable table = Csv.Read("a;b;c;d;e\n1,5;NA;x;2020-01-01;1e-07\n2,25;3;\"y;z\";2020-01-02;0,5\n3;4;z;2020-01-04;1e5\n");
        CsvFormat? read = JsonSerializer.Deserialize<CsvFormat>(JsonSerializer.Serialize(table.Format));

        Assert.NotNull(read);
        Assert.Equal(table.Format.Dialect, read.Dialect);
        Assert.Equal(Csv.Write(table), Csv.Write(table with { Format = read }));
    }
}
