using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Images;
using Microsoft.ML.Wgan.Tests.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

public sealed class PrecisionRecallTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_cloud_against_itself_is_whole_on_all_counts(int neighbours)
    {
        PointCloud cloud = Clouds.Normal(60, 4, 1);

        PrecisionRecall scores = PrecisionRecall.Between(cloud, cloud, neighbours);

        Assert.Equal((1, 1, 1, neighbours), (scores.Precision, scores.Recall, scores.Coverage, scores.Neighbours));

        // A ball holds its centre and its k neighbours, the last of them on the rim.
        Assert.Equal((neighbours + 1.0) / neighbours, scores.Density, 1e-12);
    }

    [Fact]
    public void Points_on_the_line_are_counted_by_hand()
    {
        // k = 1. Real 0, 2, 10, 11: balls [−2, 2], [0, 4], [9, 11], [10, 12]. Synthetic 1, 3, 5, 30: balls [−1, 3], [1, 5], [3, 7], [5, 55].
        PointCloud real = new([0, 2, 10, 11], 1), synthetic = new([1, 3, 5, 30], 1);

        PrecisionRecall scores = PrecisionRecall.Between(real, synthetic, neighbours: 1);

        // 1 lies in two real balls, 3 in one; the first two real balls hold some; 0 and 2 lie in the ball of 1, 10 and 11 in that of 30.
        Assert.Equal((0.5, 1, 0.75, 0.5), (scores.Precision, scores.Recall, scores.Density, scores.Coverage));
    }

    [Fact]
    public void The_rim_of_a_synthetic_ball_belongs_to_it()
        => Assert.Equal(0.5, PrecisionRecall.Between(real: new PointCloud([4, 9], 1), synthetic: new PointCloud([0, 2], 1), neighbours: 1).Recall);

    [Fact]
    public void Clouds_far_apart_have_nothing_in_common()
    {
        PrecisionRecall scores = PrecisionRecall.Between(Clouds.Normal(30, 2, 1), Clouds.Moved(Clouds.Normal(40, 2, 2), 1, 100, 0));

        Assert.Equal((0, 0, 0, 0), (scores.Precision, scores.Recall, scores.Density, scores.Coverage));
        Assert.Equal(5, scores.Neighbours);
    }

    [Fact]
    public void A_lost_half_shows_in_recall_and_coverage_only()
    {
        PointCloud left = Clouds.Normal(200, 2, 1), right = Clouds.Moved(Clouds.Normal(200, 2, 2), 1, 100, 0), synthetic = Clouds.Normal(400, 2, 3);
        PointCloud real = new([.. left.Values, .. right.Values], 2);

        PrecisionRecall scores = PrecisionRecall.Between(real, synthetic);

        Assert.InRange(scores.Precision, 0.9, 1);
        Assert.InRange(scores.Recall, 0.42, 0.5);
        Assert.InRange(scores.Coverage, 0.42, 0.5);
    }

    [Fact]
    public void Equal_distributions_have_density_one_and_the_coverage_that_counting_says()
    {
        // A ball stays empty if of all 2n − 1 other points its k nearest are real: about 2^−k. Bands: five deviations over 20 seeds of 500 points.
        PointCloud real = Clouds.Normal(500, 3, 1), synthetic = Clouds.Normal(500, 3, 2);

        PrecisionRecall scores = PrecisionRecall.Between(real, synthetic, neighbours: 3);

        Assert.Equal(1, scores.Density, 0.2);
        Assert.Equal(1 - (1.0 / 8), scores.Coverage, 0.1);
    }

    [Fact]
    public void Order_does_not_matter()
    {
        PointCloud real = Clouds.Lattice(70, 2, 1), synthetic = Clouds.Lattice(50, 2, 2);

        PrecisionRecall scores = PrecisionRecall.Between(real, synthetic, 3), shuffled = PrecisionRecall.Between(Clouds.Shuffled(real, 1), Clouds.Shuffled(synthetic, 2), 3);

        Assert.Equal((scores.Precision, scores.Recall, scores.Density, scores.Coverage), (shuffled.Precision, shuffled.Recall, shuffled.Density, shuffled.Coverage));
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        PointCloud six = Clouds.Normal(6, 2, 1), five = Clouds.Normal(5, 2, 1);

        Assert.Throws<ArgumentOutOfRangeException>("neighbours", () => PrecisionRecall.Between(six, six, 0));
        Assert.Contains("5 points have no 5 neighbours", Assert.Throws<ArgumentException>("real", () => PrecisionRecall.Between(five, six)).Message);
        Assert.Throws<ArgumentException>("synthetic", () => PrecisionRecall.Between(six, five));
        Assert.Throws<ArgumentException>("synthetic", () => PrecisionRecall.Between(six, Clouds.Normal(6, 3, 1)));
        Assert.Throws<ArgumentException>("real", () => PrecisionRecall.Between(new PointCloud([1, float.PositiveInfinity], 2), six));
    }
}
