using System.Globalization;
using System.Text.Json.Serialization;

namespace WganSamples.Csv;

/// <summary>How the numbers of a column are spelled.</summary>
/// <param name="MinimumDecimals">Decimals that are always written, if need be as zeros.</param>
/// <param name="MaximumDecimals">Decimals that mean something; values are rounded to them.</param>
/// <param name="DecimalSeparator">Point or comma.</param>
/// <param name="HasPlus">Whether positive numbers carry a plus sign.</param>
/// <param name="DropsZero">Whether ".5" stands for "0.5".</param>
/// <param name="Exponents">How and when exponents are written; null for never.</param>
internal sealed record NumberFormat(
    int MinimumDecimals, int MaximumDecimals, char DecimalSeparator, bool HasPlus, bool DropsZero, ExponentStyle? Exponents) : NumericFormat
{
    public static NumberFormat Plain { get; } = new(0, 9, '.', false, false, null);

    [JsonIgnore]
    public override bool IsWhole => MaximumDecimals == 0 && Exponents is null;

    [JsonIgnore]
    public override string Description => Exponents is not null
        ? "number with exponent"
        : MaximumDecimals switch
        {
            0 when MinimumDecimals == 0 => "whole number",
            0 => $"whole number, written with .{new string('0', MinimumDecimals)}",
            1 => "number, 1 decimal",
            _ => $"number, {(MinimumDecimals >= MaximumDecimals ? "" : "up to ")}{MaximumDecimals} decimals",
        };

    /// <summary>Finds the spelling that all <paramref name="cells"/> share; null if a cell isn't a number or they contradict each other.</summary>
    public static NumberFormat? Infer(IEnumerable<string> cells, char separator)
    {
        var numbers = new List<NumberText>();
        foreach (string cell in cells)
        {
            if (!NumberText.TryRead(cell, separator, out NumberText number))
            {
                return null;
            }
            numbers.Add(number);
        }
        bool plus = numbers.Exists(number => number.HasPlus);
        if (numbers.Count == 0 || (plus && numbers.Exists(number => number.Value > 0 && !number.HasPlus)))
        {
            return null;
        }
        List<NumberText> plain = numbers.FindAll(number => number.Exponent is null);
        bool dropsZero = numbers.Exists(number => !number.HasWholeDigits)
            && !plain.Exists(number => number.HasWholeDigits && Math.Abs(number.Value) is > 0 and < 1);
        return new NumberFormat(
            plain.Count == 0 ? 0 : plain.Min(number => number.Decimals),
            plain.Count == 0 ? 0 : plain.Max(number => number.SignificantDecimals),
            separator, plus, dropsZero, ExponentStyle.Infer(numbers));
    }

    public override bool TryRead(string text, out double value)
    {
        bool read = NumberText.TryRead(text, DecimalSeparator, out NumberText number);
        value = number.Value;
        return read;
    }

    public override string Write(double value)
    {
        string digits = Exponents is not null && Exponents.Applies(value)
            ? Exponents.Write(value)
            : Fixed(value, MinimumDecimals, MaximumDecimals);
        if (digits[0] == '-' && digits.AsSpan().IndexOfAnyInRange('1', '9') < 0)
        {
            digits = digits[1..];
        }
        if (DropsZero)
        {
            digits = digits.StartsWith("0.", StringComparison.Ordinal) ? digits[1..]
                : digits.StartsWith("-0.", StringComparison.Ordinal) ? "-" + digits[2..] : digits;
        }
        string spelled = DecimalSeparator == '.' ? digits : digits.Replace('.', DecimalSeparator);
        return HasPlus && value > 0 ? "+" + spelled : spelled;
    }

    /// <summary>Rounds to the maximum of decimals and drops trailing zeros down to the minimum.</summary>
    internal static string Fixed(double value, int minimum, int maximum)
    {
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        bool isExact = !shortest.Contains('E', StringComparison.Ordinal) && Decimals(shortest) <= maximum;
        string digits = isExact ? shortest : value.ToString("F" + maximum.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (digits.Contains('.', StringComparison.Ordinal))
        {
            digits = digits.TrimEnd('0').TrimEnd('.');
        }
        int missing = minimum - Decimals(digits);
        return missing <= 0 ? digits : digits + (missing == minimum ? "." : "") + new string('0', missing);
    }

    private static int Decimals(string digits)
    {
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : digits.Length - point - 1;
    }
}
