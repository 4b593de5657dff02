namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Divergences of two discrete distributions on the same places, natural logarithm.</summary>
/// <remarks>They see only how much mass lies where, not how far apart the places are: for that, see <see cref="OptimalTransport"/>.</remarks>
public static class Divergence
{
    /// <summary>The Kullback–Leibler divergence of p from q.</summary>
    /// <remarks>
    /// <code>KL(p ‖ q) = Σ_i p_i ln(p_i / q_i),   0 · ln 0 = 0</code>
    /// p, q: [n]; result in nats, from 0 to +∞: +∞ where q has no mass but p has. Not symmetric.
    /// Source: Kullback and Leibler 1951, "On information and sufficiency". Differs from it: masses are divided by their sum.
    /// </remarks>
    /// <param name="p">Masses, or counts of a histogram: finite, not negative, not all zero.</param>
    /// <param name="q">Masses of the same places.</param>
    /// <exception cref="ArgumentException">A mass is negative or not finite, all of a side are zero, or the counts differ.</exception>
    public static double KullbackLeibler(ReadOnlySpan<double> p, ReadOnlySpan<double> q) =>
        OfShares(Masses.Shares(p, p.Length, nameof(p)), Masses.Shares(q, p.Length, nameof(q)));

    /// <summary>The Jensen–Shannon divergence.</summary>
    /// <remarks>
    /// <code>JS(p, q) = ½ KL(p ‖ m) + ½ KL(q ‖ m),   m = ½ (p + q)</code>
    /// p, q: [n]; result in nats, from 0 to ln 2, which it has wherever p and q share no place. Symmetric.
    /// Source: Lin 1991, "Divergence measures based on the Shannon entropy", eq. 4.1 at equal weights. Differs from it: masses are divided by their sum.
    /// Not to be confused with its square root, which is a metric.
    /// </remarks>
    /// <param name="p">Masses, or counts of a histogram: finite, not negative, not all zero.</param>
    /// <param name="q">Masses of the same places.</param>
    /// <exception cref="ArgumentException">A mass is negative or not finite, all of a side are zero, or the counts differ.</exception>
    public static double JensenShannon(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        (double[] ps, double[] qs) = (Masses.Shares(p, p.Length, nameof(p)), Masses.Shares(q, p.Length, nameof(q)));
        double[] middle = [.. ps.Zip(qs, (left, right) => (left + right) / 2)];
        return (OfShares(ps, middle) + OfShares(qs, middle)) / 2;
    }

    private static double OfShares(double[] p, double[] q)
    {
        double sum = 0;
        for (int i = 0; i < p.Length; i++)
        {
            sum += p[i] == 0 ? 0 : p[i] * Math.Log(p[i] / q[i]);
        }

        return sum;
    }
}
