namespace WganSamples.Csv;

/// <summary>How a file separates cells and lines, apart from what the cells mean.</summary>
/// <param name="Delimiter">Character between two cells.</param>
/// <param name="SpaceAfterDelimiter">Whether a space follows each delimiter.</param>
/// <param name="LineEnd">What ends a line.</param>
/// <param name="EndsWithLineEnd">Whether the last line has its end too.</param>
/// <param name="EncodingName">Web name of the encoding.</param>
/// <param name="HasByteOrderMark">Whether the file begins with a byte order mark.</param>
internal sealed record CsvDialect(
    char Delimiter, bool SpaceAfterDelimiter, string LineEnd, bool EndsWithLineEnd, string EncodingName, bool HasByteOrderMark)
{
    public static CsvDialect Plain { get; } = new(',', false, "\n", true, "utf-8", false);

    public string Description =>
        $"{DelimiterName(Delimiter)}{(SpaceAfterDelimiter ? " and space" : "")}, {EncodingName}"
        + $"{(HasByteOrderMark ? " with byte order mark" : "")}, lines end with {LineEnd.Replace("\r", "CR", StringComparison.Ordinal).Replace("\n", "LF", StringComparison.Ordinal)}";

    private static string DelimiterName(char delimiter) => delimiter switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "pipe",
        _ => $"'{delimiter}'",
    };
}
