namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>The total variation distance of two samples of places.</summary>
/// <remarks>
/// <code>TV = ½ Σ_k |p_k − q_k|</code>
/// p_k, q_k: the samples' shares of place k; from 0 (the same shares) to 1 (no place in common).
/// </remarks>
internal static class TotalVariation
{
    public static double Between(ReadOnlySpan<long> p, ReadOnlySpan<long> q)
    {
        var counts = new Dictionary<long, (int P, int Q)>();
        foreach (long place in p)
        {
            counts[place] = (counts.GetValueOrDefault(place).P + 1, 0);
        }

        foreach (long place in q)
        {
            (int inP, int inQ) = counts.GetValueOrDefault(place);
            counts[place] = (inP, inQ + 1);
        }

        double sum = 0;
        foreach ((int inP, int inQ) in counts.Values)
        {
            sum += Math.Abs(((double)inP / p.Length) - ((double)inQ / q.Length));
        }

        return sum / 2;
    }
}
