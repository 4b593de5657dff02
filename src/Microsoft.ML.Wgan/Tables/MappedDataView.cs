using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>A view through a <see cref="RowMapper"/>.</summary>
internal sealed class MappedDataView(RowMapper mapper, IDataView input) : IDataView
{
    /// <summary>False: a row's synthetic values belong to its position, which a shuffle would change.</summary>
    public bool CanShuffle => false;

    public DataViewSchema Schema => mapper.OutputSchema;

    public long? GetRowCount() => input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column>? columnsNeeded, Random? rand = null)
    {
        DataViewSchema.Column[] needed = [.. columnsNeeded ?? Schema];
        return new Cursor(mapper, input.GetRowCursor(mapper.GetDependencies(needed)), needed);
    }

    // One cursor: in a set, each counts its positions from 0, so that rows would repeat.
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column>? columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor(RowMapper mapper, DataViewRowCursor input, DataViewSchema.Column[] needed) : DataViewRowCursor
    {
        private readonly DataViewRow _row = mapper.GetRow(input, needed);

        public override DataViewSchema Schema => _row.Schema;

        public override long Position => _row.Position;

        public override long Batch => _row.Batch;

        public override bool MoveNext() => input.MoveNext();

        public override bool IsColumnActive(DataViewSchema.Column column) => _row.IsColumnActive(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => _row.GetGetter<TValue>(column);

        public override ValueGetter<DataViewRowId> GetIdGetter() => _row.GetIdGetter();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _row.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
