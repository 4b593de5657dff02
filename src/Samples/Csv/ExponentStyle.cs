using System.Globalization;

namespace WganSamples.Csv;

/// <summary>How and for which magnitudes a column writes exponents ("1.5e-05").</summary>
/// <param name="Letter">'e' or 'E'.</param>
/// <param name="HasPlus">Whether positive exponents carry a plus sign.</param>
/// <param name="MinimumDigits">Digits of the exponent, filled with zeros.</param>
/// <param name="MinimumDecimals">Decimals of the mantissa that are always written.</param>
/// <param name="MaximumDecimals">Decimals of the mantissa that mean something.</param>
/// <param name="UpTo">Values of this power of ten and less are written so.</param>
/// <param name="From">Values of this power of ten and more are written so.</param>
internal sealed record ExponentStyle(
    char Letter, bool HasPlus, int MinimumDigits, int MinimumDecimals, int MaximumDecimals, int UpTo, int From)
{
    public static ExponentStyle? Infer(List<NumberText> numbers)
    {
        List<NumberText> spelled = numbers.FindAll(number => number.Exponent is not null);
        if (spelled.Count == 0)
        {
            return null;
        }
        bool always = spelled.Count == numbers.Count;
        IEnumerable<int> powers = spelled.Where(number => number.Value != 0).Select(number => Power(number.Value));
        return new ExponentStyle(
            spelled[0].Exponent![0],
            spelled.Exists(number => number.Exponent![1] == '+'),
            spelled.Min(number => number.Exponent!.Count(char.IsAsciiDigit)),
            spelled.Min(number => number.Decimals),
            spelled.Max(number => number.SignificantDecimals),
            always ? int.MaxValue : powers.Where(power => power < 0).DefaultIfEmpty(int.MinValue).Max(),
            always ? int.MinValue : powers.Where(power => power >= 0).DefaultIfEmpty(int.MaxValue).Min());
    }

    public bool Applies(double value) => UpTo == int.MaxValue || (value != 0 && (Power(value) <= UpTo || Power(value) >= From));

    public string Write(double value)
    {
        string scientific = value.ToString("e" + MaximumDecimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int letter = scientific.IndexOf('e', StringComparison.Ordinal);
        double mantissa = double.Parse(scientific.AsSpan(0, letter), CultureInfo.InvariantCulture);
        int power = int.Parse(scientific.AsSpan(letter + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string sign = power < 0 ? "-" : HasPlus ? "+" : "";
        string digits = Math.Abs(power).ToString("D" + MinimumDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return NumberFormat.Fixed(mantissa, MinimumDecimals, MaximumDecimals) + Letter + sign + digits;
    }

    private static int Power(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value)));
}
