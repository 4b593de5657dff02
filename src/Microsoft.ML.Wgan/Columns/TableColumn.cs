namespace Microsoft.ML.Wgan.Columns;

/// <summary>One column of a <see cref="Table"/>, held in memory.</summary>
internal abstract class TableColumn(string name)
{
    public string Name { get; } = name;

    public abstract int RowCount { get; }
}
