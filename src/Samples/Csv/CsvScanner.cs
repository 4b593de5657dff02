using System.Buffers;

namespace WganSamples.Csv;

/// <summary>
/// Cuts a text into records and cells (RFC 4180: quoted cells may hold delimiters, line ends and doubled quotes).
/// Our own rather than a package's because the writer must know what a package drops: which cells were quoted, which
/// line ends were used, and where a fault stands.
/// </summary>
internal sealed class CsvScanner(string text, char delimiter, bool skipSpaces, string fileName)
{
    private readonly SearchValues<char> _stops = SearchValues.Create([delimiter, '\r', '\n']);
    private int _position;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The line on which the record read last begins, from 1.</summary>
    public int RecordLine { get; private set; }

    /// <summary>Records that ended with CR LF, LF and CR, in this order.</summary>
    public int[] LineEnds { get; } = new int[3];

    /// <summary>Delimiters read, and how many of them were followed by a space.</summary>
    public int Delimiters { get; private set; }

    public int SpacedDelimiters { get; private set; }

    public bool EndsWithLineEnd { get; private set; }

    public bool Read(List<CsvCell> cells)
    {
        cells.Clear();
        if (_position >= text.Length)
        {
            return false;
        }
        RecordLine = _line;
        cells.Add(ReadCell());
        while (_position < text.Length && text[_position] == delimiter)
        {
            _position++;
            Delimiters++;
            SpacedDelimiters += _position < text.Length && text[_position] == ' ' ? 1 : 0;
            cells.Add(ReadCell());
        }
        TakeLineEnd();
        return true;
    }

    private CsvCell ReadCell()
    {
        if (skipSpaces)
        {
            SkipSpaces();
        }
        if (_position < text.Length && text[_position] == '"')
        {
            return ReadQuotedCell();
        }
        int start = _position;
        int length = text.AsSpan(start).IndexOfAny(_stops);
        length = length < 0 ? text.Length - start : length;
        _position = start + length;
        return new CsvCell(start, length, Quoted: false, HasDoubledQuotes: false);
    }

    private CsvCell ReadQuotedCell()
    {
        string opening = Place(_position);
        int start = ++_position;
        bool doubled = false;
        while (true)
        {
            int quote = text.IndexOf('"', _position);
            if (quote < 0)
            {
                throw new UserErrorException($"{fileName}, {opening}: the quoted cell that opens here is never closed.");
            }
            CountLines(_position, quote);
            _position = quote + 1;
            if (_position >= text.Length || text[_position] != '"')
            {
                var cell = new CsvCell(start, quote - start, Quoted: true, doubled);
                RequireEndOfCell();
                return cell;
            }
            doubled = true;
            _position++;
        }
    }

    private void RequireEndOfCell()
    {
        SkipSpaces();
        if (_position < text.Length && text[_position] != delimiter && text[_position] is not ('\r' or '\n'))
        {
            throw new UserErrorException(
                $"{fileName}, {Place(_position)}: text after a closing quote; a quote inside a quoted cell must be written twice.");
        }
    }

    private void SkipSpaces()
    {
        while (_position < text.Length && text[_position] == ' ')
        {
            _position++;
        }
    }

    private void TakeLineEnd()
    {
        EndsWithLineEnd = _position < text.Length;
        if (!EndsWithLineEnd)
        {
            return;
        }
        bool carriageReturn = text[_position] == '\r';
        bool both = carriageReturn && _position + 1 < text.Length && text[_position + 1] == '\n';
        LineEnds[both ? 0 : carriageReturn ? 2 : 1]++;
        _position += both ? 2 : 1;
        _line++;
        _lineStart = _position;
    }

    private void CountLines(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            bool ends = text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');
            if (ends)
            {
                _line++;
                _lineStart = i + 1;
            }
        }
    }

    private string Place(int position) => $"line {_line}, character {position - _lineStart + 1}";
}
