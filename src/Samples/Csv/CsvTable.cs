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

    /// <summary>These cells read as another table reads its own: the same columns in the same order, numbers where that one has numbers.</summary>
    /// <param name="other">The table whose columns are taken.</param>
    /// <param name="fileName">Name of this table's file, for the message.</param>
    /// <exception cref="UserErrorException">A column is missing.</exception>
    public CsvTable ReadAs(CsvTable other, string fileName)
    {
        CellColumn Named(CsvColumn column) => Cells.FirstOrDefault(cells => cells.Name == column.Name)
            ?? throw new UserErrorException($"{fileName} has no column '{column.Name}'; its columns are {string.Join(", ", Cells.Select(cells => $"'{cells.Name}'"))}.");
        return new CsvTable(other.Format, [.. other.Format.Columns.Select(Named)]);
    }

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
