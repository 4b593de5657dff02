namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The forest of the heaviest edges among some nodes, and its edges led away from chosen roots.</summary>
internal sealed class SpanningForest
{
    private readonly List<Edge> _edges = [];

    /// <summary>Kruskal's: the heaviest first, none that closes a circle, none without a weight.</summary>
    /// <param name="nodes">Any distinct numbers.</param>
    /// <param name="weight">Of the edge between two of them.</param>
    public SpanningForest(IReadOnlyList<int> nodes, Func<int, int, double> weight)
    {
        List<Edge> edges = [];
        for (int second = 1; second < nodes.Count; second++)
        {
            for (int first = 0; first < second; first++)
            {
                edges.Add(new Edge(nodes[first], nodes[second], weight(nodes[first], nodes[second])));
            }
        }

        Dictionary<int, int> part = nodes.ToDictionary(node => node);
        foreach (Edge edge in edges.Where(edge => edge.Weight > 0).OrderByDescending(edge => edge.Weight))
        {
            (int from, int to) = (part[edge.A], part[edge.B]);
            if (from != to)
            {
                _edges.Add(edge);
                part = part.ToDictionary(each => each.Key, each => each.Value == from ? to : each.Value);
            }
        }
    }

    /// <summary>The nodes that have an edge.</summary>
    public IEnumerable<int> Joined => _edges.SelectMany(edge => new[] { edge.A, edge.B }).Distinct();

    /// <summary>What a node's edges weigh together.</summary>
    public double Weight(int node) => _edges.Where(edge => edge.A == node || edge.B == node).Sum(edge => edge.Weight);

    /// <summary>Child and parent of every edge, each parent's own edge first, the edges of one parent together.</summary>
    /// <param name="roots">Candidates in their order: the first of a tree is its root.</param>
    public IReadOnlyList<(int Child, int Parent)> Directed(IEnumerable<int> roots)
    {
        ILookup<int, int> neighbours = _edges.SelectMany(edge => new[] { (At: edge.A, To: edge.B), (At: edge.B, To: edge.A) }).ToLookup(edge => edge.At, edge => edge.To);
        List<(int, int)> directed = [];
        HashSet<int> seen = [];
        foreach (int root in roots.Where(seen.Add))
        {
            Queue<int> queue = new([root]);
            while (queue.TryDequeue(out int parent))
            {
                foreach (int child in neighbours[parent].Where(seen.Add))
                {
                    directed.Add((child, parent));
                    queue.Enqueue(child);
                }
            }
        }

        return directed;
    }

    private readonly record struct Edge(int A, int B, double Weight);
}
