using System.Globalization;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>The ways of writing dates and times that are recognised in text; invariant culture.</summary>
internal static class TimeFormats
{
    private static readonly string[] _dates =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd",
        "dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy",
        "MM/dd/yyyy", "M/d/yyyy", "MM-dd-yyyy", "M-d-yyyy",
        "d MMM yyyy", "dd MMM yyyy", "d MMMM yyyy", "dd-MMM-yyyy", "MMM d, yyyy", "MMMM d, yyyy",
    ];

    private static readonly string[] _times =
        ["HH:mm", "HH:mm:ss", "HH:mm:ss.f", "HH:mm:ss.ff", "HH:mm:ss.fff", "HH:mm:ss.ffffff", "HH:mm:ss.fffffff", "H:mm", "H:mm:ss", "h:mm tt", "h:mm:ss tt"];

    // Ends a format whose texts say how far their clock is from UTC.
    private const string Offset = "zzz";

    /// <summary>Of two that read every text alike the first is taken.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. _dates,
        .. _dates.SelectMany(date => _times.Select(time => $"{date} {time}")),
        .. _times.Select(time => $"yyyy-MM-dd'T'{time}"),
        .. _times.SelectMany(time => (string[])[$"yyyy-MM-dd'T'{time}'Z'", $"yyyy-MM-dd {time}'Z'", $"yyyy-MM-dd'T'{time}{Offset}", $"yyyy-MM-dd {time}{Offset}"]),
        .. _times,
        "yyyyMMdd", "yyyyMMdd'T'HHmmss", "yyyy-MM", "MM/yyyy", "MMM yyyy",
    ];

    /// <summary>The formats in which every text is written, exactly.</summary>
    /// <param name="texts">None of them empty; without any, no format fits.</param>
    public static IReadOnlyList<string> Fitting(IReadOnlyList<string> texts)
    {
        // Most formats fail at the first text already.
        List<string> fitting = [.. texts.Count == 0 ? [] : All.Where(format => IsWrittenIn(format, texts[0]))];
        fitting.RemoveAll(format => !texts.All(text => IsWrittenIn(format, text)));
        return fitting;
    }

    /// <summary>Whether all the formats read every text as the same time; some may take the day for the month.</summary>
    public static bool AreAlike(IReadOnlyList<string> formats, IReadOnlyList<string> texts) =>
        formats.Count == 1 || texts.All(text => formats.All(format => Parse(text, format) == Parse(text, formats[0])));

    public static bool HasOffset(string format) => format.EndsWith(Offset, StringComparison.Ordinal);

    /// <summary>
    /// The time a text says; null if it isn't written in the format. Without an offset it counts as UTC, without a date as one of the first of
    /// January of year 1.
    /// </summary>
    public static DateTimeOffset? Parse(string text, string format)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        return HasOffset(format)
            ? DateTimeOffset.TryParseExact(text, format, culture, DateTimeStyles.None, out DateTimeOffset moment) ? moment : null
            : DateTime.TryParseExact(text, format, culture, DateTimeStyles.NoCurrentDateDefault, out DateTime time) ? new DateTimeOffset(time, TimeSpan.Zero) : null;
    }

    public static string Write(DateTimeOffset time, string format) => time.ToString(format, CultureInfo.InvariantCulture);

    // Written back, because parsing is lenient: 03 is read by a format that writes 3.
    private static bool IsWrittenIn(string format, string text) => Parse(text, format) is { } time && Write(time, format) == text;
}
