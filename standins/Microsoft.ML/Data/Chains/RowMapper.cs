namespace Microsoft.ML.Data;

/// <summary>The columns that a transformer adds to one input schema.</summary>
internal abstract class RowMapper(DataViewSchema inputSchema)
{
    public DataViewSchema InputSchema { get; } = inputSchema;

    /// <summary>The added columns, in order. Asked once.</summary>
    public abstract DataViewSchema.DetachedColumn[] GetOutputColumns();

    /// <summary>The input columns that an added column is computed from.</summary>
    public abstract IEnumerable<DataViewSchema.Column> GetInputsOf(int addedColumn);

    /// <summary>
    /// For each added column that is active a <see cref="ValueGetter{TValue}"/> of its raw type, else null.
    /// </summary>
    public abstract Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isActive, out Action disposer);
}
