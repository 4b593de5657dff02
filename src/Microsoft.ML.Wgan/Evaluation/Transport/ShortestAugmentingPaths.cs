using System.Numerics;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Solves one assignment problem: two cheap reductions, then one shortest augmenting path a row that is still free.</summary>
internal sealed class ShortestAugmentingPaths(CostMatrix costs)
{
    // Bids of the row reduction, a row: more no longer shorten the paths that remain.
    private const int BidsPerRow = 4;
    private const int Sweeps = 2;

    private readonly PartialAssignment _state = new(costs);

    public Assignment Solve()
    {
        ReduceColumns();
        for (int sweep = 0; sweep < Sweeps && _state.Count > 1; sweep++)
        {
            ReduceRows();
        }

        PathSearch search = new(_state);
        foreach (int row in _state.FreeRows())
        {
            Augment(row, search);
        }

        return Result();
    }

    // v_j = min_i c_ij, and each column goes to its cheapest row, if that has none yet.
    private void ReduceColumns()
    {
        Span<Vector<double>> minima = MemoryMarshal.Cast<double, Vector<double>>(_state.Potentials.AsSpan());
        Vector<long>[] cheapest = new Vector<long>[minima.Length];
        costs.Vectors(0).CopyTo(minima);
        for (int row = 1; row < costs.Rows; row++)
        {
            ReadOnlySpan<Vector<double>> line = costs.Vectors(row);
            for (int k = 0; k < line.Length; k++)
            {
                Vector<long> less = Vector.LessThan(line[k], minima[k]);
                minima[k] = Vector.ConditionalSelect(less, line[k], minima[k]);
                cheapest[k] = Vector.ConditionalSelect(less, new Vector<long>(row), cheapest[k]);
            }
        }

        _state.Potentials.AsSpan(_state.Count).Clear();
        for (int column = 0; column < _state.Count; column++)
        {
            int row = (int)cheapest[column / Vector<long>.Count][column % Vector<long>.Count];
            if (_state.ColumnOf[row] == PartialAssignment.None)
            {
                _state.Assign(row, column);
            }
        }
    }

    // The row that a bid drives out bids next, if the price went down; else it would take its column straight back.
    private void ReduceRows()
    {
        int bids = BidsPerRow * _state.Count;
        foreach (int free in _state.FreeRows())
        {
            int row = free;
            bool lowered = true;
            while (lowered && row != PartialAssignment.None && bids-- > 0)
            {
                (row, lowered) = Bid(row);
            }
        }
    }

    // Takes the cheapest column and lowers its potential until the second choice is as good.
    private (int Driven, bool Lowered) Bid(int row)
    {
        TwoSmallest choice = TwoSmallest.Of(costs.Vectors(row), _state.Potentials);
        int column = choice.Index;
        double price = _state.Potentials[column] - (choice.Second - choice.First);
        bool lowered = price < _state.Potentials[column];
        _state.Potentials[column] = price;
        if (!lowered && _state.RowOf[column] != PartialAssignment.None)
        {
            column = choice.OtherIndex(costs.Row(row), _state.Potentials);
        }

        return (_state.Assign(row, column), lowered);
    }

    // Along the path every row gives up its column for the next one.
    private void Augment(int start, PathSearch search)
    {
        int column = search.Run(start);
        int row;
        do
        {
            row = search.RowBefore(column);
            _state.RowOf[column] = row;
            (column, _state.ColumnOf[row]) = (_state.ColumnOf[row], column);
        }
        while (row != start);
    }

    private Assignment Result()
    {
        double cost = 0;
        double[] rowPotentials = new double[_state.Count];
        for (int row = 0; row < rowPotentials.Length; row++)
        {
            int column = _state.ColumnOf[row];
            cost += costs[row, column];
            rowPotentials[row] = costs[row, column] - _state.Potentials[column];
        }

        return new Assignment(_state.ColumnOf, cost, rowPotentials, _state.Potentials[.._state.Count]);
    }
}
