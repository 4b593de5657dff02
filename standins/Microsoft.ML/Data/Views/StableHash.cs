namespace Microsoft.ML.Data;

/// <summary>Hashes that are the same in every process.</summary>
internal static class StableHash
{
    /// <summary>An odd number far from any pattern (2^64 over the golden ratio).</summary>
    public const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>Spreads every bit over all bits (the finalizer of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value += Step;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public static ulong Of(string text)
    {
        ulong hash = (ulong)text.Length;
        foreach (char c in text)
        {
            hash = Mix(hash ^ c);
        }

        return hash;
    }
}
