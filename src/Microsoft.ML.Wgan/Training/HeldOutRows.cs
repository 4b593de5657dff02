using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Holds rows out of the training: draws them and puts them last.</summary>
internal static class HeldOutRows
{
    private const int MostRows = 5_000;

    /// <param name="table">The encoded rows; their order changes.</param>
    /// <param name="stopping">What share is held out; null: none.</param>
    /// <param name="seed">Decides which.</param>
    /// <returns>How many of the last rows are held out; 0 of small tables.</returns>
    public static int PutLast(EncodedTable table, EarlyStopping? stopping, ulong seed)
    {
        if (stopping is null || table.RowCount < EarlyStopping.LeastRows)
        {
            return 0;
        }

        int count = Math.Min(MostRows, (int)(stopping.HeldOutShare * table.RowCount));
        for (int i = 0; i < count; i++)
        {
            Exchange(table, i, seed);
        }

        return count;
    }

    /// <summary>Puts the rows of <see cref="PutLast"/> back.</summary>
    public static void PutBack(EncodedTable table, int count, ulong seed)
    {
        for (int i = count - 1; i >= 0; i--)
        {
            Exchange(table, i, seed);
        }
    }

    // One of the rows that are not held out yet takes the last place of those.
    private static void Exchange(EncodedTable table, int heldOut, ulong seed)
    {
        int left = table.RowCount - heldOut;
        table.Swap((int)(CounterNoise.Uniform(seed, (ulong)heldOut, 0) * left), left - 1);
    }
}
