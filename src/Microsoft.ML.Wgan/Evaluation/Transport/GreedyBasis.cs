using System.Runtime.CompilerServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>A first basis: each source in turn gives its mass to the cheapest sinks that still have room.</summary>
internal static class GreedyBasis
{
    /// <summary>Builds the tree and returns its root, the sink that stays open longest.</summary>
    /// <remarks>
    /// Every source is taken to have a trace more mass than it has, all of which ends in the root; traces only decide who runs out first where masses
    /// tie. So arcs without flow lead towards the root, which makes the basis strongly feasible.
    /// </remarks>
    public static int Build(CostMatrix costs, long[] p, long[] q, SimplexTree tree)
    {
        List<int> open = [.. Enumerable.Range(0, costs.Columns)];
        long[] room = [.. q];
        long[] traces = new long[costs.Columns];
        List<Arc>[] arcs = [.. Enumerable.Range(0, tree.Count).Select(_ => new List<Arc>(2))];
        for (int row = 0; row < costs.Rows; row++)
        {
            (long left, long trace) = (p[row], 1);
            bool sourceEnds;
            do
            {
                int place = Cheapest(costs.Row(row), open);
                int column = open[place];
                sourceEnds = open.Count == 1 || (left, trace + traces[column]).CompareTo((room[column], 0)) < 0;
                long moved = sourceEnds ? left : room[column];
                arcs[row].Add(new Arc(costs.Rows + column, moved));
                arcs[costs.Rows + column].Add(new Arc(row, moved));
                if (sourceEnds)
                {
                    room[column] -= left;
                    traces[column] += trace;
                }
                else
                {
                    left -= room[column];
                    trace += traces[column];
                    open[place] = open[^1];
                    open.RemoveAt(open.Count - 1);
                }
            }
            while (!sourceEnds);
        }

        Hang(arcs, costs.Rows + open[0], tree);
        return costs.Rows + open[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Cheapest(ReadOnlySpan<double> costs, List<int> open)
    {
        int best = 0;
        for (int k = 1; k < open.Count; k++)
        {
            best = costs[open[k]] < costs[open[best]] ? k : best;
        }

        return best;
    }

    // Hangs the arcs, which make one tree, under the root.
    private static void Hang(List<Arc>[] arcs, int root, SimplexTree tree)
    {
        Queue<int> reached = new([root]);
        while (reached.TryDequeue(out int node))
        {
            foreach (Arc arc in arcs[node])
            {
                if (arc.Other != tree.Parent(node))
                {
                    tree.Attach(arc.Other, node, arc.Flow);
                    reached.Enqueue(arc.Other);
                }
            }
        }
    }

    private readonly record struct Arc(int Other, long Flow);
}
