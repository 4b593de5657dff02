namespace WganSamples.Csv;

/// <summary>Writes cells the way the source file wrote its own.</summary>
internal sealed class CsvWriter(TextWriter output, CsvFormat format)
{
    private readonly CsvDialect _dialect = format.Dialect;
    private readonly string _separator = format.Dialect.Delimiter + (format.Dialect.SpaceAfterDelimiter ? " " : "");
    private bool _atStart = true;

    public void WriteHeader()
    {
        BeginLine();
        for (int i = 0; i < format.Columns.Count; i++)
        {
            WriteCell(i, format.Columns[i].Header, format.Columns[i].Quoting.Header);
        }
    }

    public void WriteRow(ReadOnlySpan<string> cells)
    {
        BeginLine();
        for (int i = 0; i < cells.Length; i++)
        {
            WriteCell(i, cells[i], format.Columns[i].Quoting.Quotes(cells[i]));
        }
    }

    public void Finish()
    {
        if (_dialect.EndsWithLineEnd)
        {
            output.Write(_dialect.LineEnd);
        }
        output.Flush();
    }

    private void BeginLine()
    {
        if (!_atStart)
        {
            output.Write(_dialect.LineEnd);
        }
        _atStart = false;
    }

    private void WriteCell(int index, string text, bool quoted)
    {
        if (index > 0)
        {
            output.Write(_separator);
        }
        if (quoted || QuotingStyle.IsNeeded(text, _dialect))
        {
            output.Write('"');
            output.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            output.Write('"');
        }
        else
        {
            output.Write(text);
        }
    }
}
