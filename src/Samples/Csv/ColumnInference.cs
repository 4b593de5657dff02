namespace WganSamples.Csv;

/// <summary>Decides what a column's cells mean, from its distinct texts.</summary>
internal static class ColumnInference
{
    /// <summary>A column of few distinct dates is better learned level by level: no date is made up between them.</summary>
    private const int FewDates = 100;

    private static readonly HashSet<string> _markers = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "NA", "N/A", "#N/A", "<NA>", "NaN", "null", "none", "nil", "?", "-", "--", ".", "missing", "\\N",
    };

    private static readonly HashSet<string> _booleans = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "yes", "no", "t", "f", "y", "n", "on", "off",
    };

    public static CsvColumn Infer(CellColumn column, CsvDialect dialect)
    {
        QuotingStyle quoting = QuotingStyle.Infer(column, dialect);
        (CellFormat format, string? marker) = InferNumeric(column, dialect) ?? (InferText(column), null);
        return new CsvColumn(column.Header, column.Name, format, marker, quoting);
    }

    /// <summary>The column as text, whatever its cells look like.</summary>
    public static CsvColumn AsText(CellColumn column, CsvDialect dialect) =>
        new(column.Header, column.Name, InferText(column), null, QuotingStyle.Infer(column, dialect));

    public static bool IsMissing(string text) => _markers.Contains(text.Trim());

    private static TextFormat InferText(CellColumn column) =>
        new(column.Texts.Count(text => !IsMissing(text)) is 1 or 2
            && column.Texts.All(text => IsMissing(text) || _booleans.Contains(text)));

    private static (CellFormat, string?)? InferNumeric(CellColumn column, CsvDialect dialect)
    {
        List<string> values = [.. column.Texts.Where(text => !IsMissing(text))];
        NumericFormat? format = Numeric(values, dialect) ?? Date(values, column.Codes.Count);
        if (format is not null)
        {
            return (format, MostFrequent(column, column.Texts.Where(IsMissing)));
        }
        // One other text among numbers ("unknown", "inf") is a marker of its own, provided that nothing else is one.
        List<string> others = [.. values.Where(text => !NumberText.TryRead(text, '.', out _))];
        if (others.Count != 1 || values.Count < 3 || values.Count != column.Texts.Count)
        {
            return null;
        }
        values.Remove(others[0]);
        return NumberFormat.Infer(values, '.') is { } numbers ? (numbers, others[0]) : null;
    }

    private static NumericFormat? Numeric(List<string> values, CsvDialect dialect) =>
        NumberFormat.Infer(values, '.')
        ?? (MayBeDecimalComma(values, dialect) ? NumberFormat.Infer(values, ',') : null)
        ?? (NumericFormat?)DecoratedFormat.Infer(values, dialect.Delimiter);

    /// <summary>Where commas separate the cells, a quoted 1,234 is more likely a thousand than one and a bit.</summary>
    private static bool MayBeDecimalComma(List<string> values, CsvDialect dialect) =>
        dialect.Delimiter != ','
        || values.Exists(text => text.Contains(',', StringComparison.Ordinal) && text.Length - text.LastIndexOf(',') != 4);

    private static DateFormat? Date(List<string> values, int rows) =>
        values.Count > FewDates || 10L * values.Count > rows ? DateFormat.Infer(values) : null;

    private static string? MostFrequent(CellColumn column, IEnumerable<string> markers)
    {
        HashSet<string> wanted = [.. markers];
        return Enumerable.Range(0, column.Texts.Count)
            .Where(code => wanted.Contains(column.Texts[code]))
            .OrderByDescending(code => column.Counts[code])
            .Select(code => column.Texts[code])
            .FirstOrDefault();
    }
}
