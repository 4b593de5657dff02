namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Arrays and text with their length ahead; <see cref="PayloadReader"/> reads them back.</summary>
internal static class BinaryWriterExtensions
{
    public static void WriteDoubles(this BinaryWriter writer, ReadOnlySpan<double> values)
    {
        writer.Write(values.Length);
        foreach (double value in values)
        {
            writer.Write(value);
        }
    }

    public static void WriteFloats(this BinaryWriter writer, ReadOnlySpan<float> values)
    {
        writer.Write(values.Length);
        foreach (float value in values)
        {
            writer.Write(value);
        }
    }

    public static void WriteLongs(this BinaryWriter writer, ReadOnlySpan<long> values)
    {
        writer.Write(values.Length);
        foreach (long value in values)
        {
            writer.Write(value);
        }
    }

    public static void WriteInts(this BinaryWriter writer, ReadOnlySpan<int> values)
    {
        writer.Write(values.Length);
        foreach (int value in values)
        {
            writer.Write(value);
        }
    }

    /// <summary>As UTF-16, so that even text with half a surrogate pair comes back as it was.</summary>
    public static void WriteText(this BinaryWriter writer, string text)
    {
        writer.Write(text.Length);
        foreach (char unit in text)
        {
            writer.Write((ushort)unit);
        }
    }

    public static void WriteTexts(this BinaryWriter writer, IReadOnlyCollection<string> texts) => writer.WriteItems(texts, writer.WriteText);

    /// <summary>Things, their number ahead.</summary>
    public static void WriteItems<T>(this BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }
}
