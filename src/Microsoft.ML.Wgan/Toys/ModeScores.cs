using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>How well points cover the modes of a mixture: modes captured, share of high-quality points, reverse KL.</summary>
/// <remarks>
/// Every point is assigned to its nearest centre. It is of high quality if it lies within 3σ of it.
/// <code>reverse KL = Σ_k q_k log(q_k / p_k)</code>
/// q_k: share of all points assigned to mode k, of whatever quality; p_k: the mode's weight in the mixture; in nats. Not negative, 0 for the right
/// shares, at most −log min p_k (every point in the lightest mode), so never ∞; a missing mode adds nothing by itself.
/// Source: captured modes and high quality, Srivastava et al. 2017, "VEEGAN: Reducing Mode Collapse in GANs using Implicit Variational
/// Learning", section 5.1; reverse KL over all points, Lin et al. 2018, "PacGAN: The power of two samples in generative adversarial networks",
/// section 4.1, where p is counted from real samples.
/// Differs from them: p is the mixture's own weights, not a count. PacGAN's published code (its MetricLogger) counts points of high
/// quality only; that hides the points between modes.
/// The mixture itself doesn't score 100 % of high quality: a share of 0.9973 of it lies within 3σ in one dimension, 0.9889 in two; and n of its
/// points score a reverse KL of about (modes − 1) / (2n), not 0.
/// </remarks>
public sealed class ModeScores
{
    private const double WithinSigmas = 3;

    private ModeScores(int[] assigned, int[] near, IReadOnlyList<double> weights)
    {
        double count = assigned.Sum();
        Modes = assigned.Length;
        ModesCaptured = near.Count(points => points > 0);
        HighQualityShare = near.Sum() / count;
        ReverseKl = assigned.Zip(weights, (points, weight) => points == 0 ? 0 : points / count * Math.Log(points / count / weight)).Sum();
        PointsByMode = assigned;
    }

    /// <summary>Modes of the mixture.</summary>
    public int Modes { get; }

    /// <summary>Modes that are nearest to at least one point within 3σ of them.</summary>
    public int ModesCaptured { get; }

    /// <summary>Share of the points within 3σ of the nearest centre, from 0 to 1.</summary>
    public double HighQualityShare { get; }

    /// <summary>KL(q ‖ p) of the points' shares of the modes against the mixture's weights, in nats.</summary>
    public double ReverseKl { get; }

    /// <summary>Points assigned to each mode, of whatever quality.</summary>
    public IReadOnlyList<int> PointsByMode { get; }

    /// <summary>Scores points against a mixture.</summary>
    /// <param name="mixture">The truth.</param>
    /// <param name="points">Points of the same width; papers take 2,500 generated ones.</param>
    /// <exception cref="ArgumentException">The widths differ.</exception>
    public static ModeScores Of(GaussianMixture mixture, PointCloud points)
    {
        ArgumentNullException.ThrowIfNull(mixture);
        ArgumentNullException.ThrowIfNull(points);
        if (points.Width != mixture.Width)
        {
            throw new ArgumentException($"The points have {points.Width} coordinates, the mixture {mixture.Width}.", nameof(points));
        }

        var assigned = new int[mixture.Centres.Count];
        var near = new int[mixture.Centres.Count];
        for (int row = 0; row < points.Count; row++)
        {
            (int mode, double square) = Nearest(mixture.Centres, points[row]);
            assigned[mode]++;
            if (square <= WithinSigmas * WithinSigmas * mixture.Sigma * mixture.Sigma)
            {
                near[mode]++;
            }
        }

        return new ModeScores(assigned, near, mixture.Weights);
    }

    private static (int Mode, double Square) Nearest(PointCloud centres, ReadOnlySpan<float> point)
    {
        (int Mode, double Square) best = (0, double.PositiveInfinity);
        for (int mode = 0; mode < centres.Count; mode++)
        {
            double square = SquaredDistance(centres[mode], point);
            if (square < best.Square)
            {
                best = (mode, square);
            }
        }

        return best;
    }

    private static double SquaredDistance(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum = 0;
        for (int j = 0; j < a.Length; j++)
        {
            double difference = (double)a[j] - b[j];
            sum += difference * difference;
        }

        return sum;
    }
}
