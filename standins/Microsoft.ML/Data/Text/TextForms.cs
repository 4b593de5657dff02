using System.Buffers;
using System.Globalization;

namespace Microsoft.ML.Data;

/// <summary>How values are written as text, so that the loader reads them back.</summary>
internal static class TextForms
{
    private static readonly SearchValues<char> _special = SearchValues.Create("\":\r\n");

    public static bool Has(DataViewType itemType) => itemType is KeyDataViewType || DataKindExtensions.PrimitiveTypeOf(itemType.RawType) != null;

    /// <summary>The text of a value of this type; keys are written from 0, a missing key as nothing.</summary>
    public static Func<T, string> Of<T>(DataViewType itemType)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (itemType is KeyDataViewType)
        {
            return value => Convert.ToUInt64(value, culture) is ulong raw && raw > 0 ? (raw - 1).ToString(culture) : "";
        }

        return (Func<T, string>)(object)(default(T) switch
        {
            float => new Func<float, string>(value => float.IsNaN(value) ? "?" : value.ToString("R", culture)),
            double => new Func<double, string>(value => double.IsNaN(value) ? "?" : value.ToString("G17", culture)),
            bool => new Func<bool, string>(value => value ? "1" : "0"),
            DateTime => new Func<DateTime, string>(value => value.ToString("o", culture)),
            DateTimeOffset => new Func<DateTimeOffset, string>(value => value.ToString("o", culture)),
            TimeSpan => new Func<TimeSpan, string>(value => value.ToString("c", culture)),
            ReadOnlyMemory<char> => new Func<ReadOnlyMemory<char>, string>(value => value.ToString()),
            DataViewRowId => new Func<DataViewRowId, string>(value => string.Create(culture, $"0x{value.High:x16}{value.Low:x16}")),
            _ => new Func<T, string>(value => ((IFormattable)value).ToString(null, culture)),
        });
    }

    /// <summary>The text of a field, in quotes where the loader would misread it.</summary>
    public static string Quote(ReadOnlySpan<char> text, char separator)
    {
        if (text.IsEmpty)
        {
            return "\"\"";
        }

        bool isPlain = text[0] != ' ' && !text.Contains(separator) && !text.ContainsAny(_special);
        return isPlain ? text.ToString() : "\"" + text.ToString().Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
