using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Reads the chosen columns of a view into memory, in one pass.</summary>
internal static class TableReader
{
    private const int RowsBetweenLooks = 1024;

    /// <summary>Reads the whole view.</summary>
    /// <param name="view">The data; only the chosen columns are asked for.</param>
    /// <param name="chosen">At least one column of it.</param>
    /// <param name="cancellation">Looked at every thousand rows.</param>
    public static (SourceSchema Schema, Table Table) Read(IDataView view, IReadOnlyList<ChosenColumn> chosen, CancellationToken cancellation)
    {
        using DataViewRowCursor cursor = view.GetRowCursor(chosen.Select(choice => choice.Column));
        ColumnReader[] readers = [.. chosen.Select(choice => choice.CellType.OpenColumn(cursor, choice.Column, choice.Kind))];
        for (long row = 0; cursor.MoveNext(); row++)
        {
            if (row % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            foreach (ColumnReader reader in readers)
            {
                reader.ReadRow();
            }
        }

        var columns = new List<TableColumn>();
        SourceColumn[] sources = [.. readers.Select(reader => reader.Finish(columns))];
        return (new SourceSchema(sources), new Table(columns));
    }
}
