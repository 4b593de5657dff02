using System.Numerics;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Remembers which texts there were without keeping them (a Bloom filter): it never misses one, and takes about one in a thousand others for one.
/// </summary>
internal sealed class SeenTexts
{
    private const int BitsPerText = 16;
    private const int Probes = 6;

    private readonly long[] _bits;

    /// <exception cref="InvalidDataException">The number of words is not a power of two.</exception>
    private SeenTexts(long[] bits)
    {
        PayloadReader.Require(bits.Length > 0 && BitOperations.IsPow2(bits.Length));
        _bits = bits;
    }

    public static SeenTexts Of(IReadOnlyCollection<string> texts)
    {
        long words = (long)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(1, (long)texts.Count * BitsPerText / 64));
        SeenTexts seen = new(new long[Math.Min(words, 1 << 27)]);
        foreach (string text in texts)
        {
            (uint probe, uint step) = Hash(text);
            for (int i = 0; i < Probes; i++, probe += step)
            {
                seen._bits[seen.Word(probe)] |= 1L << (int)(probe & 63);
            }
        }

        return seen;
    }

    public bool Contains(string text)
    {
        (uint probe, uint step) = Hash(text);
        for (int i = 0; i < Probes; i++, probe += step)
        {
            if ((_bits[Word(probe)] & (1L << (int)(probe & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    public void Write(BinaryWriter writer) => writer.WriteLongs(_bits);

    public static SeenTexts Read(PayloadReader reader) => new(reader.Longs());

    private long Word(uint probe) => (probe >> 6) & (_bits.Length - 1);

    // Not string.GetHashCode, which differs from process to process.
    private static (uint Probe, uint Step) Hash(string text)
    {
        ulong state = (ulong)text.Length;
        foreach (char unit in text)
        {
            state = (state ^ unit) * 0x100000001B3;
        }

        ulong hash = NoiseStream.Next(ref state);
        return ((uint)hash, (uint)(hash >> 32) | 1);
    }
}
