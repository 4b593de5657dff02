using System.Runtime.CompilerServices;

namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>Some of the 256 bins that a byte can name: those of a split's left side.</summary>
[InlineArray(4)]
internal struct BinSet
{
    private ulong _first;

    /// <summary>Bins 0 to <paramref name="last"/>.</summary>
    public static BinSet UpTo(int last)
    {
        BinSet bins = default;
        for (int bin = 0; bin <= last; bin++)
        {
            bins.Add(bin);
        }

        return bins;
    }

    // A shift by 64 or more counts modulo 64.
    public readonly bool Contains(int bin) => ((this[bin >> 6] >> bin) & 1) != 0;

    public void Add(int bin) => this[bin >> 6] |= 1UL << bin;
}
