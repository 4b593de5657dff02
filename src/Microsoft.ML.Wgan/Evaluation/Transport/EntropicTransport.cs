namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Sinkhorn's iterations on potentials, in the log domain: no kernel that could underflow.</summary>
/// <remarks>
/// <code>OT_ε(a, b) = max over f, g of Σ_i a_i f_i + Σ_j b_j g_j − ε Σ_ij a_i b_j (exp((f_i + g_j − c_ij)/ε) − 1)
/// f ← f + ω (T(g) − f),   g ← g + ω (T(f) − g),   T(g)_i = −ε ln Σ_j b_j exp((g_j − c_ij)/ε)</code>
/// At g = T(f) the last sum is zero, so that the value is a lower bound whenever the iterations stop, and exact at the fixed point.
/// Sources: Feydy et al. 2019, section 3.1, also for a cloud and itself: there f = g, and the mean of f and T(f) (ω = ½) converges fast. Thibault et al.
/// 2021, "Overrelaxed Sinkhorn–Knopp algorithm for regularized optimal transport": between two clouds ω = 1.7 needs about a fifth of the iterations of ω = 1.
/// Differs from them: ω is fixed, and two clouds start from the potentials that each has with itself, which are the solution where the clouds are equal.
/// </remarks>
internal sealed class EntropicTransport(double epsilon, int maximumIterations, double tolerance)
{
    private const double Overrelaxation = 1.7;
    private const double Averaging = 0.5;

    /// <summary>OT_ε of two clouds: costs from the first to the second and the same transposed, masses, and the potentials to start from.</summary>
    public EntropicCost Between(CostMatrix forth, double[] a, double[] ownF, CostMatrix back, double[] b, double[] ownG)
    {
        SoftMinimum toFirst = new(forth, b);
        SoftMinimum toSecond = new(back, a);
        (double[] f, double[] g, double[] last) = (ownF, ownG, ownG);
        double error = double.PositiveInfinity;
        int iteration = 0;
        for (; iteration < maximumIterations && error > tolerance; iteration++)
        {
            double[] next = toFirst.Of(g, epsilon);
            double rows = MarginalError(a, f, next);
            f = Towards(next, f, Overrelaxation);
            last = toSecond.Of(f, epsilon);
            error = Math.Max(rows, MarginalError(b, g, last));
            g = Towards(last, g, Overrelaxation);
        }

        return new EntropicCost(Dot(a, f) + Dot(b, last), iteration, error, f);
    }

    /// <summary>OT_ε of a cloud with itself.</summary>
    public EntropicCost Within(CostMatrix costs, double[] a)
    {
        SoftMinimum minimum = new(costs, a);
        (double[] f, double[] next) = (new double[a.Length], new double[a.Length]);
        double error = double.PositiveInfinity;
        int iteration = 0;
        for (double current = Math.Max(epsilon, costs.Scale()); iteration < maximumIterations && error > tolerance; iteration++)
        {
            // From the largest cost down to ε by halves: far from the solution, large steps.
            current = Math.Max(epsilon, current / 2);
            f = Towards(next, f, Averaging);
            next = minimum.Of(f, current);
            error = current > epsilon ? double.PositiveInfinity : MarginalError(a, f, next);
        }

        return new EntropicCost(Dot(a, f) + Dot(a, next), iteration, error, f);
    }

    // The plan of potentials (f, g) has row sums a_i exp((f_i − T(g)_i)/ε).
    private double MarginalError(double[] masses, double[] f, double[] next)
    {
        double error = 0;
        for (int i = 0; i < masses.Length; i++)
        {
            error += masses[i] * Math.Abs(Math.Exp((f[i] - next[i]) / epsilon) - 1);
        }

        return error;
    }

    private static double[] Towards(double[] next, double[] from, double step) => [.. from.Zip(next, (old, fresh) => old + (step * (fresh - old)))];

    private static double Dot(double[] masses, double[] potentials) => masses.Zip(potentials, (mass, potential) => mass * potential).Sum();
}
