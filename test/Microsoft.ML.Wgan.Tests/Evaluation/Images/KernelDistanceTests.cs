using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Images;
using Microsoft.ML.Wgan.Tests.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

public sealed class KernelDistanceTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Two_points_each_are_computed_by_hand()
    {
        // Products over the width of 2: x₁x₂ = 0, y₁y₂ = 1, x₁y = 1, 0; x₂y = 1, 2. Kernels: 1; 8; 8, 1; 8, 27.
        PointCloud x = new([1, 0, 0, 2], 2), y = new([2, 1, 0, 2], 2);

        KernelScore score = new KernelDistance(subsets: 2, subsetSize: 2).Between(x, y);

        Assert.Equal(1 + 8 - (2 * (8 + 1 + 8 + 27) / 4.0), score.Mean, Rounding);
        Assert.Equal(0, score.StandardError, Rounding);
    }

    [Fact]
    public void Samples_of_one_distribution_differ_by_chance_on_either_side_of_zero()
    {
        // Over 40 pairs of samples the mean is within four of its own errors; a biased estimate would be about 0.1 higher.
        double[] means = [.. Enumerable.Range(0, 40).Select(seed => new KernelDistance(2, 60).Between(Clouds.Normal(60, 4, (ulong)seed), Clouds.Normal(60, 4, (ulong)seed + 100)).Mean)];
        double error = Math.Sqrt(means.Sum(mean => mean * mean)) / means.Length;

        Assert.InRange(means.Average(), -4 * error, 4 * error);
        Assert.InRange(error, 0.0001, 0.02);
        Assert.Contains(means, mean => mean < 0);
    }

    [Fact]
    public void A_shift_costs_what_the_moments_say()
    {
        // On the line with k = (xy + 1)³: MMD² = 3 Δm₁² + 3 Δm₂² + Δm₃², of N(0, 1) and N(1, 1): moments 0, 1, 0 and 1, 2, 4.
        KernelScore score = new KernelDistance(20, 2000).Between(Clouds.Normal(20000, 1, 1), Clouds.Moved(Clouds.Normal(20000, 1, 2), 1, 1));

        Assert.Equal(3 + 3 + 16, score.Mean, 6 * score.StandardError);
        Assert.InRange(score.StandardError, 0.01, 1);
    }

    [Fact]
    public void The_error_is_that_of_the_mean_of_the_subsets()
    {
        // Draws of two of three points: each a pair of pairs whose estimate is known, so the error follows from how often each came.
        PointCloud x = new([0, 1, 3], 1), y = new([0, 1, 3], 1);
        const int Subsets = 400;

        KernelScore score = new KernelDistance(Subsets, 2).Between(x, y);

        double[] estimates = [.. from left in Pairs() from right in Pairs() select ByHand(left, right)];
        double deviation = Math.Sqrt(estimates.Sum(estimate => Math.Pow(estimate - estimates.Average(), 2)) / estimates.Length);
        Assert.Equal(deviation / Math.Sqrt(Subsets), score.StandardError, 0.2 * deviation / Math.Sqrt(Subsets));
        Assert.Equal(estimates.Average(), score.Mean, 5 * score.StandardError);
    }

    [Fact]
    public void A_seed_decides_the_subsets_and_whole_clouds_have_no_order()
    {
        PointCloud x = Clouds.Normal(50, 3, 1), y = Clouds.Normal(40, 3, 2);

        KernelScore score = new KernelDistance(5, 20, seed: 3).Between(x, y);

        Assert.Equal(score, new KernelDistance(5, 20, seed: 3).Between(x, y));
        Assert.NotEqual(score, new KernelDistance(5, 20, seed: 4).Between(x, y));
        Assert.Equal(new KernelDistance(2, 40).Between(y, Clouds.Moved(y, 2)).Mean, new KernelDistance(2, 40, 9).Between(Clouds.Shuffled(y, 1), Clouds.Moved(y, 2)).Mean, Rounding * 100);
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        PointCloud cloud = Clouds.Normal(5, 2, 1);

        Assert.Throws<ArgumentOutOfRangeException>("subsets", () => new KernelDistance(subsets: 1));
        Assert.Throws<ArgumentOutOfRangeException>("subsetSize", () => new KernelDistance(subsetSize: 1));
        Assert.Contains("5 points have no subset of 6", Assert.Throws<ArgumentException>("x", () => new KernelDistance(2, 6).Between(cloud, Clouds.Normal(6, 2, 1))).Message);
        Assert.Throws<ArgumentException>("y", () => new KernelDistance(2, 6).Between(Clouds.Normal(6, 2, 1), cloud));
        Assert.Throws<ArgumentException>("y", () => new KernelDistance(2, 5).Between(cloud, Clouds.Normal(5, 3, 1)));
    }

    private static (double First, double Second)[] Pairs() => [(0, 1), (0, 3), (1, 3)];

    private static double ByHand((double First, double Second) x, (double First, double Second) y)
        => Kernel(x.First, x.Second) + Kernel(y.First, y.Second) - ((Kernel(x.First, y.First) + Kernel(x.First, y.Second) + Kernel(x.Second, y.First) + Kernel(x.Second, y.Second)) / 2);

    private static double Kernel(double x, double y) => Math.Pow((x * y) + 1, 3);
}
