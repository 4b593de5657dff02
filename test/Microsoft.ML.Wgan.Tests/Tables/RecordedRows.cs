using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tests.Tables;

/// <summary>Serves a table's rows, over and over, in blocks of three, and remembers which blocks were asked for.</summary>
internal sealed class RecordedRows(Table table) : IRowSource
{
    public List<long> Asked { get; } = [];

    public int BlockSize => 3;

    public Table Block(long blockIndex)
    {
        lock (Asked)
        {
            Asked.Add(blockIndex);
        }

        int[] rows = [.. Enumerable.Range(0, BlockSize).Select(i => (int)(((blockIndex * BlockSize) + i) % table.RowCount))];
        return new Table([.. table.Columns.Select(column => Picked(column, rows))]);
    }

    private static TableColumn Picked(TableColumn column, int[] rows) => column switch
    {
        NumberColumn number => new NumberColumn(number.Name, [.. rows.Select(row => number.Values[row])], number.Range),
        CategoryColumn category => new CategoryColumn(category.Name, [.. rows.Select(row => category.Codes[row])], category.LevelCount, category.LevelNames),
        FreshTextColumn text => new FreshTextColumn(text.Name, [.. rows.Select(row => text.Values[row])]),
        _ => throw new ArgumentException(column.Name),
    };
}
