using System.Globalization;
using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>Numbers for people: few digits, points for decimals and commas for thousands, whatever the machine's language.</summary>
internal static class Words
{
    /// <summary>Stands where there is no number.</summary>
    public const string Nothing = "–";

    private const int SignificantDigits = 4;
    private const double LeastPlain = 1e-4;
    private const double MostPlain = 1e15;

    public static string Count(long count) => Plain(count, "#,0");

    public static string Counted(long count, string noun) => count == 1 ? $"1 {noun}" : $"{Count(count)} {noun}s";

    /// <summary>A share from 0 to 1 in percent, to a hundredth below 10 % and above 99 %, else to a tenth.</summary>
    public static string Percent(double? share) => share is not double value || !double.IsFinite(value)
        ? Nothing
        : Plain(100 * value, Math.Abs(100 * value) is < 9.995 or (> 99 and < 100.5) ? "0.00" : "0.0") switch
        {
            "0.00" => "0",
            "100.00" => "100",
            string text => text,
        } + "\u00A0%";

    /// <summary>A number with so many significant digits, whole ones with all of theirs.</summary>
    public static string Number(double? number, int digits = SignificantDigits)
    {
        if (number is not double value || !double.IsFinite(value))
        {
            return Nothing;
        }

        double size = Math.Abs(value);
        if (size is not 0 and (< LeastPlain or >= MostPlain))
        {
            return Plain(value, "0.###e+0");
        }

        int decimals = size == 0 ? 0 : Math.Max(0, digits - 1 - (int)Math.Floor(Math.Log10(size)));
        return Plain(value, "#,0." + new string('#', decimals));
    }

    /// <summary>A number with so many decimals at most.</summary>
    public static string Fixed(double value, int decimals) => Math.Abs(value) >= MostPlain ? Number(value) : Plain(value, "#,0." + new string('#', decimals));

    /// <summary>A coefficient whose largest is 1.</summary>
    public static string Coefficient(double? value) => value is double number && double.IsFinite(number) ? Plain(number, "0.000") : Nothing;

    /// <summary>An association from −1 to 1.</summary>
    public static string Association(double? value) => value is double number ? Plain(number, "0.00") : Nothing;

    /// <summary>The number of a score, by its unit.</summary>
    public static string Of(ScoreUnit unit, double? value) => unit switch
    {
        ScoreUnit.Share => Percent(value),
        ScoreUnit.Coefficient => Coefficient(value),
        _ => Number(value, digits: 3),
    };

    public static string Of(ScoreReading reading) => reading == ScoreReading.Unknown ? "Not judged" : reading.ToString();

    public static string Duration(TimeSpan time) => time.TotalMinutes < 1 ? $"{Plain(time.TotalSeconds, "0.0")} s"
        : time.TotalHours < 1 ? $"{time.Minutes} min {time.Seconds} s"
        : $"{Count((long)time.TotalHours)} h {time.Minutes} min";

    /// <summary>A title as it begins a line: Greek letters that name a score stay small.</summary>
    public static string Line(string title) => title.Length > 0 && char.IsAsciiLetterLower(title[0]) ? char.ToUpperInvariant(title[0]) + title[1..] : title;

    /// <summary>No longer than a label may be.</summary>
    public static string Short(string text, int length)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= length ? text : elements.SubstringByTextElements(0, length - 1) + "…";
    }

    private static string Plain(double value, string format)
    {
        string text = value.ToString(format, CultureInfo.InvariantCulture);
        string digits = text.TrimStart('-');
        return !text.StartsWith('-') ? text : digits.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? digits : "−" + digits;
    }
}
