namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Optimal transport between two discrete distributions at arbitrary costs, exact up to rounding.</summary>
/// <remarks>
/// <code>min over γ ≥ 0 of Σ_ij γ_ij c_ij,   Σ_j γ_ij = p_i,   Σ_i γ_ij = q_j
/// = max over u, v of Σ_i p_i u_i + Σ_j q_j v_j,   u_i + v_j ≤ c_ij</code>
/// p: [n], q: [m], c: [n, m]; result in units of mass times cost. Costs may be any finite numbers, negative ones too. Masses may be zero.
/// Source: Dantzig 1951, "Application of the simplex method to a transportation problem"; Cunningham 1976, "A network simplex method" (strongly feasible
/// trees, so that ties can't go in circles); the linear program: Peyré and Cuturi 2019, "Computational Optimal Transport", eq. 2.11 and 2.20.
/// Differs from them: the pivot is the best arc of the next row that has one; a reduced cost within 10⁻¹³ of the largest cost counts as zero, and masses are
/// rounded to 2⁻⁶⁰ of their total.
/// Not to be confused with <see cref="Assignment"/>, which never splits a mass.
/// </remarks>
public static class OptimalTransport
{
    /// <summary>Finds a cheapest plan.</summary>
    /// <param name="p">Masses to move, one a row; finite, not negative, not all zero. They need not sum to one.</param>
    /// <param name="q">Masses to receive, one a column, of the same sum to 10⁻⁹ of it; what they differ by is scaled away.</param>
    /// <param name="cost">Cost of moving a unit of mass from row i to column j, [n, m], finite.</param>
    /// <exception cref="ArgumentException">A mass is negative or not finite, the sums differ, the counts are not those of the cost's rows and columns, or a cost is not finite.</exception>
    public static TransportPlan Solve(ReadOnlySpan<double> p, ReadOnlySpan<double> q, double[,] cost)
    {
        CostMatrix costs = CostMatrix.Of(cost);
        Masses.CheckCount(p.Length, costs.Rows, "rows of costs", nameof(p));
        Masses.CheckCount(q.Length, costs.Columns, "columns of costs", nameof(q));
        (double pTotal, double qTotal) = (Masses.Total(p, nameof(p)), Masses.Total(q, nameof(q)));
        Masses.CheckTotals(pTotal, qTotal, nameof(q));
        return Solve(WholeMasses.Of(p, pTotal, q, qTotal), costs);
    }

    internal static TransportPlan Solve(WholeMasses masses, CostMatrix costs)
    {
        // Rows and columns without mass stay out of the tree, where they would only make ties.
        int[] rows = Positive(masses.P);
        int[] columns = Positive(masses.Q);
        NetworkSimplex simplex = new(costs.Part(rows, columns), Take(masses.P, rows), Take(masses.Q, columns));
        simplex.Solve();

        TransportMove[] moves = [.. simplex.Flows().Select(flow => new TransportMove(rows[flow.Source], columns[flow.Sink], flow.Mass * masses.Unit))];
        Array.Sort(moves, (left, right) => (left.From, left.To).CompareTo((right.From, right.To)));
        double total = moves.Sum(move => move.Mass * costs[move.From, move.To]);
        (double[] u, double[] v) = Potentials(costs, rows, simplex.SourcePotentials);
        return new TransportPlan(moves, total, u, v);
    }

    // The largest v that the solved rows allow, then the largest u that v allows: feasible also where there is no mass.
    private static (double[] U, double[] V) Potentials(CostMatrix costs, int[] rows, double[] solved)
    {
        double[] v = new double[costs.Columns];
        Array.Fill(v, double.PositiveInfinity);
        for (int k = 0; k < rows.Length; k++)
        {
            ReadOnlySpan<double> line = costs.Row(rows[k]);
            for (int column = 0; column < v.Length; column++)
            {
                v[column] = Math.Min(v[column], line[column] - solved[k]);
            }
        }

        double[] u = new double[costs.Rows];
        for (int row = 0; row < u.Length; row++)
        {
            u[row] = double.PositiveInfinity;
            ReadOnlySpan<double> line = costs.Row(row);
            for (int column = 0; column < v.Length; column++)
            {
                u[row] = Math.Min(u[row], line[column] - v[column]);
            }
        }

        return (u, v);
    }

    private static int[] Positive(long[] masses) => [.. Enumerable.Range(0, masses.Length).Where(i => masses[i] > 0)];

    private static long[] Take(long[] masses, int[] chosen) => [.. chosen.Select(i => masses[i])];
}
