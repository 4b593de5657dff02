using Microsoft.ML;
using Microsoft.ML.Data;

namespace WganSamples.Csv;

/// <summary>Writes the rows of a data view to a file.</summary>
internal static class CsvFile
{
    /// <summary>Writes beside <paramref name="path"/> first and renames at the end, so that a cancelled run leaves no half file.</summary>
    public static void Write(string path, IDataView rows, CsvFormat format, CancellationToken cancellation)
    {
        string unfinished = path + ".unfinished";
        try
        {
            CsvDialect dialect = format.Dialect;
            using (var output = new StreamWriter(unfinished, false, TextSource.EncodingFor(dialect.EncodingName, dialect.HasByteOrderMark)))
            {
                WriteRows(new CsvWriter(output, format), rows, format, cancellation);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Fails early, before minutes of training, when nothing could be written there.</summary>
    public static void RequireWritable(string path, string? input = null)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new UserErrorException($"{path} is a folder; name a file to write.");
        }
        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new UserErrorException($"There is no folder {Path.GetDirectoryName(full)} to write {Path.GetFileName(full)} into.");
        }
        if (input is not null && full == Path.GetFullPath(input))
        {
            throw new UserErrorException($"{path} is the input; name another file to write.");
        }
    }

    public static void WriteRows(CsvWriter writer, IDataView rows, CsvFormat format, CancellationToken cancellation)
    {
        writer.WriteHeader();
        foreach (string[] row in Rows(rows, format))
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteRow(row);
        }
        writer.Finish();
    }

    /// <summary>The rows' cells; one array, overwritten by each row.</summary>
    public static IEnumerable<string[]> Rows(IDataView rows, CsvFormat format)
    {
        DataViewSchema schema = rows.Schema;
        using DataViewRowCursor cursor = rows.GetRowCursor(format.Columns.Select(column => schema[column.Name]));
        Func<string>[] readers = [.. format.Columns.Select(column => CellReader.For(cursor, column))];
        var cells = new string[readers.Length];
        while (cursor.MoveNext())
        {
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = readers[i]();
            }
            yield return cells;
        }
    }
}
