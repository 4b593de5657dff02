namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>Sums of every bin of every column over the rows of a node, in arrays that later nodes use again.</summary>
internal sealed class Histograms
{
    private readonly int[] _starts;
    private readonly Stack<BinSums[]> _free = [];

    public Histograms(IReadOnlyList<ColumnBins> columns)
    {
        _starts = new int[columns.Count + 1];
        for (int column = 0; column < columns.Count; column++)
        {
            _starts[column + 1] = _starts[column] + columns[column].Count + 1;
        }
    }

    public BinSums[] Rent() => _free.TryPop(out BinSums[]? histogram) ? histogram : new BinSums[_starts[^1]];

    public void Return(BinSums[] histogram) => _free.Push(histogram);

    /// <summary>The bins of one column, that of missing cells last.</summary>
    public Span<BinSums> Of(BinSums[] histogram, int column) => histogram.AsSpan(_starts[column].._starts[column + 1]);

    /// <summary>Sums the bins of one column.</summary>
    /// <param name="sums">The column's bins, to be overwritten.</param>
    /// <param name="bins">Its bin in every row of the table.</param>
    /// <param name="rows">The node's rows.</param>
    /// <param name="gradients">Of the node's rows, in their order.</param>
    public static void Fill(Span<BinSums> sums, ReadOnlySpan<byte> bins, ReadOnlySpan<int> rows, ReadOnlySpan<GradientPair> gradients)
    {
        sums.Clear();
        for (int i = 0; i < rows.Length; i++)
        {
            ref BinSums own = ref sums[bins[rows[i]]];
            own.Gradient += gradients[i].Gradient;
            own.Hessian += gradients[i].Hessian;
            own.Count++;
        }
    }

    /// <summary>What is left of a node's sums without one child's is the other child's.</summary>
    public static void Subtract(Span<BinSums> sums, ReadOnlySpan<BinSums> others)
    {
        for (int bin = 0; bin < sums.Length; bin++)
        {
            sums[bin] -= others[bin];
        }
    }
}
