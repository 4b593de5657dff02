using System.Numerics;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>First phase: each column's potential is its smallest cost, and the row of that cost gets the column if it has none.</summary>
internal static class ColumnReduction
{
    public static void Apply(AssignmentState state)
    {
        double[] smallest = state.ColumnPotentials;
        state.Cost[0].CopyTo(smallest);
        for (int row = 1; row < state.Count; row++)
        {
            LowerTo(smallest, state.Cost[row]);
        }

        AssignSmallest(state, smallest);
    }

    private static void LowerTo(double[] smallest, ReadOnlySpan<double> costs)
    {
        int column = 0;
        for (; column <= smallest.Length - Vector<double>.Count; column += Vector<double>.Count)
        {
            Vector.Min(new Vector<double>(smallest, column), new Vector<double>(costs[column..])).CopyTo(smallest, column);
        }

        for (; column < smallest.Length; column++)
        {
            smallest[column] = Math.Min(smallest[column], costs[column]);
        }
    }

    private static void AssignSmallest(AssignmentState state, double[] smallest)
    {
        for (int row = 0; row < state.Count; row++)
        {
            ReadOnlySpan<double> costs = state.Cost[row];
            for (int column = 0; column < costs.Length; column++)
            {
                if (costs[column] == smallest[column] && state.RowOf[column] == AssignmentState.Free)
                {
                    state.Assign(row, column);
                    break;
                }
            }
        }
    }
}
