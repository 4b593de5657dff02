namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Sinkhorn's iterations on potentials, in the log domain: no kernel that could underflow.</summary>
/// <remarks>
/// <code>OT_ε(a, b) = max over f, g of Σ_i a_i f_i + Σ_j b_j g_j − ε Σ_ij a_i b_j (exp((f_i + g_j − c_ij)/ε) − 1)
/// f ← T(g) = −ε ln Σ_j b_j exp((g_j − c_ij)/ε),   g ← T(f) likewise</code>
/// After a step of g the last sum is zero, so that the value is a lower bound at every iteration and exact at the end. Between a cloud and itself f = g,
/// and averaging f with T(f) converges much faster. ε starts at the largest cost and is halved each iteration until it has the wanted value.
/// </remarks>
internal sealed class EntropicTransport(double epsilon, int maximumIterations, double tolerance)
{
    /// <summary>OT_ε of two clouds: costs from the first to the second, and the same transposed.</summary>
    public EntropicCost Between(CostMatrix forth, double[] a, CostMatrix back, double[] b)
    {
        SoftMinimum toFirst = new(forth, b);
        SoftMinimum toSecond = new(back, a);
        double[] f = toFirst.Of(new double[b.Length], Start(forth));
        double[] g = toSecond.Of(f, Start(forth));
        double error = double.PositiveInfinity;
        int iteration = 0;
        for (double current = Start(forth); iteration < maximumIterations && error > tolerance; iteration++)
        {
            current = Math.Max(epsilon, current / 2);
            double[] next = toFirst.Of(g, current);
            error = current > epsilon ? double.PositiveInfinity : MarginalError(a, f, next);
            f = next;
            g = toSecond.Of(f, current);
        }

        return new EntropicCost(Dot(a, f) + Dot(b, g), iteration, error);
    }

    /// <summary>OT_ε of a cloud with itself.</summary>
    public EntropicCost Within(CostMatrix costs, double[] a)
    {
        SoftMinimum minimum = new(costs, a);
        double[] f = new double[a.Length];
        double[] next = f;
        double error = double.PositiveInfinity;
        int iteration = 0;
        for (double current = Start(costs); iteration < maximumIterations && error > tolerance; iteration++)
        {
            current = Math.Max(epsilon, current / 2);
            f = [.. f.Zip(next, (own, other) => (own + other) / 2)];
            next = minimum.Of(f, current);
            error = current > epsilon ? double.PositiveInfinity : MarginalError(a, f, next);
        }

        return new EntropicCost(Dot(a, f) + Dot(a, next), iteration, error);
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

    private double Start(CostMatrix costs) => Math.Max(epsilon, costs.Scale());

    private static double Dot(double[] masses, double[] potentials) => masses.Zip(potentials, (mass, potential) => mass * potential).Sum();
}
