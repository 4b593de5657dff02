namespace Microsoft.ML.Wgan.Tables;

/// <summary>The columns that a cursor was asked for.</summary>
internal sealed class ActiveColumns
{
    private readonly bool[] _isActive;

    /// <param name="schema">The view's schema.</param>
    /// <param name="columnsNeeded">Columns of it; null, which some callers pass, asks for all.</param>
    public ActiveColumns(DataViewSchema schema, IEnumerable<DataViewSchema.Column>? columnsNeeded)
    {
        _isActive = new bool[schema.Count];
        foreach (DataViewSchema.Column column in columnsNeeded ?? schema)
        {
            _isActive[Checked(column)] = true;
        }
    }

    public bool Contains(DataViewSchema.Column column) => _isActive[Checked(column)];

    /// <exception cref="ArgumentOutOfRangeException">The column was not asked for.</exception>
    public void Require(DataViewSchema.Column column)
    {
        if (!Contains(column))
        {
            throw new ArgumentOutOfRangeException(nameof(column), $"requested column not active: '{column.Name}'");
        }
    }

    private int Checked(DataViewSchema.Column column) => column.Index < _isActive.Length
        ? column.Index
        : throw new ArgumentOutOfRangeException(nameof(column), $"Column '{column.Name}' has index {column.Index}; this schema has {_isActive.Length} columns.");
}
