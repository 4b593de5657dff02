using WganSamples.Csv;

namespace Microsoft.ML.Wgan.Tests.Samples;

/// <summary>Reads CSV texts and writes them again, without files and without a model.</summary>
internal static class Csv
{
    public static CsvTable Read(string text, char? delimiter = null, string[]? only = null, string[]? asText = null) =>
        Read(System.Text.Encoding.UTF8.GetBytes(text), delimiter, only, asText);

    public static CsvTable Read(byte[] bytes, char? delimiter = null, string[]? only = null, string[]? asText = null) =>
        CsvTable.Read(TextSource.Decode("t.csv", bytes), delimiter, only ?? [], asText ?? []);

    /// <summary>The table through ML.NET's eyes and back to bytes, as a model that copies its rows would give it.</summary>
    public static byte[] Write(CsvTable table)
    {
        CsvDialect dialect = table.Format.Dialect;
        using var stream = new MemoryStream();
        using (var output = new StreamWriter(stream, TextSource.EncodingFor(dialect.EncodingName, dialect.HasByteOrderMark)))
        {
            CsvFile.WriteRows(new CsvWriter(output, table.Format), new CsvDataView(table), table.Format, CancellationToken.None);
        }
        return stream.ToArray();
    }

    public static string RoundTrip(string text) => System.Text.Encoding.UTF8.GetString(Write(Read(text)));

    public static CsvColumn Column(CsvTable table, string name) => table.Format.Columns.Single(column => column.Name == name);

    /// <summary>The format inferred for a single column of these cells.</summary>
    public static CsvColumn Infer(params string[] cells) => Read("x;y\n" + string.Concat(cells.Select(cell => cell + ";0\n"))).Format.Columns[0];
}
