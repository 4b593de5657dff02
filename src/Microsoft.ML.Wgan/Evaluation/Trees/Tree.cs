namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>A grown tree: node 0 is the root, the children of a node lie side by side.</summary>
internal sealed class Tree
{
    private readonly Node[] _nodes;

    /// <param name="leaves">Leaves that it will have at most.</param>
    public Tree(int leaves) => _nodes = new Node[(2 * leaves) - 1];

    /// <summary>Number of nodes so far.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>Turns a leaf into a split; returns the number of the left child, which the right one follows.</summary>
    public int Split(int node, int column, in BinSet leftBins)
    {
        _nodes[node] = new Node { Column = column, LeftBins = leftBins, LeftChild = Count };
        Count += 2;
        return Count - 2;
    }

    public void SetValue(int leaf, double value) => _nodes[leaf].Value = value;

    /// <summary>Adds each row's leaf to its score.</summary>
    public void AddTo(Span<double> scores, IReadOnlyList<byte[]> columns)
    {
        // As an array: calls through the interface would cost more than the walk.
        byte[][] cells = [.. columns];
        for (int row = 0; row < scores.Length; row++)
        {
            ref readonly Node node = ref _nodes[0];
            while (node.LeftChild > 0)
            {
                node = ref _nodes[node.LeftChild + (node.LeftBins.Contains(cells[node.Column][row]) ? 0 : 1)];
            }

            scores[row] += node.Value;
        }
    }

    private struct Node
    {
        public BinSet LeftBins;
        public double Value;
        public int Column;

        // 0, the root, is nobody's child: a leaf.
        public int LeftChild;
    }
}
