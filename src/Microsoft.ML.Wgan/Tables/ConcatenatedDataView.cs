using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>The rows of several views, one view after the other, restricted to the columns of a schema. Lazy: a view is opened when its first row is due.</summary>
internal sealed class ConcatenatedDataView : IDataView
{
    private readonly IReadOnlyList<IDataView> _parts;

    /// <param name="schema">The columns; those of its parts that it does not name are left out.</param>
    /// <param name="parts">Views with columns of these names and raw types.</param>
    public ConcatenatedDataView(DataViewSchema schema, IReadOnlyList<IDataView> parts)
    {
        Schema = schema;
        _parts = parts;
    }

    /// <summary>False: rows come part by part.</summary>
    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    /// <summary>The parts' sum; null where one of them does not know, or where it is more than can be told.</summary>
    public long? GetRowCount()
    {
        Int128? total = _parts.Aggregate((Int128?)0, (sum, part) => sum + part.GetRowCount());
        return total <= long.MaxValue ? (long?)total : null;
    }

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column>? columnsNeeded, Random? rand = null) =>
        new Cursor(this, new ActiveColumns(Schema, columnsNeeded));

    // One cursor: in a set, each counts its positions from 0.
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column>? columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor(ConcatenatedDataView view, ActiveColumns active) : DataViewRowCursor
    {
        private DataViewRowCursor? _part;
        private int _index = -1;
        private long _position = -1;

        public override DataViewSchema Schema => view.Schema;

        public override long Position => _position;

        public override long Batch => 0;

        public override bool MoveNext()
        {
            while (_index < view._parts.Count)
            {
                if (_part?.MoveNext() == true)
                {
                    _position++;
                    return true;
                }

                _part?.Dispose();
                _index++;
                _part = _index < view._parts.Count ? view._parts[_index].GetRowCursor(Needed(view._parts[_index].Schema)) : null;
            }

            _position = -1;
            return false;
        }

        public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            active.Require(column);
            if (column.Type.RawType != typeof(TValue))
            {
                throw new InvalidOperationException($"Invalid TValue in GetGetter for column '{column.Name}': '{typeof(TValue)}', expected type: '{column.Type.RawType}'.");
            }

            DataViewRowCursor? opened = null;
            ValueGetter<TValue>? getter = null;
            return (ref TValue value) =>
            {
                if (_part is null || _position < 0)
                {
                    throw NoRow();
                }

                if (_part != opened)
                {
                    opened = _part;
                    getter = opened.GetGetter<TValue>(opened.Schema[column.Name]);
                }

                getter!(ref value);
            };
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) =>
            id = _position >= 0 ? new DataViewRowId((ulong)_position, 0) : throw NoRow();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _part?.Dispose();
            }

            _part = null;
            _index = view._parts.Count;
            _position = -1;
            base.Dispose(disposing);
        }

        private IEnumerable<DataViewSchema.Column> Needed(DataViewSchema part) =>
            [.. view.Schema.Where(active.Contains).Select(column => part[column.Name])];

        private static InvalidOperationException NoRow() => new("The cursor stands on no row: call MoveNext first, and not again after it returned false.");
    }
}
