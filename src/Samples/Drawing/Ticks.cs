using System.Globalization;

namespace WganSamples.Drawing;

/// <summary>A number marked on an axis; the text is empty for a minor one.</summary>
internal readonly record struct Tick(double Value, string Text);

/// <summary>Round numbers to mark on an axis.</summary>
internal static class Ticks
{
    private const double Rounding = 1e-9;
    private const int LeastWrittenPower = 4;

    /// <summary>Multiples of 1, 2 or 5 times a power of ten inside a range, about as many as wanted.</summary>
    public static IReadOnlyList<Tick> Linear(Interval range, int wanted)
    {
        double step = Step(range.Length / Math.Max(wanted, 1));
        double first = Math.Ceiling((range.Low / step) - Rounding), last = Math.Floor((range.High / step) + Rounding);
        int decimals = Math.Max(0, (int)Math.Ceiling(-Math.Log10(step) - Rounding));
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(index => At((first + index) * step, decimals))];
    }

    /// <summary>Powers of ten inside a range, all of them or evenly fewer; in a short range their doubles and fives too.</summary>
    public static IReadOnlyList<Tick> Logarithmic(Interval range, int wanted)
    {
        int first = (int)Math.Floor(Math.Log10(range.Low) + Rounding), last = (int)Math.Ceiling(Math.Log10(range.High) - Rounding);
        int every = Math.Max(1, (int)Math.Ceiling((last - first) / (double)Math.Max(wanted, 1)));
        int[] digits = last - first <= 2 ? [1, 2, 5] : [1];
        IEnumerable<Tick> ticks =
            from power in Enumerable.Range(first, last - first + 1)
            where power % every == 0
            from digit in digits
            let value = digit * Math.Pow(10, power)
            where value >= range.Low * (1 - Rounding) && value <= range.High * (1 + Rounding)
            select Math.Abs(power) >= LeastWrittenPower && digit == 1 ? new Tick(value, PowerOfTen(power)) : At(value, Math.Max(0, -power));
        return [.. ticks];
    }

    /// <summary>The smallest of 1, 2 and 5 times a power of ten that is not below a length.</summary>
    public static double Step(double atLeast)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(atLeast) + Rounding));
        double digit = atLeast / power;
        return power * (digit <= 1 + Rounding ? 1 : digit <= 2 + Rounding ? 2 : digit <= 5 + Rounding ? 5 : 10);
    }

    private static Tick At(double value, int decimals)
    {
        const int MostDecimals = 5;
        double rounded = decimals <= 15 ? Math.Round(value, decimals) : value;
        string format = decimals > MostDecimals ? "0.##e+0" : Math.Abs(rounded) >= 10_000 ? "N0" : "F" + decimals.ToString(CultureInfo.InvariantCulture);
        string text = (rounded == 0 ? 0 : rounded).ToString(format, CultureInfo.InvariantCulture);
        return new Tick(rounded, text.Replace('-', '−'));
    }

    private static string PowerOfTen(int power) =>
        "10" + string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(character => character == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[character - '0']));
}
