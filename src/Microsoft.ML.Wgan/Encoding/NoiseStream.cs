namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Counter-based random numbers of one column, by row: no state, so any row can be had at once.</summary>
internal readonly struct NoiseStream(ulong seed, ulong column)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly ulong _key = Mix(Mix(seed + Golden) + ((column + 1) * Golden));

    public ulong Hash(ulong row) => Mix(_key + (row * Golden));

    /// <summary>Uniform in (0, 1), both ends excluded.</summary>
    public double Uniform(ulong row) => ToUniform(Hash(row));

    /// <summary>The next hash of a sequence that starts at <paramref name="state"/>, for cells that need more than one.</summary>
    public static ulong Next(ref ulong state) => Mix(state += Golden);

    public static double ToUniform(ulong hash) => ((hash >> 12) + 0.5) * (1.0 / (1UL << 52));

    // SplitMix64's finalizer: a bijection whose every input bit flips each output bit with probability close to one half.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
