namespace Microsoft.ML.Wgan.Encoding;

/// <summary>How often levels occur in encoded rows, alone and together.</summary>
internal static class LevelCounts
{
    /// <summary>Rows of each level of a category.</summary>
    public static int[] Of(EncodedTable rows, int category)
    {
        int[] counts = new int[rows.Layout.Categories[category].Length];
        int stride = rows.Layout.Categories.Count;
        for (int row = 0; row < rows.RowCount; row++)
        {
            counts[rows.Codes[(row * stride) + category]]++;
        }

        return counts;
    }

    /// <summary>Rows of each pair of levels, and of all.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="first">The category of the first index.</param>
    /// <param name="second">The category of the second one.</param>
    /// <param name="step">1 for every row, 2 for every other one, and so on.</param>
    public static (int[,] Counts, int Total) OfPair(EncodedTable rows, int first, int second, int step = 1)
    {
        int[,] counts = new int[rows.Layout.Categories[first].Length, rows.Layout.Categories[second].Length];
        int stride = rows.Layout.Categories.Count;
        int total = 0;
        for (int row = 0; row < rows.RowCount; row += step)
        {
            counts[rows.Codes[(row * stride) + first], rows.Codes[(row * stride) + second]]++;
            total++;
        }

        return (counts, total);
    }
}
