namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Counter-based random numbers: pure functions of (seed, row, column), whatever was drawn before.</summary>
internal static class CounterNoise
{
    // Keeps the normal numbers of a seed apart from the uniform ones of the same seed.
    private const ulong NormalDomain = 0x6E6F726D616C0001;

    public static ulong Hash(ulong seed, ulong row, ulong column) => new NoiseStream(seed, column).Hash(row);

    /// <summary>Uniform in (0, 1), both ends excluded.</summary>
    public static double Uniform(ulong seed, ulong row, ulong column) => new NoiseStream(seed, column).Uniform(row);

    /// <summary>
    /// Fills rows of standard normal numbers. Element (i, j) depends on the seed, firstRow + i and j only: not on the width, the block or the
    /// processor's vector length.
    /// </summary>
    /// <exception cref="ArgumentException">The length is no multiple of the width.</exception>
    public static void FillNormal(Span<float> destination, ulong seed, long firstRow, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (destination.Length % width != 0)
        {
            throw new ArgumentException($"{destination.Length} numbers don't make whole rows of {width}.", nameof(destination));
        }

        NoiseStream rowKeys = new(seed, NormalDomain);
        for (int row = 0; row < destination.Length / width; row++)
        {
            NormalRow.Fill(destination.Slice(row * width, width), rowKeys.Hash((ulong)(firstRow + row)));
        }
    }
}
