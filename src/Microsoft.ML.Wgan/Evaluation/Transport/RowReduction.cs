using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>
/// Second phase: a free row takes its cheapest column from whoever has it and lowers the column's potential to where the second cheapest is as good.
/// </summary>
internal static class RowReduction
{
    private const int Passes = 2;

    // The published rule has no bound; near ties then shift potentials by tiny steps, row after row.
    private const int StepsPerRow = 8;

    public static void Apply(AssignmentState state)
    {
        List<int> free = state.FreeRows();
        for (int pass = 0; pass < Passes && free.Count > 0; pass++)
        {
            int steps = StepsPerRow * state.Count;
            foreach (int first in free)
            {
                int row = first;
                while (row != AssignmentState.Free && steps > 0)
                {
                    steps--;
                    row = Bid(state, row, out bool again);
                    if (!again)
                    {
                        break;
                    }
                }
            }

            free = state.FreeRows();
        }
    }

    // Answers the row that lost its column; it may bid again at once when the potential went down, else it would take the column straight back.
    private static int Bid(AssignmentState state, int row, out bool again)
    {
        (double smallest, double second, int column, int other) = TwoSmallest(state.Cost[row], state.ColumnPotentials);
        double lowered = state.ColumnPotentials[column] - (second - smallest);
        again = lowered < state.ColumnPotentials[column];
        if (again)
        {
            state.ColumnPotentials[column] = lowered;
        }
        else if (state.RowOf[column] != AssignmentState.Free && other >= 0)
        {
            column = other;
        }

        return state.Assign(row, column);
    }

    private static (double Smallest, double Second, int Column, int Other) TwoSmallest(ReadOnlySpan<double> costs, double[] potentials)
    {
        (Vector<double> smallest, Vector<double> second) = TwoSmallestOfLanes(costs, potentials);
        double first = double.PositiveInfinity;
        double next = double.PositiveInfinity;
        for (int lane = 0; lane < Vector<double>.Count; lane++)
        {
            Insert(smallest[lane], ref first, ref next);
            Insert(second[lane], ref first, ref next);
        }

        for (int tail = costs.Length - (costs.Length % Vector<double>.Count); tail < costs.Length; tail++)
        {
            Insert(costs[tail] - potentials[tail], ref first, ref next);
        }

        int column = ReducedCosts.IndexOf(costs, potentials, first, 0);
        int other = next == first ? ReducedCosts.IndexOf(costs, potentials, first, column + 1) : -1;
        return (first, double.IsPositiveInfinity(next) ? first : next, column, other);
    }

    private static (Vector<double> Smallest, Vector<double> Second) TwoSmallestOfLanes(ReadOnlySpan<double> costs, double[] potentials)
    {
        ref double cost = ref MemoryMarshal.GetReference(costs);
        ref double potential = ref MemoryMarshal.GetArrayDataReference(potentials);
        Vector<double> smallest = new(double.PositiveInfinity);
        Vector<double> second = smallest;
        for (int column = 0; column <= costs.Length - Vector<double>.Count; column += Vector<double>.Count)
        {
            Vector<double> reduced = Vector.LoadUnsafe(ref cost, (nuint)column) - Vector.LoadUnsafe(ref potential, (nuint)column);
            second = Vector.Min(second, Vector.Max(smallest, reduced));
            smallest = Vector.Min(smallest, reduced);
        }

        return (smallest, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Insert(double value, ref double first, ref double next)
    {
        next = Math.Min(next, Math.Max(first, value));
        first = Math.Min(first, value);
    }
}
