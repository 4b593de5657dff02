namespace Microsoft.ML.Wgan.Tables;

/// <summary>The levels of one column: a text has the same code in every view that is read with them.</summary>
internal sealed class ScoredLevels
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _names = [];

    public ScoredLevels()
    {
        _lookup = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The texts, by code; the empty text stands for a missing value.</summary>
    public IReadOnlyList<string> Names => _names;

    public int CodeOf(ReadOnlySpan<char> text)
    {
        if (!_lookup.TryGetValue(text, out int code))
        {
            code = _names.Count;
            string name = text.ToString();
            _codes.Add(name, code);
            _names.Add(name);
        }

        return code;
    }
}
