namespace Microsoft.ML.Data;

/// <summary>A view with some of another's columns.</summary>
internal sealed class SelectColumnsDataTransform(IDataView input, SelectedColumns columns) : IDataView
{
    public bool CanShuffle => input.CanShuffle;

    public DataViewSchema Schema => columns.OutputSchema;

    public long? GetRowCount() => input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        return new Cursor(input.GetRowCursor(columns.GetDependencies(columnsNeeded), rand), columns);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        return [.. input.GetRowCursorSet(columns.GetDependencies(columnsNeeded), n, rand).Select(cursor => new Cursor(cursor, columns))];
    }

    /// <summary>A view without the columns whose values can't be kept.</summary>
    public static IDataView Cachable(IDataView input)
    {
        int[] kept = [.. input.Schema.Where(column => column.Type.IsCachable()).Select(column => column.Index)];
        return kept.Length == input.Schema.Count ? input : new SelectColumnsDataTransform(input, new SelectedColumns(input.Schema, kept));
    }

    private sealed class Cursor(DataViewRowCursor input, SelectedColumns columns) : LinkedCursor(input)
    {
        public override DataViewSchema Schema => columns.OutputSchema;

        public override bool IsColumnActive(DataViewSchema.Column column) => Input.IsColumnActive(columns.Source(column));

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => Input.GetGetter<TValue>(columns.Source(column));

        protected override bool MoveNextCore() => Input.MoveNext();
    }
}

/// <summary>Some columns of a schema, in an order of their own.</summary>
internal sealed class SelectedColumns : IRowToRowMapper
{
    private readonly int[] _sources;

    public SelectedColumns(DataViewSchema input, int[] sources)
    {
        InputSchema = input;
        _sources = sources;
        DataViewSchema.Builder builder = new();
        builder.AddColumns(sources.Select(source => input[source]));
        OutputSchema = builder.ToSchema();
    }

    public DataViewSchema InputSchema { get; }

    public DataViewSchema OutputSchema { get; }

    public DataViewSchema.Column Source(DataViewSchema.Column column) => InputSchema[_sources[column.Index]];

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        return [.. (dependingColumns ?? []).Select(Source)];
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new Row(input, this);
    }

    private sealed class Row(DataViewRow input, SelectedColumns columns) : DataViewRow
    {
        public override long Position => input.Position;

        public override long Batch => input.Batch;

        public override DataViewSchema Schema => columns.OutputSchema;

        public override ValueGetter<DataViewRowId> GetIdGetter() => input.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => input.IsColumnActive(columns.Source(column));

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => input.GetGetter<TValue>(columns.Source(column));

        protected override void Dispose(bool disposing)
        {
            input.Dispose();
            base.Dispose(disposing);
        }
    }
}
