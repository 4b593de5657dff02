using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Training;

public sealed class HeldOutRowsTests
{
    [Fact]
    public void They_are_put_last_each_once_and_never_drawn()
    {
        using var scope = NewDisposeScope();
        EncodedTable table = Table(4_000);
        string[] rows = [.. Rows(table)];
        string[] before = [.. rows.Order(StringComparer.Ordinal)];

        int heldOut = HeldOutRows.PutLast(table, new EarlyStopping { HeldOutShare = 0.1 }, seed: 3);

        Assert.Equal(400, heldOut);
        Assert.Equal(before, Rows(table).Order(StringComparer.Ordinal));
        float[] last = [.. Enumerable.Range(3_600, 400).Select(row => table.Numbers[row])];
        using var data = new TrainingData(table, CPU, heldOut);
        using var random = new HostRandom(1);
        Assert.Equal((3_600, 400), (data.RowCount, data.HeldOutCount));
        Assert.Equal(last, data.HeldOut().narrow(1, 0, 1).contiguous().data<float>().ToArray());
        Assert.Empty(data.Draw(20_000, random).narrow(1, 0, 1).contiguous().data<float>().ToArray().Intersect(last));

        // From all over the table, not a block of it: numbers ascend with the rows.
        Assert.InRange(last.Average(), -0.15, 0.15);

        HeldOutRows.PutBack(table, heldOut, seed: 3);
        Assert.Equal(rows, Rows(table));
    }

    [Fact]
    public void Small_tables_keep_theirs()
    {
        Assert.Equal(0, HeldOutRows.PutLast(Table(1_999), new EarlyStopping(), seed: 3));
        Assert.Equal(0, HeldOutRows.PutLast(Table(4_000), null, seed: 3));
    }

    private static EncodedTable Table(int rowCount)
    {
        var numbers = new NumberColumn("n", [.. Enumerable.Range(0, rowCount).Select(row => row + 0.5)], NumberRange.Double);
        var levels = new CategoryColumn("c", [.. Enumerable.Range(0, rowCount).Select(row => row % 3)], 3, null);
        Table table = new([numbers, levels]);
        return TableEncoder.Fit(table, new EncodingOptions()).Encode(table, 1);
    }

    private static IEnumerable<string> Rows(EncodedTable table) =>
        Enumerable.Range(0, table.RowCount).Select(row => $"{table.Numbers[row]} {table.Codes[row]}");
}
