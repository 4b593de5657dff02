using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Toys;

namespace Microsoft.ML.Wgan.Tests.Toys;

public sealed class ModeScoresTests
{
    private static readonly GaussianMixture _line = new("line", new PointCloud([0, 10, 20, 30], 1), sigma: 1);

    [Fact]
    public void Points_count_for_the_mode_they_are_within_three_sigma_of()
    {
        // 3 and 17 lie on the edge of a mode, 3.001 and 26.9 outside one; nothing is near 30.
        ModeScores scores = ModeScores.Of(_line, new PointCloud([0, 3, 3.001f, 10, 17, 26.9f], 1));

        Assert.Equal((4, 3), (scores.Modes, scores.ModesCaptured));
        Assert.Equal(4 / 6.0, scores.HighQualityShare);
        Assert.Equal([3, 1, 1, 1], scores.PointsByMode);
    }

    [Fact]
    public void Points_far_from_every_mode_capture_none_but_count_in_the_reverse_kl()
    {
        ModeScores scores = ModeScores.Of(_line, new PointCloud([-50, 50], 1));

        Assert.Equal(0, scores.ModesCaptured);
        Assert.Equal(0, scores.HighQualityShare);
        Assert.Equal(Math.Log(2), scores.ReverseKl, 1e-12);
    }

    [Theory]
    [InlineData(new float[] { 0, 10, 20, 30 }, 0)]
    [InlineData(new float[] { 0, 0, 0, 0 }, 1.3862943611198906)] // log 4
    [InlineData(new float[] { 0, 0, 10, 20 }, 0.34657359027997264)] // ½ log 2 + ½ log 1
    public void The_reverse_kl_of_shares_made_by_hand(float[] points, double expected)
    {
        Assert.Equal(expected, ModeScores.Of(_line, new PointCloud(points, 1)).ReverseKl, 1e-12);
    }

    [Fact]
    public void The_reverse_kl_is_against_the_weights_of_the_mixture()
    {
        var mixture = new GaussianMixture("pair", new PointCloud([0, 10], 1), sigma: 1, weights: [3, 1]);

        Assert.Equal(0, ModeScores.Of(mixture, new PointCloud([0, 0, 0, 10], 1)).ReverseKl, 1e-12);
        Assert.Equal(Math.Log(4), ModeScores.Of(mixture, new PointCloud([10], 1)).ReverseKl, 1e-12);
        Assert.Equal(0.5 * Math.Log(0.5 / 0.75 * 0.5 / 0.25), ModeScores.Of(mixture, new PointCloud([0, 10], 1)).ReverseKl, 1e-12);
    }

    [Fact]
    public void Distance_is_measured_across_all_coordinates()
    {
        var mixture = new GaussianMixture("origin", new PointCloud([0, 0], 2), sigma: 1);

        Assert.Equal(0.5, ModeScores.Of(mixture, new PointCloud([2.1f, 2.1f, 2.2f, 2.2f], 2)).HighQualityShare);
        Assert.Equal(0.5, ModeScores.Of(mixture, new PointCloud([-2.9f, 0, 0, -3.1f], 2)).HighQualityShare);
    }

    [Theory]
    [InlineData("8gaussians")]
    [InlineData("25gaussians")]
    public void A_mixture_scores_what_theory_says_of_it(string name)
    {
        const int Count = 20_000;
        var mixture = (GaussianMixture)ToyDistributions.Named(name);

        ModeScores scores = ModeScores.Of(mixture, mixture.Sample(Count, seed: 2));

        // Within 3σ in the plane: 1 − exp(−9/2). The reverse KL is χ² of (modes − 1) degrees over 2n; four times its mean is far out.
        Assert.Equal(mixture.Centres.Count, scores.ModesCaptured);
        Assert.Equal(1 - Math.Exp(-4.5), scores.HighQualityShare, 5 * Math.Sqrt(0.011 / Count));
        Assert.InRange(scores.ReverseKl, 0, 4 * (mixture.Centres.Count - 1) / (2.0 * Count));
    }

    [Fact]
    public void Points_of_another_width_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ModeScores.Of(_line, new PointCloud([1, 2], 2)));
    }
}
