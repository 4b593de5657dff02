namespace WganSamples.Seeds;

/// <summary>Divergences of two histograms over the same cells, in nats.</summary>
internal static class Divergence
{
    /// <summary>KL(P ‖ Q) = Σ p log(p / q); ∞ if P has mass where Q has none.</summary>
    public static double Kl(IReadOnlyList<double> p, IReadOnlyList<double> q) =>
        p.Zip(q, (inP, inQ) => inP == 0 ? 0 : inQ == 0 ? double.PositiveInfinity : inP * Math.Log(inP / inQ)).Sum();

    /// <summary>JS(P, Q) = ½ KL(P ‖ M) + ½ KL(Q ‖ M), M = (P + Q) / 2; between 0 and log 2.</summary>
    public static double Js(IReadOnlyList<double> p, IReadOnlyList<double> q)
    {
        double[] middle = [.. p.Zip(q, (inP, inQ) => (inP + inQ) / 2)];
        return (Kl(p, middle) + Kl(q, middle)) / 2;
    }
}
