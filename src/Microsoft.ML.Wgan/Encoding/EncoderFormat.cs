using System.Security.Cryptography;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// An encoder's bytes: mark and version, length, that many bytes (columns, notes, from version 2 on branches and leaves of the levels' forest, from version 3 on with numbers as parents), their SHA-256. All little-endian.
/// </summary>
internal static class EncoderFormat
{
    // "WGE" and the version.
    private const int Mark = 0x03454757;
    private const int MarkOfCategories = 0x02454757;
    private const int MarkWithoutForest = 0x01454757;
    private const int ReadStep = 1 << 16;

    public static void Write(BinaryWriter writer, IReadOnlyList<ColumnEncoder> encoders, IReadOnlyList<string> notes, LevelCorrections learned)
    {
        using MemoryStream payload = new();
        using BinaryWriter payloadWriter = new(payload);
        payloadWriter.WriteItems(encoders, encoder => encoder.Write(payloadWriter));
        payloadWriter.WriteTexts(notes);
        learned.Write(payloadWriter);
        payloadWriter.Flush();

        writer.Write(Mark);
        writer.Write((int)payload.Length);
        writer.Write(payload.GetBuffer().AsSpan(0, (int)payload.Length));
        writer.Write(SHA256.HashData(payload.GetBuffer().AsSpan(0, (int)payload.Length)));
    }

    /// <exception cref="InvalidDataException">The data is damaged, cut short or of another kind.</exception>
    public static (IReadOnlyList<ColumnEncoder> Encoders, IReadOnlyList<string> Notes, LevelCorrections Learned) Read(BinaryReader reader)
    {
        (int mark, byte[] bytes) = ReadPayload(reader);
        PayloadReader payload = new(bytes);
        ColumnEncoder[] encoders = payload.Items(bytesEach: 1, ColumnEncoder.Read);
        string[] notes = payload.Texts();
        LevelCorrections learned = mark == MarkWithoutForest ? LevelCorrections.None : LevelCorrections.Read(payload, ofCategories: mark == MarkOfCategories);
        PayloadReader.Require(payload.IsAtEnd && encoders.Length > 0);
        PayloadReader.Require(encoders.All(encoder => encoder.SourceColumn < 0
            || (encoder.SourceColumn < encoders.Length && encoders[encoder.SourceColumn].KnownValues(encoder.SourceColumn) is not null)));
        DecodeOrder.Of([.. encoders.Select(encoder => encoder.Sources)]);
        return (encoders, notes, learned);
    }

    private static (int Mark, byte[] Payload) ReadPayload(BinaryReader reader)
    {
        PayloadReader head = new(ReadBytes(reader, 2 * sizeof(int)));
        int mark = head.Int();
        if (mark is not (Mark or MarkOfCategories or MarkWithoutForest))
        {
            throw new InvalidDataException("This is no table encoder, or one that a newer version wrote.");
        }

        byte[] payload = ReadBytes(reader, head.Int());
        byte[] digest = ReadBytes(reader, SHA256.HashSizeInBytes);
        return SHA256.HashData(payload).AsSpan().SequenceEqual(digest)
            ? (mark, payload)
            : throw new InvalidDataException("The table encoder is damaged: its checksum does not match.");
    }

    // Step by step, so that a damaged length costs no more memory than there are bytes.
    private static byte[] ReadBytes(BinaryReader reader, int count)
    {
        using MemoryStream bytes = new();
        while (bytes.Length < count)
        {
            byte[] step = reader.ReadBytes((int)Math.Min(ReadStep, count - bytes.Length));
            if (step.Length == 0)
            {
                throw new InvalidDataException($"The table encoder is cut short: {count} bytes are announced, {bytes.Length} are there.");
            }

            bytes.Write(step);
        }

        return count >= 0 ? bytes.ToArray() : throw new InvalidDataException("The table encoder is damaged: it announces a negative length.");
    }
}
