using Microsoft.ML.Wgan.Evaluation.Fidelity;
using WganSamples.Csv;
using WganSamples.Tabular;

namespace Microsoft.ML.Wgan.Tests.Samples.Tabular;

public sealed class ScoredCellsTests
{
    [Fact]
    public void Numbers_dates_and_missing_numbers_are_numbers_and_all_else_levels()
    {
        CsvTable table = Csv.Read("n;ok;d\n1.5;true;2020-01-01\nNA;false;2020-01-03\n2.25;true;2020-01-05\n" + Days());

        ScoredTable scored = new ScoredCells(table.Format.Columns).Read(new CsvDataView(table));

        Assert.Equal([true, false, true], scored.Columns.Select(column => column.IsNumeric));
        Assert.Equal([1.5, double.NaN, 2.25], scored.Columns[0].Numbers[..3]);
        Assert.Equal([0, 1, 0], scored.Columns[1].Levels[..3]);
        Assert.Equal([0, 1, 2], scored.Columns[2].Numbers[..3]);
    }

    [Fact]
    public void A_level_has_one_code_in_all_tables_that_are_read()
    {
        CsvTable table = Csv.Read("t;u\na;x\nb;x\nc;y\n");
        var cells = new ScoredCells(table.Format.Columns);

        ScoredTable first = cells.Read(new CsvDataView(table)), second = cells.Read(new CsvDataView(table.Rows([2, 0])));

        Assert.Equal(first.Columns[0].Levels[2], second.Columns[0].Levels[0]);
        Assert.Equal(first.Columns[0].Levels[0], second.Columns[0].Levels[1]);
    }

    [Fact]
    public void Only_the_columns_asked_for_are_read()
    {
        CsvTable table = Csv.Read("t;u\na;1\nb;2\n");

        ScoredTable scored = new ScoredCells([Csv.Column(table, "u")]).Read(new CsvDataView(table));

        Assert.Equal(["u"], scored.Columns.Select(column => column.Name));
    }

    // Few distinct dates would be levels.
    private static string Days() => string.Concat(Enumerable.Range(4, 20).Select(i => $"1;true;{new DateOnly(2020, 1, 1).AddDays(2 * i):yyyy-MM-dd}\n"));
}
