using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Reads the chosen columns of a view into memory, in one pass.</summary>
internal static class TableReader
{
    private const int RowsBetweenLooks = 1024;

    /// <summary>Reads the whole view.</summary>
    /// <param name="view">The data; only the chosen columns are asked for.</param>
    /// <param name="chosen">At least one column of it.</param>
    /// <param name="leftOut">Receives the columns whose cells showed that nothing can be learned from them.</param>
    /// <param name="cancellation">Looked at every thousand rows.</param>
    /// <exception cref="NotSupportedException">The user named a column whose cells can't be learned.</exception>
    /// <exception cref="ArgumentException">Cells are not of the kind the user stated, or no column is left to learn.</exception>
    public static (SourceSchema Schema, Table Table) Read(
        IDataView view, IReadOnlyList<ChosenColumn> chosen, List<ColumnDecision> leftOut, CancellationToken cancellation)
    {
        using DataViewRowCursor cursor = view.GetRowCursor(chosen.Select(choice => choice.Column));
        ColumnReader[] readers = [.. chosen.Select(choice => choice.CellType.OpenColumn(cursor, choice.Column, choice.Rules))];
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

        var read = new ReadColumns();
        SourceColumn[] sources = [.. readers.Select(reader => reader.Finish(read)).OfType<SourceColumn>()];
        leftOut.AddRange(read.LeftOut);
        return sources.Length > 0
            ? (new SourceSchema(sources), new Table(read.Columns))
            : throw new ArgumentException($"No column can be learned. {string.Join(' ', read.LeftOut.Select(column => column.Reason))}", nameof(view));
    }
}
