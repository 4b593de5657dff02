namespace Microsoft.ML.Data;

/// <summary>A view with columns computed row by row from another view.</summary>
internal sealed class MappedView(IDataView input, RowMapping mapping) : IDataView
{
    public bool CanShuffle => input.CanShuffle;

    public DataViewSchema Schema => mapping.OutputSchema;

    public long? GetRowCount() => input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        DataViewSchema.Column[] columns = [.. columnsNeeded ?? []];
        return Map(input.GetRowCursor(mapping.GetDependencies(columns), rand), columns);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        DataViewSchema.Column[] columns = [.. columnsNeeded ?? []];
        return [.. input.GetRowCursorSet(mapping.GetDependencies(columns), n, rand).Select(cursor => Map(cursor, columns))];
    }

    private MappedCursor Map(DataViewRowCursor cursor, DataViewSchema.Column[] columns)
    {
        return new MappedCursor(cursor, mapping.Bind(cursor, columns), columns.All(column => column.Type.IsCachable()));
    }
}
