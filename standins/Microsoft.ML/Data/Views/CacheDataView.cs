namespace Microsoft.ML.Data;

/// <summary>A view that keeps the columns that were read once in memory.</summary>
internal sealed class CacheDataView : IDataView
{
    private readonly IDataView _input;
    private readonly ColumnBuffer[] _columns;
    private readonly object _lock = new();
    private int? _rowCount;

    public CacheDataView(IDataView input, IEnumerable<DataViewSchema.Column> prefetched)
    {
        _input = input;
        _columns = new ColumnBuffer[input.Schema.Count];
        DataViewSchema.Column[] columns = [.. prefetched];
        if (columns.Length > 0)
        {
            Fill(columns);
        }
    }

    public bool CanShuffle => true;

    public DataViewSchema Schema => _input.Schema;

    public long? GetRowCount() => _rowCount ?? _input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        bool[] active = ActiveColumns.Of(Schema, columnsNeeded);
        Fill([.. Schema.Where(column => active[column.Index])]);
        int[] order = rand == null ? null : [.. Enumerable.Range(0, _rowCount.Value)];
        rand?.Shuffle(order);
        return new Cursor(this, active, order);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        return [GetRowCursor(columnsNeeded, rand)];
    }

    private void Fill(DataViewSchema.Column[] columns)
    {
        lock (_lock)
        {
            DataViewSchema.Column[] missing = [.. columns.Where(column => _columns[column.Index] == null)];
            if (missing.Length == 0 && _rowCount != null)
            {
                return;
            }

            ColumnBuffer[] buffers = [.. missing.Select(ColumnBuffer.Create)];
            using DataViewRowCursor cursor = _input.GetRowCursor(missing);
            for (int i = 0; i < missing.Length; i++)
            {
                buffers[i].Attach(cursor, missing[i]);
            }

            int rows = 0;
            for (; cursor.MoveNext(); rows++)
            {
                Array.ForEach(buffers, buffer => buffer.Store(rows));
            }

            _rowCount = rows;
            for (int i = 0; i < missing.Length; i++)
            {
                _columns[missing[i].Index] = buffers[i];
            }
        }
    }

    private sealed class Cursor(CacheDataView view, bool[] active, int[] order) : RootCursor
    {
        private int _place = -1;

        public override DataViewSchema Schema => view.Schema;

        public override bool IsColumnActive(DataViewSchema.Column column) => active[column.Index];

        public override ValueGetter<DataViewRowId> GetIdGetter()
        {
            return (ref DataViewRowId id) =>
            {
                ThrowIfNotGood();
                id = new DataViewRowId((ulong)Place(), 0);
            };
        }

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            return active[column.Index]
                ? ColumnGetters.Typed<TValue>(view._columns[column.Index].Getter(Place), column.Type)
                : throw new ArgumentOutOfRangeException(nameof(column), "requested column not active");
        }

        protected override bool MoveNextCore() => ++_place < view._rowCount;

        private int Place()
        {
            ThrowIfNotGood();
            return order == null ? _place : order[_place];
        }
    }
}
