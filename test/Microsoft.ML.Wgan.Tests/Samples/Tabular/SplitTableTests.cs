using WganSamples.Csv;
using WganSamples.Tabular;

namespace Microsoft.ML.Wgan.Tests.Samples.Tabular;

public sealed class SplitTableTests
{
    private const int RowCount = 53;

    private static readonly CsvTable _table = Csv.Read("n;m;t\n" + string.Concat(Enumerable.Range(0, RowCount).Select(i => $"{i};{i};a{i % 7}\n")));

    [Fact]
    public void Four_fifths_of_the_rows_are_to_learn_from_and_the_others_are_held_out()
    {
        var split = new SplitTable(_table, seed: 1);

        Assert.Equal((42, 11), (split.Training.RowCount, split.HeldOut.RowCount));
        Assert.Equal(Rows(_table).Order(), Rows(split.Training).Concat(Rows(split.HeldOut)).Order());
        Assert.NotEqual(Rows(_table)[..42], Rows(split.Training));
    }

    [Fact]
    public void The_seed_decides()
    {
        Assert.Equal(Rows(new SplitTable(_table, seed: 1).Training), Rows(new SplitTable(_table, seed: 1).Training));
        Assert.NotEqual(Rows(new SplitTable(_table, seed: 1).Training), Rows(new SplitTable(_table, seed: 2).Training));
    }

    [Fact]
    public void Independent_columns_are_the_training_columns_in_orders_of_their_own()
    {
        var split = new SplitTable(_table, seed: 1);

        string[][] training = Cells(split.Training), independent = Cells(split.Independent());

        Assert.All(training.Zip(independent), columns => Assert.Equal(columns.First.Order(), columns.Second.Order()));

        // n and m are equal in every row; of independent ones a row or so is by chance.
        Assert.InRange(independent[0].Zip(independent[1]).Count(pair => pair.First == pair.Second), 0, 8);
    }

    private static string[] Rows(CsvTable table)
    {
        string[][] cells = Cells(table);
        return [.. Enumerable.Range(0, table.RowCount).Select(row => string.Join(' ', cells.Select(column => column[row])))];
    }

    private static string[][] Cells(CsvTable table) => [.. table.Cells.Select(column => column.Codes.Select(code => column.Texts[code]).ToArray())];
}
