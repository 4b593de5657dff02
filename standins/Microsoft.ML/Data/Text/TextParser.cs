using System.Globalization;

namespace Microsoft.ML.Data;

/// <summary>Reads a value from text; false if the text is none, with the value that stands for a bad one.</summary>
internal delegate bool TextParser<T>(ReadOnlyMemory<char> text, out T value);

/// <summary>The text forms of every item type. Empty text is the type's default.</summary>
internal static class TextParsers
{
    /// <summary>The parser of an item type (keys have one of their own).</summary>
    public static TextParser<T> Of<T>()
    {
        return (TextParser<T>)(object)(default(T) switch
        {
            float => new TextParser<float>(Single),
            double => new TextParser<double>(Double),
            bool => new TextParser<bool>(Boolean),
            sbyte => Integer<sbyte>(),
            short => Integer<short>(),
            int => Integer<int>(),
            long => Integer<long>(),
            byte => Integer<byte>(),
            ushort => Integer<ushort>(),
            uint => Integer<uint>(),
            ulong => Integer<ulong>(),
            DateTime => new TextParser<DateTime>(Date),
            DateTimeOffset => new TextParser<DateTimeOffset>(DateWithOffset),
            TimeSpan => new TextParser<TimeSpan>(Span),
            ReadOnlyMemory<char> => new TextParser<ReadOnlyMemory<char>>(Text),
            _ => throw new NotSupportedException($"No text form of {typeof(T)}"),
        });
    }

    /// <summary>Keys stand in text from 0; whatever is no key below the count is the missing key.</summary>
    public static TextParser<T> Key<T>(ulong count)
        where T : struct, IConvertible
    {
        return (ReadOnlyMemory<char> text, out T value) =>
        {
            bool parsed = ulong.TryParse(text.Span, NumberStyles.None, CultureInfo.InvariantCulture, out ulong raw) && raw < count;
            value = (T)Convert.ChangeType(parsed ? raw + 1 : 0, typeof(T), CultureInfo.InvariantCulture);
            return true;
        };
    }

    public static bool Single(ReadOnlyMemory<char> text, out float value)
    {
        bool parsed = TryReal(text.Span, out double real, out bool isMissing);
        bool isNumber = parsed && !isMissing;
        value = isNumber && float.TryParse(text.Span, NumberStyles.Float, CultureInfo.InvariantCulture, out float single) ? single : (float)real;
        return parsed;
    }

    public static bool Double(ReadOnlyMemory<char> text, out double value) => TryReal(text.Span, out value, out _);

    private static bool TryReal(ReadOnlySpan<char> text, out double value, out bool isMissing)
    {
        value = double.NaN;
        isMissing = text is "?" or "NaN" or "NA";
        if (isMissing)
        {
            return true;
        }

        if (text.IsEmpty)
        {
            value = 0;
            isMissing = true;
            return true;
        }

        // The framework also reads infinity, INF and nan in any case; only one spelling counts here.
        if (char.IsLetter(text[^1]) && text is not "Infinity" and not "-Infinity")
        {
            return false;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed))
        {
            value = parsed;
            return true;
        }

        return false;
    }

    private static bool Boolean(ReadOnlyMemory<char> text, out bool value)
    {
        ReadOnlySpan<char> span = text.Span;
        value = IsAny(span, "1", "+1", "+", "true", "t", "yes", "y");
        return value || span.IsEmpty || IsAny(span, "0", "-1", "-", "false", "f", "no", "n");
    }

    private static bool IsAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static TextParser<T> Integer<T>()
        where T : struct, ISpanParsable<T>, System.Numerics.INumberBase<T>
    {
        return (ReadOnlyMemory<char> text, out T value) =>
        {
            if (text.IsEmpty)
            {
                value = T.Zero;
                return true;
            }

            value = T.Zero;
            return text.Span[0] != '+' && T.TryParse(text.Span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        };
    }

    private static bool Date(ReadOnlyMemory<char> text, out DateTime value)
    {
        value = default;
        return text.IsEmpty || DateTime.TryParse(
            text.Span, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);
    }

    private static bool DateWithOffset(ReadOnlyMemory<char> text, out DateTimeOffset value)
    {
        value = default;
        return text.IsEmpty || DateTimeOffset.TryParse(text.Span, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    private static bool Span(ReadOnlyMemory<char> text, out TimeSpan value)
    {
        value = default;
        return text.IsEmpty || TimeSpan.TryParse(text.Span, CultureInfo.InvariantCulture, out value);
    }

    private static bool Text(ReadOnlyMemory<char> text, out ReadOnlyMemory<char> value)
    {
        value = text;
        return true;
    }
}
