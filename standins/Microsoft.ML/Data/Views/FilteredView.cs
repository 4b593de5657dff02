namespace Microsoft.ML.Data;

/// <summary>The rows of a view that a test on some columns accepts.</summary>
/// <param name="test">Makes the test of one cursor's current row.</param>
internal sealed class FilteredView(IDataView input, DataViewSchema.Column[] columns, Func<DataViewRow, Func<bool>> test) : IDataView
{
    public bool CanShuffle => input.CanShuffle;

    public DataViewSchema Schema => input.Schema;

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        bool[] active = ActiveColumns.Of(Schema, columnsNeeded);
        IEnumerable<DataViewSchema.Column> needed = Schema.Where(column => active[column.Index] || columns.Any(own => own.Index == column.Index));
        DataViewRowCursor cursor = input.GetRowCursor(needed, rand);
        return new Cursor(cursor, active, test(cursor));
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        return [GetRowCursor(columnsNeeded, rand)];
    }

    private sealed class Cursor(DataViewRowCursor input, bool[] active, Func<bool> accepts) : LinkedCursor(input)
    {
        public override bool IsColumnActive(DataViewSchema.Column column) => base.IsColumnActive(column) && active[column.Index];

        protected override bool MoveNextCore()
        {
            while (Input.MoveNext())
            {
                if (accepts())
                {
                    return true;
                }
            }

            return false;
        }
    }
}
