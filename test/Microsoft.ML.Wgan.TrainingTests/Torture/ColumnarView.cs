using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.TrainingTests.Torture;

/// <summary>Columns of any type in memory as a data view.</summary>
internal sealed class ColumnarView : IDataView
{
    private readonly int _rowCount;
    private readonly IReadOnlyList<TortureColumn> _columns;

    public ColumnarView(int rowCount, IReadOnlyList<TortureColumn> columns)
    {
        _rowCount = rowCount;
        _columns = columns;
        var builder = new DataViewSchema.Builder();
        foreach (TortureColumn column in columns)
        {
            builder.AddColumn(column.Name, column.Type);
        }

        Schema = builder.ToSchema();
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => _rowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) => new Cursor(this);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor(ColumnarView view) : DataViewRowCursor
    {
        private int _row = -1;

        public override DataViewSchema Schema => view.Schema;

        public override long Position => _row;

        public override long Batch => 0;

        public override bool IsColumnActive(DataViewSchema.Column column) => true;

        public override bool MoveNext()
        {
            _row = _row + 1 < view._rowCount ? _row + 1 : -1;
            return _row >= 0;
        }

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            var cells = (TValue[])view._columns[column.Index].Cells;
            return (ref value) => value = cells[_row];
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref value) => value = new DataViewRowId((ulong)_row, 0);
    }
}

/// <summary>A column: its cells are an array of its type's values.</summary>
internal sealed record TortureColumn(string Name, DataViewType Type, Array Cells, string Nature)
{
    public override string ToString() => $"'{Name}' {Type} ({Nature})";
}
