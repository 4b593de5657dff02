namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>The cheapest one-to-one assignment of rows to columns.</summary>
/// <remarks>
/// <code>min over permutations s of Σ_i cost[i, s(i)]</code>
/// cost: [n, n], any finite numbers, negative ones too; result in the unit of the costs, a sum and not a mean.
/// Source: Jonker and Volgenant 1987, "A shortest augmenting path algorithm for dense and sparse linear assignment problems".
/// Differs from it: row reduction stops after a bounded number of steps, and whole rows are scanned in vector lanes instead of lists of columns.
/// Not to be confused with a transport plan, which may split masses.
/// </remarks>
public sealed class Assignment
{
    private readonly int[] _columns;

    private Assignment(int[] columns, double cost, double[] rowPotentials, double[] columnPotentials)
    {
        _columns = columns;
        Cost = cost;
        RowPotentials = rowPotentials;
        ColumnPotentials = columnPotentials;
    }

    /// <summary>Number of rows, and of columns.</summary>
    public int Count => _columns.Length;

    /// <summary>Sum of the assigned costs.</summary>
    public double Cost { get; }

    /// <summary>The column assigned to each row: a permutation of 0 to <see cref="Count"/> − 1.</summary>
    public ReadOnlySpan<int> Columns => _columns;

    // The certificate: u_i + v_j ≤ cost[i, j], equal where i is assigned to j; so Σu + Σv is the cost.
    internal double[] RowPotentials { get; }

    internal double[] ColumnPotentials { get; }

    /// <summary>Solves the assignment problem exactly, up to rounding.</summary>
    /// <param name="cost">Cost of giving row i the column j, [n, n] with n at least 1.</param>
    /// <exception cref="ArgumentException">The matrix is empty or not square, or a cost is not finite.</exception>
    public static Assignment Solve(double[,] cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        if (cost.GetLength(0) != cost.GetLength(1))
        {
            throw new ArgumentException($"An assignment needs a square matrix; this one is {cost.GetLength(0)} x {cost.GetLength(1)}.", nameof(cost));
        }

        return Solve(CostMatrix.Of(cost, nameof(cost)));
    }

    internal static Assignment Solve(CostMatrix cost)
    {
        AssignmentState state = new(cost);
        ColumnReduction.Apply(state);
        RowReduction.Apply(state);
        ShortestPaths.Complete(state);
        return Of(state);
    }

    private static Assignment Of(AssignmentState state)
    {
        double[] rowPotentials = new double[state.Count];
        double total = 0;
        for (int row = 0; row < state.Count; row++)
        {
            int column = state.ColumnOf[row];
            double assigned = state.Cost[row][column];
            rowPotentials[row] = assigned - state.ColumnPotentials[column];
            total += assigned;
        }

        return new Assignment(state.ColumnOf, total, rowPotentials, state.ColumnPotentials);
    }
}
