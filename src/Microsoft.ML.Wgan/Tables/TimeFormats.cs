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

    /// <summary>Of two that read every text alike the first is taken.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. _dates,
        .. _dates.SelectMany(date => _times.Select(time => $"{date} {time}")),
        .. _times.Select(time => $"yyyy-MM-dd'T'{time}"),
        .. _times.Select(time => $"yyyy-MM-dd'T'{time}'Z'"),
        .. _times.Select(time => $"yyyy-MM-dd {time}'Z'"),
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

    /// <summary>The time a text says, a time of day as one of the first of January of year 1; null if it isn't written in the format.</summary>
    public static DateTime? Parse(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out DateTime time) ? time : null;

    public static string Write(DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);

    // Written back, because parsing is lenient: 03 is read by a format that writes 3.
    private static bool IsWrittenIn(string format, string text) => Parse(text, format) is { } time && Write(time, format) == text;
}
