using System.Globalization;

namespace WganSamples.Csv;

/// <summary>One number as it is spelled: sign, whole digits, decimals, exponent.</summary>
/// <param name="Value">What it means.</param>
/// <param name="Decimals">Digits after the decimal separator.</param>
/// <param name="SignificantDecimals">The same without trailing zeros.</param>
/// <param name="HasPlus">Whether it begins with a plus sign.</param>
/// <param name="HasWholeDigits">False for ".5".</param>
/// <param name="Exponent">The exponent's spelling, with its letter ("e-05"), or null.</param>
internal readonly record struct NumberText(
    double Value, int Decimals, int SignificantDecimals, bool HasPlus, bool HasWholeDigits, string? Exponent)
{
    /// <summary>From here on a double no longer tells neighbouring whole numbers apart; such cells are identifiers, kept as text.</summary>
    public const double LargestWhole = 1L << 53;

    /// <summary>Reads <c>[+-]digits[.digits][e[+-]digits]</c>; leading zeros and thousands separators make a text, not a number.</summary>
    public static bool TryRead(string cell, char separator, out NumberText number)
    {
        number = default;
        ReadOnlySpan<char> text = cell.AsSpan().Trim(' ');
        bool plus = text.StartsWith("+");
        ReadOnlySpan<char> rest = plus || text.StartsWith("-") ? text[1..] : text;
        int whole = DigitCount(rest);
        if (whole > 1 && rest[0] == '0')
        {
            return false;
        }
        rest = rest[whole..];
        int decimals = 0, significant = 0;
        if (!rest.IsEmpty && rest[0] == separator)
        {
            decimals = DigitCount(rest[1..]);
            significant = rest.Slice(1, decimals).TrimEnd('0').Length;
            if (decimals == 0)
            {
                return false;
            }
            rest = rest[(decimals + 1)..];
        }
        if (whole + decimals == 0 || !TryReadExponent(rest, out string? exponent))
        {
            return false;
        }
        string invariant = separator == '.' ? text.ToString() : text.ToString().Replace(separator, '.');
        double value = double.Parse(invariant, NumberStyles.Float, CultureInfo.InvariantCulture);
        number = new NumberText(value, decimals, significant, plus, whole > 0, exponent);
        return double.IsFinite(value) && (Math.Abs(value) < LargestWhole || exponent is not null || decimals > 0);
    }

    private static bool TryReadExponent(ReadOnlySpan<char> rest, out string? exponent)
    {
        exponent = null;
        if (rest.IsEmpty)
        {
            return true;
        }
        ReadOnlySpan<char> digits = rest[1..].TrimStart("+-");
        bool valid = rest[0] is 'e' or 'E' && rest.Length - digits.Length <= 2
            && !digits.IsEmpty && DigitCount(digits) == digits.Length;
        exponent = valid ? rest.ToString() : null;
        return valid;
    }

    private static int DigitCount(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
