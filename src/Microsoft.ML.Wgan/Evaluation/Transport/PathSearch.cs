using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Dijkstra's search, in reduced costs, from a free row to the nearest free column; then the potentials follow.</summary>
internal sealed class PathSearch(PartialAssignment state)
{
    // Open columns: distance of the best path so far. Closed ones: not a number, which no comparison ever chooses.
    private readonly double[] _distances = new double[state.Costs.Stride];
    private readonly long[] _rowBefore = new long[state.Costs.Stride];
    private readonly int[] _closed = new int[state.Count];
    private readonly double[] _closedAt = new double[state.Count];
    private int _closedCount;

    /// <summary>The row from which the path came to a column.</summary>
    public int RowBefore(int column) => (int)_rowBefore[column];

    /// <summary>Finds the path and returns the free column at its end.</summary>
    public int Run(int start)
    {
        _closedCount = 0;
        Array.Fill(_distances, double.PositiveInfinity);
        double nearest = Relax(start, 0);
        int scanned = 0;
        while (true)
        {
            int end = CloseAt(nearest);
            if (end >= 0)
            {
                Reprice(nearest);
                return end;
            }

            double level = nearest;
            for (; scanned < _closedCount; scanned++)
            {
                int column = _closed[scanned];
                int row = state.RowOf[column];
                nearest = Relax(row, state.Costs[row, column] - state.Potentials[column] - level);
            }
        }
    }

    // Paths through a row: its reduced costs beyond those of its own column. Returns the nearest open column's distance.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Relax(int row, double offset)
    {
        ReadOnlySpan<Vector<double>> line = state.Costs.Vectors(row);
        ReadOnlySpan<Vector<double>> prices = MemoryMarshal.Cast<double, Vector<double>>(state.Potentials.AsSpan())[..line.Length];
        Span<Vector<double>> distances = MemoryMarshal.Cast<double, Vector<double>>(_distances.AsSpan())[..line.Length];
        Span<Vector<long>> before = MemoryMarshal.Cast<long, Vector<long>>(_rowBefore.AsSpan())[..line.Length];
        Vector<double> shift = new(offset);
        Vector<long> self = new(row);
        Vector<double> nearest = new(double.PositiveInfinity);
        for (int k = 0; k < line.Length; k++)
        {
            Vector<double> distance = distances[k];
            Vector<double> through = line[k] - prices[k] - shift;
            Vector<long> less = Vector.LessThan(through, distance);
            if (less != Vector<long>.Zero)
            {
                distance = Vector.ConditionalSelect(less, through, distance);
                distances[k] = distance;
                before[k] = Vector.ConditionalSelect(less, self, before[k]);
            }

            nearest = Vector.ConditionalSelect(Vector.LessThan(distance, nearest), distance, nearest);
        }

        return Smallest(nearest);
    }

    // Closes every open column at this distance; a free one among them ends the search.
    private int CloseAt(double level)
    {
        Span<Vector<double>> distances = MemoryMarshal.Cast<double, Vector<double>>(_distances.AsSpan());
        Vector<double> wanted = new(level);
        for (int k = 0; k < distances.Length; k++)
        {
            if (!Vector.EqualsAny(distances[k], wanted))
            {
                continue;
            }

            for (int column = k * Vector<double>.Count; column < (k + 1) * Vector<double>.Count; column++)
            {
                if (_distances[column] != level)
                {
                    continue;
                }

                if (state.RowOf[column] < 0)
                {
                    return column;
                }

                _distances[column] = double.NaN;
                _closed[_closedCount] = column;
                _closedAt[_closedCount++] = level;
            }
        }

        return -1;
    }

    // v_j −= (length of the path) − (distance of j): assigned columns stay cheapest in their rows, and the path becomes free of cost.
    private void Reprice(double length)
    {
        for (int k = 0; k < _closedCount; k++)
        {
            state.Potentials[_closed[k]] += _closedAt[k] - length;
        }
    }

    private static double Smallest(Vector<double> values)
    {
        double smallest = values[0];
        for (int lane = 1; lane < Vector<double>.Count; lane++)
        {
            smallest = Math.Min(smallest, values[lane]);
        }

        return smallest;
    }
}
