namespace Microsoft.ML.Wgan.Columns;

/// <summary>One column of a <see cref="Table"/>, held in memory.</summary>
internal abstract class TableColumn(string name)
{
    public string Name { get; } = name;

    /// <summary>A sentence on how its cells were read, where a user might wonder; null for the ordinary case.</summary>
    public string? Remark { get; init; }

    public abstract int RowCount { get; }

    /// <summary>The column with its cells at hand. A stored one is made anew with every call, so open one at a time and let go of it.</summary>
    public virtual TableColumn Open() => this;
}
