namespace Microsoft.ML.Data;

/// <summary>Objects as rows, enumerated anew by every cursor.</summary>
internal sealed class StreamingDataView<TRow>(IEnumerable<TRow> data, MemberColumn[] members) : IDataView
    where TRow : class
{
    public bool CanShuffle => false;

    public DataViewSchema Schema { get; } = MemberColumn.SchemaOf(members);

    public long? GetRowCount() => (data as ICollection<TRow>)?.Count;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        return new Cursor(data.GetEnumerator(), members, Schema, ActiveColumns.Of(Schema, columnsNeeded));
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        return [GetRowCursor(columnsNeeded, rand)];
    }

    private sealed class Cursor : RootCursor
    {
        private readonly IEnumerator<TRow> _rows;
        private readonly ObjectColumns<TRow> _columns;
        private TRow _current;

        public Cursor(IEnumerator<TRow> rows, MemberColumn[] members, DataViewSchema schema, bool[] active)
        {
            _rows = rows;
            _columns = new ObjectColumns<TRow>(members, schema, () => _current, index => active[index]);
        }

        public override DataViewSchema Schema => _columns.Schema;

        public override bool IsColumnActive(DataViewSchema.Column column) => _columns.IsActive(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => _columns.GetGetter<TValue>(column);

        protected override bool MoveNextCore()
        {
            if (!_rows.MoveNext())
            {
                _current = null;
                return false;
            }

            _current = _rows.Current ?? throw new InvalidOperationException("Encountered null when iterating over data, this is not supported.");
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            _rows.Dispose();
            base.Dispose(disposing);
        }
    }
}
