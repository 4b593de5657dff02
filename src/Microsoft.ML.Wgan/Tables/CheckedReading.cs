namespace Microsoft.ML.Wgan.Tables;

/// <summary>Reading that trusts no size: nothing is allocated for more items than the rest of the stream can hold.</summary>
internal static class CheckedReading
{
    /// <summary>Reads the number of items that follow.</summary>
    /// <param name="reader">Reads a seekable stream.</param>
    /// <param name="bytesPerItem">The fewest bytes one item takes; at least 1.</param>
    /// <param name="what">The items, for the message.</param>
    /// <exception cref="InvalidDataException">The number is negative, or more than the stream can still hold.</exception>
    public static int ReadCount(this BinaryReader reader, int bytesPerItem, string what)
    {
        int count = reader.ReadInt32();
        long left = reader.BaseStream.Length - reader.BaseStream.Position;
        return count >= 0 && count <= left / bytesPerItem
            ? count
            : throw new InvalidDataException($"The model says that {count} {what} follow, but has only {left} bytes left.");
    }
}
