namespace Microsoft.ML.Wgan;

/// <summary>What the critic looks like on one fresh real and synthetic batch: for those who study constraints.</summary>
/// <param name="SlopesAtReal">The critic's gradient norm at each real row.</param>
/// <param name="SlopesAtSynthetic">The critic's gradient norm at each synthetic row.</param>
/// <param name="SlopesBetween">The critic's gradient norm at a random point between each real row and the synthetic row beside it.</param>
/// <param name="CriticGradientNorm">The norm, over all weights, of the gradient of E[f(y)] − E[f(x)], x real, y synthetic.</param>
/// <param name="PenaltyGradientNorm">The norm of the weighted penalty's gradient; 0 without a penalty.</param>
/// <param name="Angle">The angle between the two, in degrees: 180 when the penalty undoes what the critic term does; NaN where one of them is zero.</param>
/// <param name="WassersteinEstimate">E[f(x)] − E[f(y)] on this batch.</param>
/// <param name="ExactWasserstein">The exact Wasserstein-1 distance between the two batches, in units of encoded distance. With finite batches it is above the distributions' own.</param>
public sealed record CriticDiagnosis(
    IReadOnlyList<float> SlopesAtReal,
    IReadOnlyList<float> SlopesAtSynthetic,
    IReadOnlyList<float> SlopesBetween,
    double CriticGradientNorm,
    double PenaltyGradientNorm,
    double Angle,
    double WassersteinEstimate,
    double ExactWasserstein)
{
    /// <summary>Counts values in bins of equal width; what lies outside goes to the first or last bin.</summary>
    /// <param name="slopes">For instance <see cref="SlopesAtReal"/>.</param>
    /// <param name="low">Lower end of the first bin.</param>
    /// <param name="high">Upper end of the last bin, above <paramref name="low"/>.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    public static int[] Histogram(IEnumerable<float> slopes, double low, double high, int bins)
    {
        ArgumentNullException.ThrowIfNull(slopes);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        var counts = new int[bins];
        foreach (float slope in slopes)
        {
            counts[(int)Math.Clamp((slope - low) / (high - low) * bins, 0, bins - 1)]++;
        }

        return counts;
    }
}
