namespace WganSamples.Csv;

/// <summary>The cells of one column as they stand in the file: each distinct text once, and a code a row.</summary>
internal sealed class CellColumn
{
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _codeOfSpan;
    private readonly List<string> _texts = [];
    private readonly List<int> _counts = [];
    private readonly List<int> _quotedCounts = [];
    private readonly List<int> _codes = [];

    public CellColumn(string header, string name, bool headerQuoted)
    {
        Header = header;
        Name = name;
        HeaderQuoted = headerQuoted;
        _codeOfSpan = _codeOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The name as the file writes it: maybe empty, maybe the same as another column's.</summary>
    public string Header { get; }

    /// <summary>The name for the model: never empty, unique in the file.</summary>
    public string Name { get; }

    public bool HeaderQuoted { get; }

    /// <summary>Distinct texts in the order of their first appearance.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Rows that hold each text.</summary>
    public IReadOnlyList<int> Counts => _counts;

    /// <summary>Rows that hold each text in quotes.</summary>
    public IReadOnlyList<int> QuotedCounts => _quotedCounts;

    /// <summary>For each row the index of its text.</summary>
    public IReadOnlyList<int> Codes => _codes;

    public void Add(ReadOnlySpan<char> text, bool quoted)
    {
        if (!_codeOfSpan.TryGetValue(text, out int code))
        {
            code = _texts.Count;
            string stored = text.ToString();
            _codeOf.Add(stored, code);
            _texts.Add(stored);
            _counts.Add(0);
            _quotedCounts.Add(0);
        }
        _codes.Add(code);
        _counts[code]++;
        _quotedCounts[code] += quoted ? 1 : 0;
    }

    /// <summary>The column of some of its rows, in this order.</summary>
    public CellColumn Rows(IEnumerable<int> rows)
    {
        var picked = new CellColumn(Header, Name, HeaderQuoted);
        foreach (int row in rows)
        {
            int code = _codes[row];
            picked.Add(_texts[code], quoted: 2 * _quotedCounts[code] > _counts[code]);
        }
        return picked;
    }
}
