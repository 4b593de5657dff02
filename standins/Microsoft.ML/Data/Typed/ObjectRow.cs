namespace Microsoft.ML.Data;

/// <summary>An object as a row.</summary>
internal sealed class ObjectRow<TRow> : DataViewRow
    where TRow : class
{
    private readonly ObjectColumns<TRow> _columns;
    private long _position = -1;

    public ObjectRow(MemberColumn[] columns)
    {
        _columns = new ObjectColumns<TRow>(columns, MemberColumn.SchemaOf(columns), () => Current, _ => true);
    }

    /// <summary>The object that the getters read.</summary>
    public TRow Current
    {
        get;
        set
        {
            field = value;
            _position++;
        }
    }

    public override long Position => _position;

    public override long Batch => 0;

    public override DataViewSchema Schema => _columns.Schema;

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_position, 0);

    public override bool IsColumnActive(DataViewSchema.Column column) => _columns.IsActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => _columns.GetGetter<TValue>(column);
}
