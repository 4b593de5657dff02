namespace Microsoft.ML.Wgan.Columns;

/// <summary>A column of numbers as it was read, compact; <see cref="Open"/> makes a <see cref="NumberColumn"/> of it.</summary>
internal sealed class StoredNumberColumn(string name, NumberStore values, NumberRange range) : TableColumn(name)
{
    /// <inheritdoc cref="NumberColumn.IsTime"/>
    public bool IsTime { get; init; }

    /// <inheritdoc cref="NumberColumn.Times"/>
    public TimeScale? Times { get; init; }

    public override int RowCount => values.Count;

    public override TableColumn Open(ColumnBuffers? buffers = null) => Unpacked(buffers is null ? new double[RowCount] : buffers.Numbers(RowCount));

    public override TableColumn Head(int rowCount) => Unpacked(new double[Math.Min(rowCount, RowCount)]);

    private NumberColumn Unpacked(double[] cells)
    {
        values.CopyTo(cells);
        return new NumberColumn(Name, cells, range) { IsTime = IsTime, Times = Times, Remark = Remark };
    }
}
