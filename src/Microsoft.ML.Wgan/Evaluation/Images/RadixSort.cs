using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>Sorts many numbers of single precision, several times as fast as a sort by comparisons: their bits, eleven at a time, from the lowest.</summary>
internal sealed class RadixSort
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;

    private uint[] _keys = [];
    private uint[] _moved = [];

    /// <summary>Sorts in place, ascending; no number may be NaN.</summary>
    public void Sort(float[] values)
    {
        if (_keys.Length != values.Length)
        {
            (_keys, _moved) = (new uint[values.Length], new uint[values.Length]);
        }

        Span<uint> bits = MemoryMarshal.Cast<float, uint>(values.AsSpan());
        for (int i = 0; i < bits.Length; i++)
        {
            // Negative numbers descend with their bits, and come first.
            _keys[i] = (bits[i] & 0x80000000) != 0 ? ~bits[i] : bits[i] | 0x80000000;
        }

        for (int shift = 0; shift < 32; shift += Bits)
        {
            Distribute(shift);
        }

        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = (_keys[i] & 0x80000000) != 0 ? _keys[i] & 0x7FFFFFFF : ~_keys[i];
        }
    }

    private void Distribute(int shift)
    {
        int[] next = new int[Buckets + 1];
        foreach (uint key in _keys)
        {
            next[((key >> shift) & (Buckets - 1)) + 1]++;
        }

        for (int bucket = 1; bucket < Buckets; bucket++)
        {
            next[bucket] += next[bucket - 1];
        }

        foreach (uint key in _keys)
        {
            _moved[next[(key >> shift) & (Buckets - 1)]++] = key;
        }

        (_keys, _moved) = (_moved, _keys);
    }
}
