namespace WganSamples.Csv;

/// <summary>Reads a whole file into its columns' cells.</summary>
internal static class CsvReader
{
    public static (CsvDialect Dialect, IReadOnlyList<CellColumn> Columns) Read(TextSource source, char? delimiter = null)
    {
        (char found, bool spaced) = DelimiterSniffer.Sniff(source, delimiter);
        var scanner = new CsvScanner(source.Text, found, spaced, source.FileName);
        var cells = new List<CsvCell>();
        if (!ReadPastBlankLines(scanner, cells))
        {
            throw new UserErrorException($"{source.FileName} is empty; a header line with the columns' names is needed.");
        }
        List<CellColumn> columns = Columns(source, cells);
        ReadRows(source, scanner, columns, cells);
        if (columns[0].Codes.Count == 0)
        {
            throw new UserErrorException($"{source.FileName} has a header line but no rows.");
        }
        return (Dialect(source, scanner, found, spaced), columns);
    }

    private static void ReadRows(TextSource source, CsvScanner scanner, List<CellColumn> columns, List<CsvCell> cells)
    {
        int blankLines = 0;
        while (scanner.Read(cells))
        {
            if (IsBlank(cells))
            {
                // Between the rows of a single column a blank line is an empty cell; elsewhere, and at the end, it is nothing.
                blankLines++;
                continue;
            }
            if (cells.Count != columns.Count)
            {
                throw new UserErrorException(
                    $"{source.FileName}, line {scanner.RecordLine}: {Cells(cells.Count)} where the header has {Cells(columns.Count)}.");
            }
            for (; blankLines > 0; blankLines--)
            {
                if (columns.Count == 1)
                {
                    columns[0].Add("", quoted: false);
                }
            }
            for (int i = 0; i < cells.Count; i++)
            {
                columns[i].Add(cells[i].Text(source.Text), cells[i].Quoted);
            }
        }
    }

    private static bool ReadPastBlankLines(CsvScanner scanner, List<CsvCell> cells)
    {
        while (scanner.Read(cells))
        {
            if (!IsBlank(cells))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsBlank(List<CsvCell> cells) => cells is [{ Length: 0, Quoted: false }];

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    private static List<CellColumn> Columns(TextSource source, List<CsvCell> header)
    {
        var columns = new List<CellColumn>(header.Count);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < header.Count; i++)
        {
            string text = header[i].Text(source.Text).ToString();
            string wanted = string.IsNullOrWhiteSpace(text) ? $"column {i + 1}" : text;
            string name = wanted;
            for (int next = 2; !taken.Add(name); next++)
            {
                name = $"{wanted} ({next})";
            }
            columns.Add(new CellColumn(text, name, header[i].Quoted));
        }
        return columns;
    }

    private static CsvDialect Dialect(TextSource source, CsvScanner scanner, char delimiter, bool spaced)
    {
        int most = Array.IndexOf(scanner.LineEnds, scanner.LineEnds.Max());
        return new CsvDialect(
            delimiter, spaced, most switch { 0 => "\r\n", 1 => "\n", _ => "\r" },
            scanner.EndsWithLineEnd, source.EncodingName, source.HasByteOrderMark);
    }
}
