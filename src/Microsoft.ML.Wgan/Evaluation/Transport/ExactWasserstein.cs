namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>The Wasserstein distance, exact up to rounding.</summary>
/// <remarks>
/// <code>W_p = (min over couplings γ of Σ_ij γ_ij ‖x_i − y_j‖₂^p)^(1/p),   γ ≥ 0, row sums 1/n, column sums 1/m</code>
/// x: [n, width], y: [m, width]; result in the unit of the coordinates, already p-th-rooted.
/// Source: Peyré and Cuturi 2019, "Computational Optimal Transport", eq. 2.11 and proposition 2.2.
/// Differs from it: nothing. Not to be confused with the sliced distance, a lower bound, or the Sinkhorn divergence, a smoothed one.
/// </remarks>
public static class ExactWasserstein
{
    /// <summary>Distance of two clouds of points of equal weight.</summary>
    /// <param name="x">Points, [n, width].</param>
    /// <param name="y">Points, [m, width].</param>
    /// <param name="power">p, at least 1.</param>
    /// <exception cref="ArgumentException">The clouds differ in width, or a coordinate is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is less than 1.</exception>
    public static double Between(PointCloud x, PointCloud y, int power = 1)
    {
        PointDistances.Check(x, y, power);
        if (x.Count != y.Count)
        {
            throw new ArgumentException($"{y.Count} points cannot be assigned to {x.Count}.", nameof(y));
        }

        CostMatrix cost = PointDistances.Between(x, y, power);
        double mean = Assignment.Solve(cost).Cost / x.Count;
        return Root(mean, power);
    }

    private static double Root(double mean, int power) => power == 1 ? mean : Math.Pow(mean, 1.0 / power);
}
