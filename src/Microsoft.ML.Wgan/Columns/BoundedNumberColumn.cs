namespace Microsoft.ML.Wgan.Columns;

/// <summary>A column of numbers of which those outside a range count as the nearer bound.</summary>
internal sealed class BoundedNumberColumn(TableColumn column, double minimum, double maximum) : TableColumn(column.Name)
{
    public override int RowCount => column.RowCount;

    public override TableColumn Open(ColumnBuffers? buffers = null) => Bounded((NumberColumn)column.Open(buffers));

    public override TableColumn Head(int rowCount) => Bounded((NumberColumn)column.Head(rowCount));

    private NumberColumn Bounded(NumberColumn opened)
    {
        // Cells that are the column's own stay as they are.
        double[] cells = ReferenceEquals(opened, column) ? [.. opened.Values] : opened.Values;
        for (int row = 0; row < cells.Length; row++)
        {
            cells[row] = Math.Clamp(cells[row], minimum, maximum);
        }

        return new NumberColumn(Name, cells, opened.Range) { IsTime = opened.IsTime, Times = opened.Times, Remark = opened.Remark };
    }
}
