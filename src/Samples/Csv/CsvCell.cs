namespace WganSamples.Csv;

/// <summary>Where one cell stands in the text: its characters without the enclosing quotes.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of characters, doubled quotes counted as they stand.</param>
/// <param name="Quoted">Whether the cell is enclosed in quotes.</param>
/// <param name="HasDoubledQuotes">Whether it holds quotes that are written twice.</param>
internal readonly record struct CsvCell(int Start, int Length, bool Quoted, bool HasDoubledQuotes)
{
    public ReadOnlySpan<char> Text(string source)
    {
        ReadOnlySpan<char> raw = source.AsSpan(Start, Length);
        return HasDoubledQuotes ? raw.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : raw;
    }
}
