namespace Microsoft.ML.Data;

/// <summary>A cursor that makes its rows itself.</summary>
internal abstract class RootCursor : DataViewRowCursor
{
    private long _position = -1;
    private bool _ended;

    public sealed override long Position => _position;

    public override long Batch => 0;

    protected bool IsGood => _position >= 0;

    public sealed override bool MoveNext()
    {
        if (_ended)
        {
            return false;
        }

        if (MoveNextCore())
        {
            _position++;
            return true;
        }

        Dispose();
        return false;
    }

    public override ValueGetter<DataViewRowId> GetIdGetter()
    {
        return (ref DataViewRowId id) =>
        {
            ThrowIfNotGood();
            id = new DataViewRowId((ulong)_position, 0);
        };
    }

    protected abstract bool MoveNextCore();

    protected void ThrowIfNotGood()
    {
        if (!IsGood)
        {
            throw new InvalidOperationException(
                "Values cannot be fetched at this time. This method was called either before the first call to MoveNext, " +
                "or at any point after that method returned false.");
        }
    }

    protected override void Dispose(bool disposing)
    {
        _position = -1;
        _ended = true;
        base.Dispose(disposing);
    }
}
