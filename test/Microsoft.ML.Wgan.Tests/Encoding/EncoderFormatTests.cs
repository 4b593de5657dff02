using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class EncoderFormatTests
{
    private const int RowCount = 300;

    private static readonly TableEncoder _encoder = Calibrated(TableEncoder.Fit(SampleColumns.Mixed(RowCount), new EncodingOptions { MaximumLevels = 30 }));
    private static readonly byte[] _bytes = Bytes(_encoder);

    [Fact]
    public void An_encoder_read_back_decodes_encodes_and_notes_the_same()
    {
        TableEncoder read = Read(_bytes);

        Assert.Equal(_encoder.Notes, read.Notes);
        Assert.Equal(Decoded(_encoder), Decoded(read));
        Assert.Equal(_encoder.Encode(SampleColumns.Mixed(RowCount), 3).Numbers, read.Encode(SampleColumns.Mixed(RowCount), 3).Numbers);
        Assert.Equal(_bytes, Bytes(read));
    }

    [Fact]
    public void Every_kind_of_encoder_was_written_and_read() =>
        Assert.Equal(
            [
                nameof(CategoryEncoder), nameof(ConstantCategoryEncoder), nameof(ConstantNumberEncoder), nameof(DerivedCategoryEncoder),
                nameof(DerivedNumberEncoder), nameof(FreshTextEncoder), nameof(NumberLevelEncoder), nameof(RankEncoder),
            ],
            Read(_bytes).Encoders.Select(encoder => encoder.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Version_1_is_read_as_an_encoder_whose_columns_are_calibrated_each_by_itself()
    {
        TableEncoder alone = TableEncoder.Fit(SampleColumns.Mixed(RowCount), new EncodingOptions { MaximumLevels = 30 });
        byte[] today = Bytes(alone);
        // Behind the notes stand the numbers of branches and of leaves, none here.
        byte[] payload = today[8..^((2 * sizeof(int)) + 32)];
        byte[] old = [.. today[..3], 1, .. BitConverter.GetBytes(payload.Length), .. payload, .. System.Security.Cryptography.SHA256.HashData(payload)];

        TableEncoder read = Read(old);

        Assert.Equal(3, today[3]);
        Assert.Equal(Decoded(alone), Decoded(read));
        Assert.Equal(today, Bytes(read));
    }

    [Fact]
    public void Reading_stops_where_the_encoder_ends()
    {
        using BinaryReader reader = new(new MemoryStream([.. _bytes, 42]));

        TableEncoder.Read(reader);

        Assert.Equal(42, reader.ReadByte());
    }

    [Fact]
    public void Bytes_cut_short_anywhere_are_refused()
    {
        for (int length = 0; length < _bytes.Length; length += length < 200 ? 1 : 97)
        {
            byte[] cut = _bytes[..length];
            Assert.Throws<InvalidDataException>(() => Read(cut));
        }
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_refused()
    {
        for (int position = 0; position < _bytes.Length; position += position < 200 ? 1 : 97)
        {
            byte[] flipped = [.. _bytes];
            flipped[position] ^= (byte)(1 << (position % 8));
            Assert.Throws<InvalidDataException>(() => Read(flipped));
        }
    }

    [Fact]
    public void Damage_behind_a_valid_checksum_is_refused_too()
    {
        // Only a forger gets that far; no such data may do worse than be refused.
        int refused = 0;
        for (int position = 8; position < _bytes.Length - 32; position += position < 400 ? 1 : 31)
        {
            foreach (byte value in new byte[] { 0, 1, 0x7F, 0xFF })
            {
                byte[] forged = [.. _bytes];
                forged[position] = value;
                System.Security.Cryptography.SHA256.HashData(forged.AsSpan(8, forged.Length - 40)).CopyTo(forged.AsSpan(forged.Length - 32));
                refused += IsRefused(forged) ? 1 : 0;
            }
        }

        Assert.NotEqual(0, refused);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    public void A_huge_length_costs_no_memory(int length)
    {
        byte[] bytes = [.. _bytes];
        BitConverter.TryWriteBytes(bytes.AsSpan(4), length);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => Read(bytes));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Fact]
    public void Data_of_another_kind_is_refused()
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read(new byte[1000]));

        Assert.Contains("no table encoder", error.Message, StringComparison.Ordinal);
    }

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            Read(bytes);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    // With the real rows: levels are calibrated by the levels of other columns, too.
    private static TableEncoder Calibrated(TableEncoder encoder)
    {
        const int SampleSize = 2000;
        float[] sample = new float[SampleSize * encoder.Layout.Width];
        CounterNoise.FillNormal(sample, 6, 0, encoder.Layout.Width);
        return encoder.Calibrated(sample, SampleSize, encoder.Encode(SampleColumns.Mixed(RowCount), 3));
    }

    private static string[] Decoded(TableEncoder encoder)
    {
        float[] outputs = new float[200 * encoder.Layout.Width];
        CounterNoise.FillNormal(outputs, 4, 0, encoder.Layout.Width);
        return SampleColumns.Rows(encoder.Decode(outputs, 200, 10, 5));
    }

    private static byte[] Bytes(TableEncoder encoder)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        encoder.Write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static TableEncoder Read(byte[] bytes)
    {
        using BinaryReader reader = new(new MemoryStream(bytes));
        return TableEncoder.Read(reader);
    }
}
