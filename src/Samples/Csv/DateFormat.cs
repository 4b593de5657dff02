using System.Globalization;
using System.Text.Json.Serialization;

namespace WganSamples.Csv;

/// <summary>
/// Dates or times of one pattern. The model sees whole steps since the first of them, so that daily, hourly or weekly
/// data stay daily, hourly or weekly.
/// </summary>
/// <param name="Pattern">.NET's custom date pattern.</param>
/// <param name="Origin">Ticks of the earliest date.</param>
/// <param name="Step">Ticks between two neighbouring values: the greatest common divisor of all distances.</param>
internal sealed record DateFormat(string Pattern, long Origin, long Step) : NumericFormat
{
    private static readonly string[] _patterns =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ssZ",
        "yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-ddTHH:mm:ss.fff", "yyyy-MM-ddTHH:mm:ss.fffZ", "yyyy-MM-dd HH:mm:ss.ffffff", "yyyy-MM-ddTHH:mm:ss.ffffff",
        "yyyy/MM/dd", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm", "yyyy.MM.dd",
        "dd.MM.yyyy", "dd.MM.yyyy HH:mm", "dd.MM.yyyy HH:mm:ss", "d.M.yyyy",
        "MM/dd/yyyy", "M/d/yyyy", "dd/MM/yyyy", "d/M/yyyy", "MM/dd/yyyy HH:mm", "M/d/yyyy H:mm", "dd/MM/yyyy HH:mm", "d/M/yyyy H:mm",
        "MM/dd/yyyy HH:mm:ss", "M/d/yyyy H:mm:ss", "dd/MM/yyyy HH:mm:ss", "d/M/yyyy H:mm:ss", "MM/dd/yy", "M/d/yy", "dd/MM/yy", "d/M/yy",
        "dd-MM-yyyy", "d-M-yyyy", "dd-MMM-yyyy", "d MMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "HH:mm", "HH:mm:ss", "H:mm", "H:mm:ss",
    ];

    [JsonIgnore]
    public override bool IsWhole => true;

    [JsonIgnore]
    public override string Description => $"date ({Pattern})";

    /// <summary>The first pattern that reads every cell and spells it the same way again; null if there is none.</summary>
    public static DateFormat? Infer(IReadOnlyCollection<string> cells)
    {
        foreach (string pattern in _patterns)
        {
            if (cells.Count > 1 && cells.All(cell => TryParse(cell, pattern, out _)))
            {
                long[] ticks = [.. cells.Select(cell => TryParse(cell, pattern, out DateTime date) ? date.Ticks : 0)];
                long origin = ticks.Min();
                long step = ticks.Aggregate(0L, (divisor, tick) => GreatestCommonDivisor(divisor, tick - origin));
                return new DateFormat(pattern, origin, step);
            }
        }
        return null;
    }

    public override bool TryRead(string text, out double value)
    {
        bool read = TryParse(text, Pattern, out DateTime date);
        value = read ? (double)(date.Ticks - Origin) / Step : 0;
        return read;
    }

    public override string Write(double value)
    {
        long first = -(Origin / Step), last = (DateTime.MaxValue.Ticks - Origin) / Step;
        long steps = (long)Math.Clamp(Math.Round(value), first, last);
        return new DateTime(Origin + (steps * Step)).ToString(Literal(Pattern), CultureInfo.InvariantCulture);
    }

    private static bool TryParse(string text, string pattern, out DateTime date) =>
        DateTime.TryParseExact(text, Literal(pattern), CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out date)
        && date.ToString(Literal(pattern), CultureInfo.InvariantCulture) == text;

    /// <summary>The letters T and Z stand for themselves: no time zone is read into them.</summary>
    private static string Literal(string pattern) =>
        pattern.Replace("T", "'T'", StringComparison.Ordinal).Replace("Z", "'Z'", StringComparison.Ordinal);

    private static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
