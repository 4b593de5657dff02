using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan;

/// <summary>Independent seeds for the stages of one run, all from the seed that the user knows.</summary>
internal static class Seeds
{
    public static ulong Encoding(int seed) => Of(seed, 1);

    public static ulong Training(int seed) => Of(seed, 2);

    public static ulong Calibration(int seed) => Of(seed, 3);

    public static ulong Rows(int seed) => Of(seed, 4);

    /// <summary>Rows of one level of a balanced column: each level's rows are independent of the others'.</summary>
    public static ulong RowsOfLevel(int seed, int level) => CounterNoise.Hash(Of(seed, 5), (ulong)level, 0);

    private static ulong Of(int seed, ulong purpose) => CounterNoise.Hash(unchecked((uint)seed), 0, purpose);
}
