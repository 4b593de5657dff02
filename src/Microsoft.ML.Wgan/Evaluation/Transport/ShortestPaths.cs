using System.Numerics;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Third phase: each row still free is assigned along a shortest alternating path, found by Dijkstra's method on reduced costs.</summary>
internal sealed class ShortestPaths
{
    private readonly AssignmentState _state;
    private readonly double[] _distances;
    private readonly double[] _openPotentials;
    private readonly long[] _cameFrom;
    private readonly List<(int Column, double Distance)> _closed = [];

    private ShortestPaths(AssignmentState state)
    {
        _state = state;
        _distances = new double[state.Count];
        _openPotentials = new double[state.Count];
        _cameFrom = new long[state.Count];
    }

    public static void Complete(AssignmentState state)
    {
        ShortestPaths paths = new(state);
        foreach (int row in state.FreeRows())
        {
            paths.Augment(row);
        }
    }

    private void Augment(int free)
    {
        Array.Fill(_distances, double.PositiveInfinity);
        _state.ColumnPotentials.CopyTo(_openPotentials, 0);
        _closed.Clear();

        int row = free;
        double reached = 0;
        while (true)
        {
            double next = Relax(row, reached);
            int column = Nearest(next);
            if (_state.RowOf[column] == AssignmentState.Free)
            {
                UpdatePotentials(next);
                Swap(free, column);
                return;
            }

            reached = next;
            _closed.Add((column, reached));
            row = Close(column);
        }
    }

    // A closed column leaves the scans: with potential −∞ its reduced cost is +∞.
    private int Close(int column)
    {
        _distances[column] = double.PositiveInfinity;
        _openPotentials[column] = double.NegativeInfinity;
        return _state.RowOf[column];
    }

    /// <summary>Shortens distances by going on from a row that is as far away as reached; answers the smallest distance of an open column.</summary>
    private double Relax(int row, double reached)
    {
        ReadOnlySpan<double> costs = _state.Cost[row];
        double step = OwnReducedCost(row) - reached;
        ref double cost = ref MemoryMarshal.GetReference(costs);
        ref double potential = ref MemoryMarshal.GetArrayDataReference(_openPotentials);
        ref double distance = ref MemoryMarshal.GetArrayDataReference(_distances);
        ref long origin = ref MemoryMarshal.GetArrayDataReference(_cameFrom);

        Vector<double> steps = new(step);
        Vector<long> rows = new(row);
        Vector<double> smallest = new(double.PositiveInfinity);
        int column = 0;
        for (; column <= costs.Length - Vector<double>.Count; column += Vector<double>.Count)
        {
            nuint at = (nuint)column;
            Vector<double> path = Vector.LoadUnsafe(ref cost, at) - Vector.LoadUnsafe(ref potential, at) - steps;
            Vector<double> known = Vector.LoadUnsafe(ref distance, at);
            Vector<long> shorter = Vector.LessThan(path, known);
            if (shorter != Vector<long>.Zero)
            {
                known = Vector.Min(path, known);
                known.StoreUnsafe(ref distance, at);
                Vector.ConditionalSelect(shorter, rows, Vector.LoadUnsafe(ref origin, at)).StoreUnsafe(ref origin, at);
            }

            smallest = Vector.Min(smallest, known);
        }

        double nearest = double.PositiveInfinity;
        for (int lane = 0; lane < Vector<double>.Count; lane++)
        {
            nearest = Math.Min(nearest, smallest[lane]);
        }

        for (; column < costs.Length; column++)
        {
            double path = costs[column] - _openPotentials[column] - step;
            if (path < _distances[column])
            {
                (_distances[column], _cameFrom[column]) = (path, row);
            }

            nearest = Math.Min(nearest, _distances[column]);
        }

        return nearest;
    }

    private double OwnReducedCost(int row)
        => _state.ColumnOf[row] is >= 0 and int column ? _state.Cost[row][column] - _state.ColumnPotentials[column] : 0;

    /// <summary>A column at the distance; a free one if there is, for it ends the search.</summary>
    private int Nearest(double distance)
    {
        int found = -1;
        for (int column = IndexOf(distance, 0); column >= 0; column = IndexOf(distance, column + 1))
        {
            found = column;
            if (_state.RowOf[column] == AssignmentState.Free)
            {
                break;
            }
        }

        return found;
    }

    private int IndexOf(double distance, int start)
    {
        Vector<double> wanted = new(distance);
        int column = start;
        while (column <= _distances.Length - Vector<double>.Count && !Vector.EqualsAny(new Vector<double>(_distances, column), wanted))
        {
            column += Vector<double>.Count;
        }

        while (column < _distances.Length && _distances[column] != distance)
        {
            column++;
        }

        return column < _distances.Length ? column : -1;
    }

    private void UpdatePotentials(double end)
    {
        foreach ((int column, double distance) in _closed)
        {
            _state.ColumnPotentials[column] += distance - end;
        }
    }

    private void Swap(int free, int last)
    {
        for (int column = last; ;)
        {
            int row = (int)_cameFrom[column];
            int before = _state.ColumnOf[row];
            _state.RowOf[column] = row;
            _state.ColumnOf[row] = column;
            if (row == free)
            {
                return;
            }

            column = before;
        }
    }
}
