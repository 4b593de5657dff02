using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>A yardstick: rows whose columns are all right and have nothing to do with each other.</summary>
internal static class ColumnShuffle
{
    /// <summary>The table with each column in a random order of its own.</summary>
    public static ScoredTable Of(ScoredTable table, int seed)
    {
        var random = new Random(seed);
        return new ScoredTable([.. table.Columns.Select(column => column.Rows(Order(table.RowCount, random)))]);
    }

    private static int[] Order(int count, Random random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        return order;
    }
}
