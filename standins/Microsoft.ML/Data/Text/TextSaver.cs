namespace Microsoft.ML.Data;

/// <summary>Writes a view as separated text.</summary>
internal sealed class TextSaver(TextWriter writer, char separator, bool forceDense)
{
    public void Save(IDataView data, bool headerRow, bool schema, bool keepHidden)
    {
        string separatorName = SeparatorName();
        DataViewSchema.Column[] columns = [.. data.Schema.Where(column => keepHidden || !column.IsHidden)];
        foreach (DataViewSchema.Column column in columns.Where(column => !TextForms.Has(column.Type.GetItemType())))
        {
            throw new ArgumentOutOfRangeException(nameof(data), $"Column '{column.Name}' has the type {column.Type}, which text cannot hold");
        }

        if (schema)
        {
            TextDescription.Write(writer, columns, headerRow, separatorName);
        }

        if (headerRow)
        {
            WriteHeader(columns);
        }

        using DataViewRowCursor cursor = data.GetRowCursor(columns);
        TextColumnWriter[] writers = [.. columns.Select(column => TextColumnWriter.Create(cursor, column, separator))];
        TextRow row = new(separator, forceDense);
        while (cursor.MoveNext())
        {
            foreach (TextColumnWriter column in writers)
            {
                row.StartColumn();
                column.WriteTo(row);
            }

            row.End(writer);
        }
    }

    private void WriteHeader(DataViewSchema.Column[] columns)
    {
        TextRow row = new(separator, forceDense);
        foreach (DataViewSchema.Column column in columns)
        {
            row.StartColumn();
            if (column.Type is not VectorDataViewType vector)
            {
                row.Add(TextForms.Quote(column.Name, separator), isDefault: false);
                continue;
            }

            VBuffer<ReadOnlyMemory<char>> names = new(vector.Size, 0, [], []);
            if (column.HasSlotNames())
            {
                column.GetSlotNames(ref names);
            }

            foreach (ReadOnlyMemory<char> name in names.DenseValues())
            {
                row.Add(TextForms.Quote(name.Span, separator), isDefault: name.IsEmpty);
            }
        }

        row.End(writer);
    }

    private string SeparatorName()
    {
        return separator switch
        {
            ' ' => "space",
            '\t' => "tab",
            ',' => "comma",
            ';' => "semicolon",
            '|' => "bar",
            _ => throw new ArgumentOutOfRangeException("Separator", "Invalid separator - must be: space, tab, comma, semicolon, or bar"),
        };
    }
}
