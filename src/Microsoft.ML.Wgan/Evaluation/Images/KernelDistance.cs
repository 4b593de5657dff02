using System.Numerics;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>The squared maximum mean discrepancy of two clouds under a cubic kernel, without bias: of features of pictures, a score that small samples don't distort.</summary>
/// <remarks>
/// <code>
/// MMD² = Σ_{i≠j} k(x_i, x_j) / (n (n − 1)) + Σ_{i≠j} k(y_i, y_j) / (n (n − 1)) − 2 Σ_ij k(x_i, y_j) / n²,   k(x, y) = (⟨x, y⟩ / width + 1)³
/// </code>
/// x, y: n points each, [n, width], drawn from the two clouds without repetition; averaged over some such draws. Result without unit where the coordinates have none.
/// Zero in the mean for the same distribution; it sees means, variances and skewness, nothing beyond the third moments.
/// Source: Bińkowski, Sutherland, Arbel, Gretton 2018, "Demystifying MMD GANs", section 4; the estimate is Gretton et al. 2012, lemma 6.
/// Differs from it: the error is that of the mean, not the deviation of the subsets. The value depends on the features, as with <see cref="FrechetDistance"/>.
/// </remarks>
public sealed class KernelDistance
{
    /// <summary>Creates the distance.</summary>
    /// <param name="subsets">Number of draws, at least 2; 100 in the source.</param>
    /// <param name="subsetSize">Points of a draw from each cloud, at least 2; 1,000 in the source.</param>
    /// <param name="seed">Decides the draws.</param>
    /// <exception cref="ArgumentOutOfRangeException">Subsets or their size are less than 2.</exception>
    public KernelDistance(int subsets = 100, int subsetSize = 1000, int seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(subsets, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(subsetSize, 2);
        (Subsets, SubsetSize, Seed) = (subsets, subsetSize, seed);
    }

    /// <summary>Number of draws.</summary>
    public int Subsets { get; }

    /// <summary>Points of a draw from each cloud.</summary>
    public int SubsetSize { get; }

    /// <summary>Decides the draws.</summary>
    public int Seed { get; }

    /// <summary>Squared distance of two clouds. Time: subsets × their size² × width × 2.</summary>
    /// <param name="x">Points, [at least the subset size, width].</param>
    /// <param name="y">Points, likewise.</param>
    /// <exception cref="ArgumentException">The clouds differ in width, have fewer points than a subset, or a coordinate is not finite.</exception>
    public KernelScore Between(PointCloud x, PointCloud y)
    {
        Clouds.Check(x, y);
        RequireSubset(x, nameof(x));
        RequireSubset(y, nameof(y));
        double[] estimates = [.. Enumerable.Range(0, Subsets).Select(subset => Estimate(Drawn(x, 2 * subset), Drawn(y, (2 * subset) + 1)))];
        double mean = estimates.Average();
        double variance = estimates.Sum(estimate => (estimate - mean) * (estimate - mean)) / (Subsets - 1);
        return new KernelScore(mean, Math.Sqrt(variance / Subsets));
    }

    private static double Estimate(double[][] x, double[][] y)
    {
        (double within, double between) = (0, 0);
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                between += Kernel(x[i], y[j]);
                within += j < i ? Kernel(x[i], x[j]) + Kernel(y[i], y[j]) : 0;
            }
        }

        // Each pair was met once, and counts in both orders.
        double n = x.Length;
        return (2 * within / (n * (n - 1))) - (2 * between / (n * n));
    }

    private static double Kernel(double[] x, double[] y)
    {
        Vector<double> sums = Vector<double>.Zero;
        int i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            sums += new Vector<double>(x, i) * new Vector<double>(y, i);
        }

        double product = Vector.Sum(sums);
        for (; i < x.Length; i++)
        {
            product += x[i] * y[i];
        }

        double root = (product / x.Length) + 1;
        return root * root * root;
    }

    private double[][] Drawn(PointCloud cloud, int purpose)
        => Array.ConvertAll(RandomSubset.Of(cloud.Count, SubsetSize, Seed, (ulong)purpose), point => Array.ConvertAll(cloud[point].ToArray(), coordinate => (double)coordinate));

    private void RequireSubset(PointCloud cloud, string name)
    {
        if (cloud.Count < SubsetSize)
        {
            throw new ArgumentException($"{cloud.Count} points have no subset of {SubsetSize}: ask for smaller subsets, or give more points.", name);
        }
    }
}
