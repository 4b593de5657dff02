using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>A view of synthetic rows that are made when they are read. Every cursor sees the same rows.</summary>
internal sealed class SyntheticDataView(SourceSchema schema, IRowSource source, long rowCount) : IDataView
{
    /// <summary>False: rows come in the order of their numbers.</summary>
    public bool CanShuffle => false;

    public DataViewSchema Schema => schema.DataViewSchema;

    public long? GetRowCount() => rowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column>? columnsNeeded, Random? rand = null) =>
        new Cursor(schema, source, rowCount, new ActiveColumns(Schema, columnsNeeded));

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column>? columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor : DataViewRowCursor
    {
        private readonly SourceSchema _schema;
        private readonly ActiveColumns _active;
        private readonly SyntheticRow _row;
        private readonly long _rowCount;
        private long _position = -1;
        private bool _isOver;

        public Cursor(SourceSchema schema, IRowSource source, long rowCount, ActiveColumns active)
        {
            _schema = schema;
            _active = active;
            _rowCount = rowCount;
            _row = new BlockRow(source, () => _position);
        }

        public override DataViewSchema Schema => _schema.DataViewSchema;

        public override long Position => _position;

        public override long Batch => 0;

        public override bool MoveNext()
        {
            _isOver = _isOver || _position + 1 >= _rowCount;
            _position = _isOver ? -1 : _position + 1;
            return !_isOver;
        }

        public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            _active.Require(column);
            return _schema.CreateGetter<TValue>(column.Index, _row);
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) =>
            id = _position >= 0
                ? new DataViewRowId((ulong)_position, 0)
                : throw new InvalidOperationException("The cursor stands on no row: call MoveNext first, and not again after it returned false.");

        protected override void Dispose(bool disposing)
        {
            _isOver = true;
            _position = -1;
            base.Dispose(disposing);
        }
    }
}
