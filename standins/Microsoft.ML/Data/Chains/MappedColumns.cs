namespace Microsoft.ML.Data;

/// <summary>The getters of an output row: the input's own and those of the added columns.</summary>
/// <param name="sources">For each column an input column, or the complement of an added one.</param>
internal sealed class MappedColumns(
    DataViewSchema schema,
    DataViewRow input,
    bool[] active,
    int[] sources,
    Delegate[] added,
    Action disposer) : IDisposable
{
    private Action _disposer = disposer;

    public DataViewSchema Schema => schema;

    public bool IsActive(DataViewSchema.Column column)
    {
        ThrowIfForeign(column);
        return active[column.Index];
    }

    public ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        ThrowIfForeign(column);
        if (!active[column.Index])
        {
            throw new InvalidOperationException();
        }

        int source = sources[column.Index];
        Type rawType = schema[column.Index].Type.RawType;
        if (typeof(TValue) != rawType)
        {
            throw new InvalidOperationException($"Invalid TValue: '{typeof(TValue)}', expected type: '{rawType}'.");
        }

        return source >= 0 ? input.GetGetter<TValue>(input.Schema[source]) : (ValueGetter<TValue>)added[~source];
    }

    public void Dispose()
    {
        _disposer?.Invoke();
        _disposer = null;
    }

    private void ThrowIfForeign(DataViewSchema.Column column)
    {
        if (column.Index >= schema.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(column), $"Column '{column.Name}' is not of this row's schema");
        }
    }
}
