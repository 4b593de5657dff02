namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The forest of categories, each with one parent at most, that keeps the most of what they say of each other: which pairs are worth keeping exactly.</summary>
/// <remarks>
/// <code>max Σ over edges (a, b) of I(a; b) − (r_a − 1)(r_b − 1) log n / 2n,   I(a; b) = Σ p_ij log(p_ij / p_i p_j)</code>
/// r: levels, n: rows. Source: Chow and Liu 1968, "Approximating discrete probability distributions with dependence trees". Differs from it: an edge is charged for its
/// parameters (Suzuki 1993), so that chance makes none; and a root is chosen, as what is calibrated by a rare level of its parent is calibrated by few rows.
/// </remarks>
internal sealed class ChowLiuForest
{
    // Pairs times rows that are counted at most: a second or so.
    private const long MostCounted = 1L << 28;
    private const int MostRows = 1 << 16;
    private const int LeastRows = 1 << 11;

    private readonly EncodedTable _rows;
    private readonly int[] _categories;
    private readonly int _step;

    private ChowLiuForest(EncodedTable rows, int[] categories)
    {
        _rows = rows;
        _categories = categories;
        long pairs = Math.Max(1, (long)categories.Length * (categories.Length - 1) / 2);
        long most = Math.Clamp(MostCounted / pairs, LeastRows, MostRows);
        _step = (int)((rows.RowCount + most - 1) / most);
    }

    /// <summary>Category and parent of every edge, each parent's own edge first, the edges of one parent together.</summary>
    /// <param name="rows">Real rows.</param>
    /// <param name="categories">Which of their categories.</param>
    /// <param name="isRare">Whether a level, given its category and its rows, is rare.</param>
    public static IReadOnlyList<(int Category, int Parent)> Of(EncodedTable rows, int[] categories, Func<int, bool> isRare)
    {
        ChowLiuForest forest = new(rows, categories);
        List<Edge> edges = forest.Spanning();
        long[] rareRows = new long[rows.Layout.Categories.Count];
        foreach (int category in edges.SelectMany(edge => new[] { edge.A, edge.B }).Distinct())
        {
            rareRows[category] = LevelCounts.Of(rows, category).Where(isRare).Sum();
        }

        return Directed(edges, [.. categories.OrderBy(category => rareRows[category])
            .ThenByDescending(category => edges.Where(edge => edge.A == category || edge.B == category).Sum(edge => edge.Weight))]);
    }

    // Kruskal's: the heaviest first, none that closes a circle.
    private List<Edge> Spanning()
    {
        List<Edge> edges = [];
        for (int second = 1; second < _categories.Length; second++)
        {
            for (int first = 0; first < second; first++)
            {
                edges.Add(new Edge(_categories[first], _categories[second], Weight(_categories[first], _categories[second])));
            }
        }

        int[] part = [.. Enumerable.Range(0, _rows.Layout.Categories.Count)];
        List<Edge> kept = [];
        foreach (Edge edge in edges.Where(edge => edge.Weight > 0).OrderByDescending(edge => edge.Weight))
        {
            (int from, int to) = (part[edge.A], part[edge.B]);
            if (from != to)
            {
                kept.Add(edge);
                part = [.. part.Select(each => each == from ? to : each)];
            }
        }

        return kept;
    }

    private double Weight(int a, int b)
    {
        (int[,] counts, int total) = LevelCounts.OfPair(_rows, a, b, _step);
        return MutualInformation.Charged(counts, total);
    }

    private static List<(int Category, int Parent)> Directed(List<Edge> edges, IEnumerable<int> roots)
    {
        ILookup<int, int> neighbours = edges.SelectMany(edge => new[] { (At: edge.A, To: edge.B), (At: edge.B, To: edge.A) }).ToLookup(edge => edge.At, edge => edge.To);
        List<(int, int)> directed = [];
        HashSet<int> seen = [];
        foreach (int root in roots.Where(seen.Add))
        {
            Queue<int> queue = new([root]);
            while (queue.TryDequeue(out int parent))
            {
                foreach (int category in neighbours[parent].Where(seen.Add))
                {
                    directed.Add((category, parent));
                    queue.Enqueue(category);
                }
            }
        }

        return directed;
    }

    private readonly record struct Edge(int A, int B, double Weight);
}
