namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>The debiased Sinkhorn divergence: a smoothed transport cost for clouds, zero between equal ones.</summary>
/// <remarks>
/// <code>S_ε(a, b) = OT_ε(a, b) − ½ OT_ε(a, a) − ½ OT_ε(b, b)
/// OT_ε(a, b) = min over couplings γ of Σ_ij γ_ij ‖x_i − y_j‖₂^p + ε KL(γ ‖ a ⊗ b)</code>
/// x: [n, width] with weights a, y: [m, width] with weights b; result in units of the coordinates to the power p: no root is taken.
/// ε → 0 gives the p-th power of <see cref="ExactWasserstein"/>, ε → ∞ (p = 2) the squared distance of the means.
/// Source: Feydy et al. 2019, "Interpolating between optimal transport and MMD using Sinkhorn divergences", eq. 3 and 8.
/// Differs from it: the cost has no factor 1/p. Not to be confused with OT_ε itself, which is not zero between equal clouds.
/// </remarks>
public sealed class SinkhornDivergence
{
    /// <summary>Creates the divergence.</summary>
    /// <param name="epsilon">ε, more than zero, in units of the cost (the coordinates to the power p). Time grows like the largest cost over ε.</param>
    /// <param name="maximumIterations">At which a problem is given up, at least 1; the result then says that it has not converged.</param>
    /// <param name="tolerance">Mass in the wrong place at which a problem counts as solved, more than zero.</param>
    /// <param name="power">p, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public SinkhornDivergence(double epsilon, int maximumIterations = 1000, double tolerance = 1e-4, int power = 2)
    {
        CheckPositive(epsilon, nameof(epsilon));
        CheckPositive(tolerance, nameof(tolerance));
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumIterations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(power, 1);
        (Epsilon, MaximumIterations, Tolerance, Power) = (epsilon, maximumIterations, tolerance, power);
    }

    /// <summary>ε.</summary>
    public double Epsilon { get; }

    /// <summary>At which a problem is given up.</summary>
    public int MaximumIterations { get; }

    /// <summary>Mass in the wrong place at which a problem counts as solved.</summary>
    public double Tolerance { get; }

    /// <summary>p.</summary>
    public int Power { get; }

    /// <summary>Divergence of two clouds of points of equal weight.</summary>
    /// <param name="x">Points, [n, width].</param>
    /// <param name="y">Points, [m, width].</param>
    /// <exception cref="ArgumentException">The clouds differ in width, a coordinate is not finite, or the costs don't fit into memory.</exception>
    public SinkhornResult Between(PointCloud x, PointCloud y)
    {
        Clouds.Check(x, y, Power);
        return Between(x, Equal(x.Count), y, Equal(y.Count));
    }

    /// <summary>Divergence of two clouds whose points have weights.</summary>
    /// <param name="x">Points, [n, width].</param>
    /// <param name="xWeights">a: weight of each, finite, not negative, not all zero; divided by their sum.</param>
    /// <param name="y">Points, [m, width].</param>
    /// <param name="yWeights">b: weight of each, likewise.</param>
    /// <exception cref="ArgumentException">As without weights; or the weights are not one a point, negative, not finite or all zero.</exception>
    public SinkhornResult Between(PointCloud x, ReadOnlySpan<double> xWeights, PointCloud y, ReadOnlySpan<double> yWeights)
    {
        Clouds.Check(x, y, Power);
        double[] a = Masses.Shares(xWeights, x.Count, nameof(xWeights));
        double[] b = Masses.Shares(yWeights, y.Count, nameof(yWeights));
        EntropicTransport solver = new(Epsilon, MaximumIterations, Tolerance);
        CostMatrix forth = GroundCost.MatrixBetween(x, y, Power);
        CostMatrix back = GroundCost.MatrixBetween(y, x, Power);
        EntropicCost withinX = solver.Within(GroundCost.MatrixBetween(x, x, Power), a);
        EntropicCost withinY = solver.Within(GroundCost.MatrixBetween(y, y, Power), b);
        EntropicCost across = solver.Between(forth, a, withinX.Potentials, back, b, withinY.Potentials);

        EntropicCost[] all = [across, withinX, withinY];
        double error = all.Max(part => part.MarginalError);
        double value = across.Value - (withinX.Value / 2) - (withinY.Value / 2);
        return new SinkhornResult(value, error <= Tolerance, all.Max(part => part.Iterations), error);
    }

    private static double[] Equal(int count) => [.. Enumerable.Repeat(1.0, count)];

    private static void CheckPositive(double value, string name)
    {
        if (!double.IsFinite(value) || value <= 0)
        {
            throw new ArgumentOutOfRangeException(name, value, $"The {name} must be finite and more than zero.");
        }
    }
}
