using System.Numerics;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>A number of any type, as a column's type holds it.</summary>
internal static class NumberConversion
{
    /// <summary>Converts a number: to a whole type only exactly, to a floating one by rounding, as a literal would be.</summary>
    /// <returns>False for what is no number, and for numbers that the type cannot hold.</returns>
    public static bool TryConvert<T>(object value, out T converted)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        switch (value)
        {
            case sbyte number: return Convert(number, out converted);
            case byte number: return Convert(number, out converted);
            case short number: return Convert(number, out converted);
            case ushort number: return Convert(number, out converted);
            case int number: return Convert(number, out converted);
            case uint number: return Convert(number, out converted);
            case long number: return Convert(number, out converted);
            case ulong number: return Convert(number, out converted);
            case float number: return Convert(number, out converted);
            case double number: return Convert(number, out converted);
            case decimal number: return Convert(number, out converted);
            default:
                converted = default;
                return false;
        }
    }

    /// <summary>The type's missing value, if it has one.</summary>
    public static bool TryMissing<T>(out T missing)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        bool hasMissing = NumberCells<T>.Range.AllowsMissing;
        missing = hasMissing ? T.CreateSaturating(double.NaN) : default;
        return hasMissing;
    }

    private static bool Convert<TFrom, T>(TFrom number, out T converted)
        where TFrom : struct, INumber<TFrom>
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        if (TFrom.IsNaN(number))
        {
            return TryMissing(out converted);
        }

        converted = T.CreateSaturating(number);
        return NumberCells<T>.Range.IsInteger
            ? TFrom.IsInteger(number) && number >= TFrom.CreateSaturating(T.MinValue) && number <= TFrom.CreateSaturating(T.MaxValue) && IsExact(converted)
            : T.IsFinite(converted) || TFrom.IsInfinity(number);
    }

    // Encoders compute with doubles: a whole number that is none would come out as another.
    private static bool IsExact<T>(T number)
        where T : struct, INumber<T>, IMinMaxValue<T> => T.CreateSaturating(double.CreateSaturating(number)) == number;
}
