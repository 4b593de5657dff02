using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

/// <summary>What keeps degenerate pivots from going in circles: arcs without flow always lead from a source up to its parent.</summary>
public sealed class SimplexTreeTests
{
    [Fact]
    public void The_tree_stays_strongly_feasible_and_keeps_the_masses_through_every_pivot()
    {
        int pivots = 0;
        for (ulong seed = 0; seed < 100; seed++)
        {
            // Few different masses: most pivots are degenerate.
            (long[] p, long[] q) = ([2, 2, 1, 1, 2, 1, 3], [3, 1, 2, 2, 1, 3]);
            CostMatrix costs = CostMatrix.Of(Clouds.Costs(p.Length, q.Length, 0, 4, seed));
            (double[] u, double[] v) = (new double[p.Length], new double[costs.Stride]);
            SimplexTree tree = new(p.Length, u, v, q.Length);
            int root = GreedyBasis.Build(costs, p, q, tree);
            tree.Reprice(root, costs);
            CheckTree(tree, root, p, q);

            while (Entering(costs, u, v) is (int source, int sink, < -1e-9 and double reduced))
            {
                tree.Pivot(source, p.Length + sink, reduced);
                CheckTree(tree, root, p, q);
                pivots++;
            }
        }

        Assert.True(pivots > 300, $"Only {pivots} pivots were looked at.");
    }

    [Fact]
    public void Whole_masses_have_the_same_sum_on_both_sides()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            WholeMasses masses = WholeMasses.Of(Clouds.Masses(9, 0.2, seed), 1, Clouds.Masses(13, 0.2, seed + 99), 1);

            Assert.Equal(1L << 60, masses.P.Sum());
            Assert.Equal(1L << 60, masses.Q.Sum());
        }
    }

    private static void CheckTree(SimplexTree tree, int root, long[] p, long[] q)
    {
        long[] left = [.. p, .. q];
        for (int node = 0; node < tree.Count; node++)
        {
            if (node != root)
            {
                Assert.True(tree.Flow(node) > 0 || (tree.Flow(node) == 0 && node < p.Length), $"Node {node} hangs below by an arc of flow {tree.Flow(node)}.");
                left[node] -= tree.Flow(node);
                left[tree.Parent(node)] -= tree.Flow(node);
            }
        }

        Assert.All(left, mass => Assert.Equal(0, mass));
    }

    private static (int Source, int Sink, double Reduced) Entering(CostMatrix costs, double[] u, double[] v)
        => (from source in Enumerable.Range(0, costs.Rows)
            from sink in Enumerable.Range(0, costs.Columns)
            select (source, sink, costs[source, sink] - u[source] - v[sink])).MinBy(arc => arc.Item3);
}
