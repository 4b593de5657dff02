namespace WganSamples.Csv;

/// <summary>A CSV file in memory: how it is written and what its cells hold.</summary>
/// <param name="Format">How the file is written.</param>
/// <param name="Cells">The columns' cells, in the order of <see cref="CsvFormat.Columns"/>.</param>
internal sealed record CsvTable(CsvFormat Format, IReadOnlyList<CellColumn> Cells)
{
    public int RowCount => Cells[0].Codes.Count;

    /// <param name="path">File to read.</param>
    /// <param name="delimiter">Null finds it out.</param>
    /// <param name="only">Names of the columns to keep; empty keeps all.</param>
    /// <param name="asText">Names of columns whose cells are texts, whatever they look like.</param>
    public static CsvTable Read(string path, char? delimiter = null, IReadOnlyList<string>? only = null, IReadOnlyList<string>? asText = null) =>
        Read(TextSource.Read(path), delimiter, only ?? [], asText ?? []);

    public static CsvTable Read(TextSource source, char? delimiter, IReadOnlyList<string> only, IReadOnlyList<string> asText)
    {
        (CsvDialect dialect, IReadOnlyList<CellColumn> columns) = CsvReader.Read(source, delimiter);
        RequireColumns(source, columns, only.Concat(asText));
        List<CellColumn> kept = [.. columns.Where(column => only.Count == 0 || only.Contains(column.Name))];
        IEnumerable<CsvColumn> described = kept.Select(column => asText.Contains(column.Name)
            ? ColumnInference.AsText(column, dialect)
            : ColumnInference.Infer(column, dialect));
        return new CsvTable(new CsvFormat(dialect, [.. described]), kept);
    }

    /// <summary>The table of some of its rows, in this order.</summary>
    public CsvTable Rows(IReadOnlyList<int> rows) => this with { Cells = [.. Cells.Select(column => column.Rows(rows))] };

    private static void RequireColumns(TextSource source, IReadOnlyList<CellColumn> columns, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (columns.All(column => column.Name != name))
            {
                throw new UserErrorException(
                    $"{source.FileName} has no column '{name}'; its columns are {string.Join(", ", columns.Select(column => $"'{column.Name}'"))}.");
            }
        }
    }
}
