using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Solves one transportation problem of positive whole masses with equal totals; see <see cref="OptimalTransport"/> for the source.</summary>
/// <remarks>
/// The innermost loops here and in its neighbours are compiled with full optimisation at once: one problem is a second's work at most, which the
/// runtime's tiers would spend mostly in slow first versions (three times slower, measured).
/// </remarks>
internal sealed class NetworkSimplex
{
    // A reduced cost this small, relative to the largest cost, is what rounding leaves of zero in potentials that are sums along the tree.
    private const double PriceTolerance = 1e-13;

    private readonly CostMatrix _costs;
    private readonly double[] _u;
    private readonly double[] _v;
    private readonly SimplexTree _tree;
    private readonly int _root;
    private readonly double _tolerance;
    private int _nextRow;

    public NetworkSimplex(CostMatrix costs, long[] p, long[] q)
    {
        _costs = costs;
        _u = new double[costs.Rows];
        _v = new double[costs.Stride];
        _tree = new SimplexTree(costs.Rows, _u, _v, costs.Columns);
        _root = GreedyBasis.Build(costs, p, q, _tree);
        _tolerance = PriceTolerance * costs.Scale();
    }

    /// <summary>u, one a source.</summary>
    public double[] SourcePotentials => _u;

    public void Solve()
    {
        // Potentials follow each pivot by additions; priced anew from the tree now and then, they are free of what those have rounded.
        int pivots;
        do
        {
            _tree.Reprice(_root, _costs);
            pivots = 0;
            while (pivots < _tree.Count && Enter())
            {
                pivots++;
            }
        }
        while (pivots > 0);
    }

    /// <summary>The arcs that carry mass.</summary>
    public IEnumerable<(int Source, int Sink, long Mass)> Flows()
        => from node in Enumerable.Range(0, _tree.Count)
           where node != _root && _tree.Flow(node) > 0
           let parent = _tree.Parent(node)
           select node < _costs.Rows ? (node, parent - _costs.Rows, _tree.Flow(node)) : (parent, node - _costs.Rows, _tree.Flow(node));

    // The block of the search is a row, whose prices are one run through memory: the best arc of the first row that has a gain enters.
    private bool Enter()
    {
        for (int looked = 0; looked < _costs.Rows; looked++)
        {
            int row = _nextRow;
            _nextRow = row + 1 == _costs.Rows ? 0 : row + 1;
            double smallest = Smallest(row);
            if (smallest - _u[row] < -_tolerance)
            {
                _tree.Pivot(row, _costs.Rows + IndexOf(row, smallest), smallest - _u[row]);
                return true;
            }
        }

        return false;
    }

    // min_j c_ij − v_j
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Smallest(int row)
    {
        ReadOnlySpan<Vector<double>> line = _costs.Vectors(row);
        ReadOnlySpan<Vector<double>> prices = MemoryMarshal.Cast<double, Vector<double>>(_v.AsSpan())[..line.Length];
        Vector<double> least = new(double.PositiveInfinity);
        for (int k = 0; k < line.Length; k++)
        {
            least = Vector.Min(least, line[k] - prices[k]);
        }

        double smallest = least[0];
        for (int lane = 1; lane < Vector<double>.Count; lane++)
        {
            smallest = Math.Min(smallest, least[lane]);
        }

        return smallest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int IndexOf(int row, double value)
    {
        ReadOnlySpan<double> line = _costs.Row(row);
        int column = 0;
        while (line[column] - _v[column] != value)
        {
            column++;
        }

        return column;
    }
}
