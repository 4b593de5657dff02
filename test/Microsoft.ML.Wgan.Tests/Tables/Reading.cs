using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Tests.Tables;

/// <summary>Shorthand for the way from a view to a table and back.</summary>
internal static class Reading
{
    public static (SourceSchema Schema, Table Table) Read(IDataView view, ColumnOptions? options = null)
    {
        (SourceSchema schema, Table table) = TableReader.Read(view, ColumnSelection.Choose(view.Schema, options ?? new ColumnOptions(), []), [], default);
        return (schema, new Table([.. table.Columns.Select(column => column.Open())]));
    }

    /// <summary>The view, read into a table and served from it.</summary>
    public static IDataView ThereAndBack(IDataView view, ColumnOptions? options = null)
    {
        (SourceSchema schema, Table table) = Read(view, options);
        return new SyntheticDataView(schema, new RecordedRows(table), table.RowCount);
    }

    /// <summary>A schema written and read again.</summary>
    public static SourceSchema Stored(SourceSchema schema)
    {
        using var stream = new MemoryStream();
        schema.Write(new BinaryWriter(stream));
        stream.Position = 0;
        return SourceSchema.Read(new BinaryReader(stream));
    }
}
