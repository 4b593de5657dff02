using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

/// <summary>A table in the compact store is encoded as the same table with its cells at hand.</summary>
public sealed class StoredTableTests
{
    private const int RowCount = 20_000;

    private static Table Stored(Table table) => new([.. table.Columns.Select(Stored)]);

    private static TableColumn Stored(TableColumn column)
    {
        if (column is NumberColumn numbers)
        {
            var values = new NumberStore();
            Array.ForEach(numbers.Values, values.Add);
            return new StoredNumberColumn(column.Name, values, numbers.Range) { IsTime = numbers.IsTime, Remark = column.Remark };
        }

        var categories = (CategoryColumn)column;
        var codes = new CodeStore();
        Array.ForEach(categories.Codes, codes.Add);
        return new StoredCategoryColumn(column.Name, codes, categories.LevelCount, categories.LevelNames) { Remark = column.Remark };
    }

    private static byte[] Written(TableEncoder encoder)
    {
        using MemoryStream stream = new();
        encoder.Write(new BinaryWriter(stream));
        return stream.ToArray();
    }

    [Fact]
    public void Encoder_decisions_and_encoded_rows_are_the_same()
    {
        Table table = SampleColumns.Mixed(RowCount);
        Table stored = Stored(table);
        List<ColumnDecision> decisions = [], ofStored = [];

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions { MaximumLevels = 30 }, decisions);
        TableEncoder fromStored = TableEncoder.Fit(stored, new EncodingOptions { MaximumLevels = 30 }, ofStored);

        Assert.Equal(Written(encoder), Written(fromStored));
        Assert.Equal(decisions, ofStored);
        Assert.Contains(decisions, decision => decision.Encoding == ColumnEncoding.Derived);
        EncodedTable expected = encoder.Encode(table, 3), found = fromStored.Encode(stored, 3);
        Assert.Equal(expected.Numbers, found.Numbers);
        Assert.Equal(expected.Codes.ToArray(), found.Codes.ToArray());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(100, false)]
    [InlineData(RowCount - 1, false)]
    public void A_dependency_must_hold_in_every_row_not_only_in_the_first_ones(int brokenRow, bool isDerived)
    {
        int[] town = [.. Enumerable.Range(0, RowCount).Select(row => row * 7 % 40)];
        int[] country = [.. town.Select((code, row) => row == brokenRow ? (code + 1) % 4 : code % 4)];
        Table stored = Stored(new Table([new CategoryColumn("town", town, 40, null), new CategoryColumn("country", country, 4, null)]));

        TableEncoder encoder = TableEncoder.Fit(stored, new EncodingOptions());

        Assert.Equal(isDerived, encoder.Encoders[1] is DerivedCategoryEncoder);
    }

    [Fact]
    public void Two_columns_opened_with_one_buffer_share_it_and_without_do_not()
    {
        Table stored = Stored(new Table([SampleColumns.Doubles(100, u => u), SampleColumns.Doubles(100, u => 1 - u)]));
        ColumnBuffers buffers = new();
        double[] Cells(int column, ColumnBuffers? with) => ((NumberColumn)stored.Columns[column].Open(with)).Values;

        double[] own = Cells(0, null), first = Cells(0, buffers);

        Assert.Equal(own, first);
        Assert.Same(first, Cells(1, buffers));
        Assert.NotSame(own, Cells(0, null));
        Assert.Equal(own[..7], ((NumberColumn)stored.Columns[0].Head(7)).Values);
        Assert.Equal(own, ((NumberColumn)stored.Columns[0].Head(1000)).Values);
    }
}
