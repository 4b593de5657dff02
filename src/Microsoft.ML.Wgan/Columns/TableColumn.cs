namespace Microsoft.ML.Wgan.Columns;

/// <summary>One column of a <see cref="Table"/>, held in memory.</summary>
internal abstract class TableColumn(string name)
{
    public string Name { get; } = name;

    /// <summary>A sentence on how its cells were read, where a user might wonder; null for the ordinary case.</summary>
    public string? Remark { get; init; }

    public abstract int RowCount { get; }

    /// <summary>The column with its cells at hand; a stored one is unpacked with every call.</summary>
    /// <param name="buffers">Holds the cells of a stored column, until another of its kind is opened with them; null: the cells have an array of their own.</param>
    public virtual TableColumn Open(ColumnBuffers? buffers = null) => this;

    /// <summary>At least the first rows of the column, if it has as many, with their cells at hand.</summary>
    public virtual TableColumn Head(int rowCount) => this;
}
