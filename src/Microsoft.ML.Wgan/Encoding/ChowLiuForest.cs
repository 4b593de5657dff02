namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The forest of categories, each with one parent at most, that keeps the most of what they say of each other: which pairs are worth keeping exactly.</summary>
/// <remarks>
/// <code>max Σ over edges (a, b) of I(a; b) − (r_a − 1)(r_b − 1) log n / 2n,   I(a; b) = Σ p_ij log(p_ij / p_i p_j)</code>
/// r: levels, n: rows. Source: Chow and Liu 1968, "Approximating discrete probability distributions with dependence trees". Differs from it: an edge is charged for its
/// parameters (Suzuki 1993), so that chance makes none; and a root is chosen, as what is calibrated by a rare level of its parent is calibrated by few rows.
/// </remarks>
internal static class ChowLiuForest
{
    // Pairs times rows that are counted at most: a second or so.
    private const long MostCounted = 1L << 28;
    private const int MostRows = 1 << 16;
    private const int LeastRows = 1 << 11;

    /// <summary>Category and parent of every edge, each parent's own edge first, the edges of one parent together.</summary>
    /// <param name="rows">Real rows.</param>
    /// <param name="categories">Which of their categories.</param>
    /// <param name="isRare">Whether a level, given its category and its rows, is rare.</param>
    public static IReadOnlyList<(int Category, int Parent)> Of(EncodedTable rows, int[] categories, Func<int, bool> isRare)
    {
        int step = StepFor(rows.RowCount, categories.Length);
        SpanningForest forest = new(categories, (a, b) =>
        {
            (int[,] counts, int total) = LevelCounts.OfPair(rows, a, b, step);
            return MutualInformation.Charged(counts, total);
        });
        long[] rareRows = new long[rows.Layout.Categories.Count];
        foreach (int category in forest.Joined)
        {
            rareRows[category] = LevelCounts.Of(rows, category).Where(isRare).Sum();
        }

        return forest.Directed(categories.OrderBy(category => rareRows[category]).ThenByDescending(forest.Weight));
    }

    /// <summary>Which rows are counted for each pair of so many columns: 1 for all, 2 for every other one, and so on.</summary>
    public static int StepFor(int rowCount, int columns)
    {
        long pairs = Math.Max(1, (long)columns * (columns - 1) / 2);
        long most = Math.Clamp(MostCounted / pairs, LeastRows, MostRows);
        return (int)((rowCount + most - 1) / most);
    }
}
