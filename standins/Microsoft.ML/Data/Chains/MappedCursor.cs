namespace Microsoft.ML.Data;

/// <summary>
/// A cursor with columns computed from another cursor's row. The package computes them on worker threads, if their types allow it;
/// what shows of that are its exceptions.
/// </summary>
internal sealed class MappedCursor(DataViewRowCursor input, MappedColumns columns, bool byWorkers) : DataViewRowCursor
{
    private bool _isAtRow;
    private bool _ended;

    public override long Position => _isAtRow ? input.Position : -1;

    public override long Batch => input.Batch;

    public override DataViewSchema Schema => columns.Schema;

    public override bool MoveNext()
    {
        _isAtRow = !_ended && input.MoveNext();
        _ended = !_isAtRow;
        return _isAtRow;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => Guarded(input.GetIdGetter());

    public override bool IsColumnActive(DataViewSchema.Column column) => columns.IsActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => Guarded(columns.GetGetter<TValue>(column));

    protected override void Dispose(bool disposing)
    {
        _isAtRow = false;
        _ended = true;
        if (disposing)
        {
            columns.Dispose();
            input.Dispose();
        }

        base.Dispose(disposing);
    }

    private ValueGetter<TValue> Guarded<TValue>(ValueGetter<TValue> getter)
    {
        return (ref TValue value) =>
        {
            if (!_isAtRow)
            {
                throw new InvalidOperationException("Cannot get value as the cursor is not in a good state");
            }

            try
            {
                getter(ref value);
            }
            catch (Exception e) when (byWorkers && !IsFromWorker(e))
            {
                throw new InvalidOperationException("Splitter/consolidator worker encountered exception while consuming source data", e);
            }
        };
    }

    private static bool IsFromWorker(Exception exception)
    {
        return exception is InvalidOperationException && exception.Message.StartsWith("Splitter/consolidator", StringComparison.Ordinal);
    }
}
