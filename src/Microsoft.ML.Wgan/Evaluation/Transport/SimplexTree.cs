using System.Runtime.CompilerServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>
/// The spanning tree of a transportation basis: sources 0 … n − 1 and sinks n … n + m − 1, each with the flow on the arc to its parent.
/// </summary>
/// <remarks>
/// Flows are whole numbers, so ties are exact. The tree is strongly feasible: an arc without flow always leads from a source up to its parent,
/// which is what keeps degenerate pivots from going in circles (Cunningham 1976, "A network simplex method").
/// </remarks>
internal sealed class SimplexTree
{
    public const int None = -1;

    private readonly Node[] _nodes;
    private readonly int _sources;
    private readonly double[] _u;
    private readonly double[] _v;

    public SimplexTree(int sources, double[] u, double[] v, int sinks)
    {
        _sources = sources;
        (_u, _v) = (u, v);
        _nodes = new Node[sources + sinks];
        Array.Fill(_nodes, new Node { Parent = None, FirstChild = None, Next = None, Previous = None });
    }

    public int Count => _nodes.Length;

    public int Parent(int node) => _nodes[node].Parent;

    public long Flow(int node) => _nodes[node].Flow;

    /// <summary>Hangs a node without a parent under another.</summary>
    public void Attach(int node, int parent, long flow)
    {
        ref Node child = ref _nodes[node];
        ref Node above = ref _nodes[parent];
        (child.Parent, child.Flow) = (parent, flow);
        (child.Previous, child.Next) = (None, above.FirstChild);
        if (above.FirstChild != None)
        {
            _nodes[above.FirstChild].Previous = node;
        }

        above.FirstChild = node;
    }

    /// <summary>Brings the arc from a source to a sink into the basis, whose reduced cost is given, and takes out the arc that its cycle empties.</summary>
    public void Pivot(int source, int sink, double reducedCost)
    {
        int join = Join(source, sink);
        (int leaving, bool onSourceSide, long moved) = Leaving(source, sink, join);
        if (moved > 0)
        {
            Push(source, join, moved, sinksGain: true);
            Push(sink, join, moved, sinksGain: false);
        }

        (int top, int above) = onSourceSide ? (source, sink) : (sink, source);
        Reverse(top, above, leaving, moved);
        Settle(top, onSourceSide ? reducedCost : -reducedCost);
    }

    /// <summary>Sets depths and potentials of everything below a node anew: u + v = c on every arc of the tree.</summary>
    public void Reprice(int root, CostMatrix costs)
    {
        for (int node = root; node != None; node = After(node, root))
        {
            int parent = _nodes[node].Parent;
            if (node == root || parent == None)
            {
                _nodes[node].Depth = 0;
                continue;
            }

            _nodes[node].Depth = _nodes[parent].Depth + 1;
            if (node < _sources)
            {
                _u[node] = costs[node, parent - _sources] - _v[parent - _sources];
            }
            else
            {
                _v[node - _sources] = costs[parent, node - _sources] - _u[parent];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Join(int first, int second)
    {
        while (first != second)
        {
            if (_nodes[first].Depth >= _nodes[second].Depth)
            {
                first = _nodes[first].Parent;
            }
            else
            {
                second = _nodes[second].Parent;
            }
        }

        return first;
    }

    // Flow goes around the cycle from the join down to the source, over the new arc and from the sink up to the join. What it runs against
    // loses; of the arcs that run empty first, the last one on that way leaves: that keeps the tree strongly feasible.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Node, bool OnSourceSide, long Flow) Leaving(int source, int sink, int join)
    {
        (int node, bool onSourceSide, long least) = (None, true, long.MaxValue);
        for (int k = source; k != join; k = _nodes[k].Parent)
        {
            if (k < _sources && _nodes[k].Flow < least)
            {
                (node, least) = (k, _nodes[k].Flow);
            }
        }

        for (int k = sink; k != join; k = _nodes[k].Parent)
        {
            if (k >= _sources && _nodes[k].Flow <= least)
            {
                (node, onSourceSide, least) = (k, false, _nodes[k].Flow);
            }
        }

        return (node, onSourceSide, least);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Push(int from, int join, long amount, bool sinksGain)
    {
        for (int k = from; k != join; k = _nodes[k].Parent)
        {
            _nodes[k].Flow += k >= _sources == sinksGain ? amount : -amount;
        }
    }

    // Cuts the leaving node's subtree off and hangs it up by another of its nodes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Reverse(int top, int above, int leaving, long flow)
    {
        int node = top;
        while (true)
        {
            (int parent, long former) = (_nodes[node].Parent, _nodes[node].Flow);
            Detach(node);
            Attach(node, above, flow);
            if (node == leaving)
            {
                return;
            }

            (above, flow, node) = (node, former, parent);
        }
    }

    private void Detach(int node)
    {
        Node child = _nodes[node];
        if (child.Previous == None)
        {
            _nodes[child.Parent].FirstChild = child.Next;
        }
        else
        {
            _nodes[child.Previous].Next = child.Next;
        }

        if (child.Next != None)
        {
            _nodes[child.Next].Previous = child.Previous;
        }
    }

    // The moved subtree's sources rise and its sinks fall by the same, so that its own arcs stay tight and the new one becomes so.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Settle(int top, double shift)
    {
        for (int node = top; node != None; node = After(node, top))
        {
            _nodes[node].Depth = _nodes[_nodes[node].Parent].Depth + 1;
            if (node < _sources)
            {
                _u[node] += shift;
            }
            else
            {
                _v[node - _sources] -= shift;
            }
        }
    }

    // The next node of a subtree, parents first.
    private int After(int node, int top)
    {
        if (_nodes[node].FirstChild != None)
        {
            return _nodes[node].FirstChild;
        }

        while (node != top)
        {
            if (_nodes[node].Next != None)
            {
                return _nodes[node].Next;
            }

            node = _nodes[node].Parent;
        }

        return None;
    }

    // One cache line holds two.
    private struct Node
    {
        public long Flow;
        public int Parent;
        public int FirstChild;
        public int Next;
        public int Previous;
        public int Depth;
    }
}
