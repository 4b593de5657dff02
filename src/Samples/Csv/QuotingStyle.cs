namespace WganSamples.Csv;

/// <summary>When a column's cells are quoted although nothing in them asks for it.</summary>
/// <param name="Header">Whether the header's cell is.</param>
/// <param name="Cells">Whether the other cells are.</param>
/// <param name="Exceptions">Texts that are treated the other way, such as an unquoted NA among quoted texts.</param>
internal sealed record QuotingStyle(bool Header, bool Cells, IReadOnlyList<string> Exceptions)
{
    private const int MostExceptions = 8;

    public static QuotingStyle None { get; } = new(false, false, []);

    public static QuotingStyle Infer(CellColumn column, CsvDialect dialect)
    {
        long quoted = 0, bare = 0;
        var quotedTexts = new List<string>();
        var bareTexts = new List<string>();
        for (int code = 0; code < column.Texts.Count; code++)
        {
            if (IsNeeded(column.Texts[code], dialect))
            {
                continue;
            }
            bool isQuoted = 2 * column.QuotedCounts[code] > column.Counts[code];
            (isQuoted ? quotedTexts : bareTexts).Add(column.Texts[code]);
            quoted += isQuoted ? column.Counts[code] : 0;
            bare += isQuoted ? 0 : column.Counts[code];
        }
        bool cells = quoted > bare;
        List<string> exceptions = cells ? bareTexts : quotedTexts;
        return new QuotingStyle(column.HeaderQuoted, cells, exceptions.Count <= MostExceptions ? exceptions : []);
    }

    public bool Quotes(string text) => Cells != Exceptions.Contains(text);

    /// <summary>Whether the text would be read back as something else without quotes.</summary>
    public static bool IsNeeded(string text, CsvDialect dialect) =>
        text.AsSpan().ContainsAny('"', '\r', '\n') || text.Contains(dialect.Delimiter, StringComparison.Ordinal)
        || (dialect.SpaceAfterDelimiter && text.StartsWith(' '));
}
