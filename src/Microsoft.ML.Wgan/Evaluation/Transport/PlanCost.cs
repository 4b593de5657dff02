using System.Globalization;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>What a given plan costs, the cheapest or not.</summary>
/// <remarks>
/// <code>Σ_ij γ_ij c_ij</code>
/// γ, c: [n, m]; result in units of mass times cost. For the cheapest plan, see <see cref="OptimalTransport"/>.
/// </remarks>
public static class PlanCost
{
    /// <summary>The cost of a plan that moves p to q.</summary>
    /// <param name="plan">γ: mass moved from row i to column j, [n, m], finite and not negative.</param>
    /// <param name="p">What must leave each row, [n].</param>
    /// <param name="q">What must arrive in each column, [m].</param>
    /// <param name="cost">c: cost of a unit of mass, [n, m], finite.</param>
    /// <param name="tolerance">By how much a row or column may be off, as a share of p's sum.</param>
    /// <exception cref="ArgumentException">The shapes differ, a mass is negative or not finite, or a row or column is off: the message names each, and by how much.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or not a number.</exception>
    public static double Of(double[,] plan, ReadOnlySpan<double> p, ReadOnlySpan<double> q, double[,] cost, double tolerance = 1e-9)
    {
        ArgumentNullException.ThrowIfNull(plan);
        CostMatrix costs = CostMatrix.Of(cost);
        CheckTolerance(tolerance);
        if (plan.GetLength(0) != costs.Rows || plan.GetLength(1) != costs.Columns)
        {
            throw new ArgumentException($"The plan is {plan.GetLength(0)} x {plan.GetLength(1)}, the costs are {costs.Rows} x {costs.Columns}.", nameof(plan));
        }

        Masses.CheckCount(p.Length, costs.Rows, "rows of costs", nameof(p));
        Masses.CheckCount(q.Length, costs.Columns, "columns of costs", nameof(q));
        double allowed = tolerance * Masses.Total(p, nameof(p));
        Masses.Total(q, nameof(q));
        (double sum, double[] rows, double[] columns) = Sums(plan, costs);
        string[] faults = [.. Faults("row", rows, p, allowed), .. Faults("column", columns, q, allowed)];
        return faults.Length == 0 ? sum : throw new ArgumentException($"The plan does not move p to q:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}", nameof(plan));
    }

    /// <summary>The cost of moving masses over distances: Σ_k masses_k · distances_k.</summary>
    /// <param name="masses">How much each move takes, finite, not negative, not all zero.</param>
    /// <param name="distances">How far, or at what cost of a unit of mass; finite, as many.</param>
    /// <exception cref="ArgumentException">The counts differ, a mass is negative or not finite, or a distance is not finite.</exception>
    public static double Of(ReadOnlySpan<double> masses, ReadOnlySpan<double> distances)
    {
        Masses.CheckCount(masses.Length, distances.Length, "distances", nameof(masses));
        Masses.Total(masses, nameof(masses));
        double sum = 0;
        for (int k = 0; k < masses.Length; k++)
        {
            sum += double.IsFinite(distances[k]) ? masses[k] * distances[k]
                : throw new ArgumentException($"Distance {k} is {distances[k]}: distances must be finite.", nameof(distances));
        }

        return sum;
    }

    private static (double Cost, double[] Rows, double[] Columns) Sums(double[,] plan, CostMatrix costs)
    {
        double sum = 0;
        (double[] rows, double[] columns) = (new double[costs.Rows], new double[costs.Columns]);
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < columns.Length; column++)
            {
                double mass = plan[row, column];
                if (!double.IsFinite(mass) || mass < 0)
                {
                    throw new ArgumentException($"The plan moves {mass} from row {row} to column {column}: masses must be finite and not negative.", nameof(plan));
                }

                sum += mass * costs[row, column];
                rows[row] += mass;
                columns[column] += mass;
            }
        }

        return (sum, rows, columns);
    }

    private static List<string> Faults(string line, double[] actual, ReadOnlySpan<double> expected, double allowed)
    {
        List<string> faults = [];
        for (int i = 0; i < actual.Length; i++)
        {
            double excess = actual[i] - expected[i];
            if (Math.Abs(excess) > allowed)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{line} {i} sums to {actual[i]:G9}, not {expected[i]:G9}: off by {excess:+0.###e+0;-0.###e+0}"));
            }
        }

        return faults;
    }

    private static void CheckTolerance(double tolerance)
    {
        if (!(tolerance >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "The tolerance must not be negative.");
        }
    }
}
