namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>The Wasserstein distance, exact up to rounding.</summary>
/// <remarks>
/// <code>W_p = (min over couplings γ of Σ_ij γ_ij ‖x_i − y_j‖₂^p)^(1/p),   γ ≥ 0,   Σ_j γ_ij = a_i,   Σ_i γ_ij = b_j</code>
/// x: [n, width], y: [m, width]; a: [n], b: [m], 1/n and 1/m where no weights are given; result in the unit of the coordinates, already p-th-rooted.
/// Source: Peyré and Cuturi 2019, "Computational Optimal Transport", eq. 2.11 and proposition 2.2; solved by <see cref="OptimalTransport"/>, which on
/// points is faster than <see cref="Assignment"/> although for n = m the two have the same minimum.
/// Differs from it: nothing. Not to be confused with the sliced distance, a lower bound, or the Sinkhorn divergence, a smoothed one.
/// </remarks>
public static class ExactWasserstein
{
    /// <summary>Distance of two clouds of points of equal weight. Time grows with about the square of the points, memory with n·m.</summary>
    /// <param name="x">Points, [n, width].</param>
    /// <param name="y">Points, [m, width].</param>
    /// <param name="power">p, at least 1.</param>
    /// <exception cref="ArgumentException">The clouds differ in width, a coordinate is not finite, or n·m costs don't fit into memory.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is less than 1.</exception>
    public static double Between(PointCloud x, PointCloud y, int power = 1)
    {
        Clouds.Check(x, y, power);
        return Solve(Ones(x.Count), x, Ones(y.Count), y, power);
    }

    /// <summary>Distance of two clouds whose points have weights.</summary>
    /// <param name="x">Points, [n, width].</param>
    /// <param name="xWeights">Weight of each, finite, not negative, not all zero; divided by their sum.</param>
    /// <param name="y">Points, [m, width].</param>
    /// <param name="yWeights">Weight of each, likewise.</param>
    /// <param name="power">p, at least 1.</param>
    /// <exception cref="ArgumentException">As without weights; or the weights are not one a point, negative, not finite or all zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is less than 1.</exception>
    public static double Between(PointCloud x, ReadOnlySpan<double> xWeights, PointCloud y, ReadOnlySpan<double> yWeights, int power = 1)
    {
        Clouds.Check(x, y, power);
        return Solve(Masses.Shares(xWeights, x.Count, nameof(xWeights)), x, Masses.Shares(yWeights, y.Count, nameof(yWeights)), y, power);
    }

    private static double Solve(double[] p, PointCloud x, double[] q, PointCloud y, int power)
    {
        WholeMasses masses = WholeMasses.Of(p, p.Sum(), q, q.Sum());
        TransportPlan plan = OptimalTransport.Solve(masses, GroundCost.MatrixBetween(x, y, power));
        return Root.Of(plan.Cost / p.Sum(), power);
    }

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];
}
