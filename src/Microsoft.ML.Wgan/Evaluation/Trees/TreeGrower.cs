namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>Grows trees on the same rows, one after the other: the leaf whose split gains most is split next.</summary>
/// <remarks>
/// Of two children only the smaller one's sums are taken from rows; the other's are the parent's less these. A column is summed and searched by one thread,
/// in the order of the rows, and columns are compared in their order: a tree does not depend on the number of threads.
/// Source: Ke et al. 2017, "LightGBM: a highly efficient gradient boosting decision tree", without its sampling and bundling.
/// </remarks>
internal sealed class TreeGrower
{
    // Cells of a node below which a second thread costs more than it takes over.
    private const int LeastCells = 1 << 16;

    private readonly BinnedRows _table;
    private readonly IReadOnlyList<ColumnBins> _bins;
    private readonly GrowthLimits _limits;
    private readonly ParallelOptions _threads;
    private readonly RowPartition _rows;
    private readonly Histograms _histograms;
    private readonly GradientPair[] _ordered;
    private readonly Leaf[] _leaves;
    private readonly Split[] _summedSplits;
    private readonly Split[] _otherSplits;
    private readonly Action<int> _search;

    // The leaves that are searched now: one by its rows, the other, if any, by its parent's sums.
    private int _summed;
    private int _other;

    public TreeGrower(BinnedRows table, IReadOnlyList<ColumnBins> bins, GrowthLimits limits, int threads)
    {
        (_table, _bins, _limits, _threads) = (table, bins, limits, new ParallelOptions { MaxDegreeOfParallelism = threads });
        _rows = new RowPartition(table.RowCount);
        _histograms = new Histograms(bins);
        _ordered = new GradientPair[table.RowCount];
        _leaves = new Leaf[limits.Leaves];
        _summedSplits = new Split[bins.Count];
        _otherSplits = new Split[bins.Count];
        _search = Search;
    }

    /// <summary>Grows a tree against the gradients, and adds its leaves to the scores.</summary>
    /// <param name="gradients">Of every row.</param>
    /// <param name="rate">Share of each leaf's best value that is taken.</param>
    /// <param name="scores">Of every row.</param>
    /// <param name="gains">Of every column, to which those of this tree's splits are added.</param>
    public Tree Grow(ReadOnlySpan<GradientPair> gradients, double rate, Span<double> scores, Span<double> gains)
    {
        var tree = new Tree(_limits.Leaves);
        _rows.Reset();
        _leaves[0] = new Leaf { Length = gradients.Length, Sums = Sum(gradients), Histogram = _histograms.Rent() };
        int count = 1;
        SearchLeaves(0, -1, gradients);
        while (count < _limits.Leaves && BestOf(count) is int best && _leaves[best].Best.Gain > 0)
        {
            gains[_leaves[best].Best.Column] += _leaves[best].Best.Gain;
            Split(tree, best, count++);
            if (count < _limits.Leaves)
            {
                SearchChildren(best, count - 1, gradients);
            }
        }

        Finish(tree, count, rate, scores);
        return tree;
    }

    private static BinSums Sum(ReadOnlySpan<GradientPair> gradients)
    {
        BinSums sums = default;
        foreach (GradientPair own in gradients)
        {
            sums.Gradient += own.Gradient;
            sums.Hessian += own.Hessian;
        }

        sums.Count = gradients.Length;
        return sums;
    }

    private int BestOf(int count)
    {
        int best = 0;
        for (int leaf = 1; leaf < count; leaf++)
        {
            best = _leaves[leaf].Best.Gain > _leaves[best].Best.Gain ? leaf : best;
        }

        return best;
    }

    // The left child takes the parent's place.
    private void Split(Tree tree, int parent, int right)
    {
        Leaf split = _leaves[parent];
        int child = tree.Split(split.Node, split.Best.Column, split.Best.LeftBins);
        int leftRows = _rows.Split(split.Start, split.Length, _table.Columns[split.Best.Column], split.Best.LeftBins);
        _leaves[right] = new Leaf { Node = child + 1, Start = split.Start + leftRows, Length = split.Length - leftRows, Sums = split.Sums - split.Best.Left };
        _leaves[parent] = new Leaf { Node = child, Start = split.Start, Length = leftRows, Sums = split.Best.Left, Histogram = split.Histogram };
    }

    private void SearchChildren(int left, int right, ReadOnlySpan<GradientPair> gradients)
    {
        BinSums[] ofParent = _leaves[left].Histogram!;
        (int small, int large) = _leaves[left].Length <= _leaves[right].Length ? (left, right) : (right, left);
        if (_leaves[large].Length < 2 * _limits.LeafRows)
        {
            _leaves[left].Histogram = null;
            _histograms.Return(ofParent);
            return;
        }

        (_leaves[large].Histogram, _leaves[small].Histogram) = (ofParent, _histograms.Rent());
        SearchLeaves(small, large, gradients);
    }

    private void SearchLeaves(int summed, int other, ReadOnlySpan<GradientPair> gradients)
    {
        (_summed, _other) = (summed, other);
        ref Leaf leaf = ref _leaves[summed];
        ReadOnlySpan<int> rows = _rows[leaf.Start, leaf.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            _ordered[i] = gradients[rows[i]];
        }

        if (_threads.MaxDegreeOfParallelism == 1 || (long)rows.Length * _bins.Count < LeastCells)
        {
            for (int column = 0; column < _bins.Count; column++)
            {
                Search(column);
            }
        }
        else
        {
            Parallel.For(0, _bins.Count, _threads, _search);
        }

        Choose(summed, _summedSplits);
        if (other >= 0)
        {
            Choose(other, _otherSplits);
        }
    }

    private void Search(int column)
    {
        ref Leaf summed = ref _leaves[_summed];
        Span<BinSums> sums = _histograms.Of(summed.Histogram!, column);
        Histograms.Fill(sums, _table.Columns[column], _rows[summed.Start, summed.Length], _ordered);
        _summedSplits[column] = Best(summed, sums, column);
        if (_other >= 0)
        {
            ref Leaf other = ref _leaves[_other];
            Span<BinSums> others = _histograms.Of(other.Histogram!, column);
            Histograms.Subtract(others, sums);
            _otherSplits[column] = Best(other, others, column);
        }
    }

    private Split Best(in Leaf leaf, ReadOnlySpan<BinSums> sums, int column) =>
        leaf.Length < 2 * _limits.LeafRows ? default : SplitSearch.Best(sums, leaf.Sums, _bins[column].AreOrdered, _limits) with { Column = column };

    private void Choose(int leaf, ReadOnlySpan<Split> splits)
    {
        ref Leaf own = ref _leaves[leaf];
        foreach (ref readonly Split split in splits)
        {
            own.Best = split.Gain > own.Best.Gain ? split : own.Best;
        }

        if (own.Best.Gain <= 0)
        {
            _histograms.Return(own.Histogram!);
            own.Histogram = null;
        }
    }

    private void Finish(Tree tree, int count, double rate, Span<double> scores)
    {
        foreach (ref Leaf leaf in _leaves.AsSpan(0, count))
        {
            if (leaf.Histogram is not null)
            {
                _histograms.Return(leaf.Histogram);
            }

            double value = leaf.Sums.Hessian + _limits.Ridge > 0 ? -rate * leaf.Sums.Gradient / (leaf.Sums.Hessian + _limits.Ridge) : 0;
            tree.SetValue(leaf.Node, value);
            foreach (int row in _rows[leaf.Start, leaf.Length])
            {
                scores[row] += value;
            }
        }
    }

    private struct Leaf
    {
        public int Node;
        public int Start;
        public int Length;
        public BinSums Sums;
        public Split Best;

        // Only while the leaf may be split.
        public BinSums[]? Histogram;
    }
}
