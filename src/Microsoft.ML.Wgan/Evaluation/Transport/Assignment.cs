namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>The cheapest one-to-one assignment of rows to columns, with the potentials that prove it.</summary>
/// <remarks>
/// <code>min over permutations s of Σ_i c[i, s(i)]  =  max Σ_i u_i + Σ_j v_j   subject to   u_i + v_j ≤ c_ij</code>
/// c: [n, n], any finite numbers, negative ones too; result in the unit of the costs, a sum and not a mean.
/// Source: Jonker and Volgenant 1987, "A shortest augmenting path algorithm for dense and sparse linear assignment problems".
/// Differs from it: reduction transfer is left out, row reduction stops after a bounded number of steps (near ties would make very many tiny ones),
/// and whole rows are scanned in vector lanes instead of lists of columns.
/// Not to be confused with a transport plan, which may split masses. On distances of points <see cref="OptimalTransport"/> is the faster solver: rows
/// that are nearly alike make long augmenting paths; on unrelated costs this one is.
/// </remarks>
public sealed class Assignment
{
    private readonly int[] _columns;
    private readonly double[] _rowPotentials;
    private readonly double[] _columnPotentials;

    internal Assignment(int[] columns, double cost, double[] rowPotentials, double[] columnPotentials)
    {
        (_columns, _rowPotentials, _columnPotentials) = (columns, rowPotentials, columnPotentials);
        Cost = cost;
    }

    /// <summary>Number of rows, and of columns.</summary>
    public int Count => _columns.Length;

    /// <summary>Sum of the assigned costs.</summary>
    public double Cost { get; }

    /// <summary>The column assigned to each row: a permutation of 0 to <see cref="Count"/> − 1.</summary>
    public ReadOnlySpan<int> Columns => _columns;

    /// <summary>u: u_i + v_j ≤ c_ij up to rounding, equal where i is assigned to j.</summary>
    public ReadOnlySpan<double> RowPotentials => _rowPotentials;

    /// <summary>v.</summary>
    public ReadOnlySpan<double> ColumnPotentials => _columnPotentials;

    /// <summary>Solves the assignment problem exactly, up to rounding.</summary>
    /// <param name="cost">Cost of giving row i the column j, [n, n] with n at least 1.</param>
    /// <exception cref="ArgumentException">The matrix is empty or not square, or a cost is not finite.</exception>
    public static Assignment Solve(double[,] cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return cost.GetLength(0) == cost.GetLength(1)
            ? new ShortestAugmentingPaths(CostMatrix.Of(cost)).Solve()
            : throw new ArgumentException($"An assignment needs a square matrix; this one is {cost.GetLength(0)} x {cost.GetLength(1)}.", nameof(cost));
    }
}
