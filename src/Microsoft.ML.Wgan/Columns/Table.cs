namespace Microsoft.ML.Wgan.Columns;

/// <summary>Columns of one length, held in memory: as they were read, stored, or with their cells at hand.</summary>
internal sealed class Table
{
    /// <exception cref="ArgumentException">Two columns differ in length.</exception>
    public Table(IReadOnlyList<TableColumn> columns)
    {
        RowCount = columns.Count == 0 ? 0 : columns[0].RowCount;
        foreach (TableColumn column in columns)
        {
            if (column.RowCount != RowCount)
            {
                throw new ArgumentException(
                    $"Column '{column.Name}' has {column.RowCount} rows, but column '{columns[0].Name}' has {RowCount}.", nameof(columns));
            }
        }

        Columns = columns;
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    public int RowCount { get; }
}
