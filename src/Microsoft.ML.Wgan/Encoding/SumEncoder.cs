using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A number that is the sum of others, as a user states it: computed, not learned.</summary>
/// <param name="columnName">The column's name.</param>
/// <param name="range">What its type can hold.</param>
/// <param name="grid">Its decimals, over all that its type can hold.</param>
/// <param name="parts">The columns it sums up.</param>
/// <param name="countsMissing">Whether a missing part counts as 0; else the sum is missing with it.</param>
internal sealed class SumEncoder(string columnName, NumberRange range, NumberGrid grid, int[] parts, bool countsMissing) : ColumnEncoder(columnName)
{
    public override IReadOnlyList<int> Sources => parts;

    public override ColumnEncoding Decided => ColumnEncoding.Computed;

    protected override EncoderKind Kind => EncoderKind.Sum;

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed) => Expect<NumberColumn>(column);

    public override TableColumn NewColumn(int rowCount) => new NumberColumn(ColumnName, new double[rowCount], range);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns) =>
        Fill(columns, block.Target, ((NumberColumn)columns[place.Column]).Values.AsSpan(block.Target, block.RowCount));

    /// <summary>The sums of some rows.</summary>
    /// <param name="columns">The table's columns; the parts are filled.</param>
    /// <param name="firstRow">The first of the rows.</param>
    /// <param name="sums">Receives one number a row.</param>
    /// <param name="buffers">For stored columns, which are opened one at a time.</param>
    public void Fill(IReadOnlyList<TableColumn> columns, int firstRow, Span<double> sums, ColumnBuffers? buffers = null)
    {
        sums.Clear();
        foreach (int part in parts)
        {
            ReadOnlySpan<double> cells = ((NumberColumn)columns[part].Open(buffers)).Values.AsSpan(firstRow, sums.Length);
            for (int row = 0; row < cells.Length; row++)
            {
                sums[row] += countsMissing && double.IsNaN(cells[row]) ? 0 : cells[row];
            }
        }

        for (int row = 0; row < sums.Length; row++)
        {
            sums[row] = grid.Snap(sums[row]);
        }
    }

    protected override void WriteBody(BinaryWriter writer)
    {
        NumberRangeFormat.Write(writer, range);
        grid.Write(writer);
        writer.WriteInts(parts);
        writer.Write(countsMissing);
    }

    public static SumEncoder Read(string columnName, PayloadReader reader)
    {
        SumEncoder sum = new(columnName, NumberRangeFormat.Read(reader), NumberGrid.Read(reader), reader.Ints(), reader.Boolean());
        PayloadReader.Require(sum.Sources.Count > 0 && sum.Sources.All(part => part >= 0));
        return sum;
    }
}
