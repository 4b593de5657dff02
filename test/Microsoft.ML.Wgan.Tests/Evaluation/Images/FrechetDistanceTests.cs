using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Images;
using Microsoft.ML.Wgan.Tests.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

public sealed class FrechetDistanceTests
{
    private const double Rounding = 1e-12;

    // Moving a cloud rounds its coordinates to single precision.
    private const double SinglePrecision = 1e-5;

    [Theory]
    [InlineData(30, 3)]
    [InlineData(5, 8)]
    public void A_cloud_is_at_no_distance_from_itself_in_any_order(int count, int width)
    {
        PointCloud cloud = Clouds.Normal(count, width, 1);

        Assert.Equal(0, FrechetDistance.Between(cloud, Clouds.Shuffled(cloud, 2)), Rounding * width);
    }

    [Theory]
    [InlineData(30, 3)]
    [InlineData(3, 5)]
    public void A_shift_costs_its_squared_length(int count, int width)
    {
        PointCloud cloud = Clouds.Normal(count, width, 1);

        Assert.Equal(25, FrechetDistance.Between(cloud, Clouds.Moved(cloud, 1, [3, -4, .. new float[width - 2]])), 25 * SinglePrecision);
    }

    [Fact]
    public void A_scale_costs_the_squared_difference_of_the_deviations_and_the_shift_of_the_mean()
    {
        // On the line: (m₁ − m₂)² + (s₁ − s₂)², exact in these numbers: means 1 and 5, variances 2 and 32.
        PointCloud x = new([0, 2], 1), y = new([1, 9], 1);

        Assert.Equal(16 + Math.Pow(Math.Sqrt(2) - Math.Sqrt(32), 2), FrechetDistance.Between(x, y), Rounding * 100);
    }

    [Fact]
    public void Covariances_that_do_not_commute_cost_what_their_root_says()
    {
        // Two points span one direction each: S₁ = diag(8, 0), S₂ = [[4, 4], [4, 4]]; S₁ S₂ has the eigenvalue 32.
        PointCloud x = new([-2, 0, 2, 0], 2), y = new([-1.4142135f, -1.4142135f, 1.4142135f, 1.4142135f], 2);

        Assert.Equal(8 + 8 - (2 * Math.Sqrt(32)), FrechetDistance.Between(x, y), SinglePrecision);
    }

    [Fact]
    public void Clouds_in_planes_at_right_angles_share_no_spread()
    {
        // Multiples of (1, 1, 1, 1) and (1, −1, 1, −1) against multiples of (1, 1, −1, −1) and (1, −1, −1, 1): S₁ S₂ = 0. Traces of 80 / 3 each.
        PointCloud x = Spanned(1, 1, 1, 1, 1, -1, 1, -1), y = Spanned(1, 1, -1, -1, 1, -1, -1, 1);

        Assert.Equal(2 * 80 / 3.0, FrechetDistance.Between(x, y), Rounding * 100);
    }

    [Fact]
    public void Constant_points_have_no_spread_to_share()
    {
        PointCloud still = new([1, 1, 1, 1, 1, 1], 2);

        // Variances of (0, 3, 6) and (1, 1, 1): 9 and 0; the mean (3, 1) is 2 away.
        Assert.Equal(4 + 9, FrechetDistance.Between(still, new PointCloud([0, 1, 3, 1, 6, 1], 2)), Rounding * 10);
        Assert.Equal(0, FrechetDistance.Between(still, still));
    }

    [Fact]
    public void Normal_distributions_come_near_to_the_closed_form()
    {
        // Standard deviations 1 and 2 on five axes, means 1 apart on each: 5 · (1 + 1). A variance of 4,000 points is off by 2.2 %.
        PointCloud x = Clouds.Normal(4000, 5, 1), y = Clouds.Moved(Clouds.Normal(4000, 5, 2), 2, 1, 1, 1, 1, 1);

        Assert.Equal(10, FrechetDistance.Between(x, y), 10 * 0.07);
    }

    [Fact]
    public void Either_cloud_may_come_first()
    {
        PointCloud x = Clouds.Normal(30, 4, 1), y = Clouds.Moved(Clouds.Normal(20, 4, 2), 3);

        Assert.Equal(FrechetDistance.Between(x, y), FrechetDistance.Between(y, x), Rounding * 100);
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        PointCloud cloud = Clouds.Normal(3, 2, 1);

        Assert.Throws<ArgumentException>("x", () => FrechetDistance.Between(Clouds.Normal(1, 2, 1), cloud));
        Assert.Throws<ArgumentException>("y", () => FrechetDistance.Between(cloud, Clouds.Normal(1, 2, 1)));
        Assert.Throws<ArgumentException>("y", () => FrechetDistance.Between(cloud, Clouds.Normal(3, 3, 1)));
        Assert.Contains("Coordinate 1 of point 0", Assert.Throws<ArgumentException>("x", () => FrechetDistance.Between(new PointCloud([1, float.NaN, 1, 1], 2), cloud)).Message);
    }

    // Four points around the origin, from two directions of four coordinates.
    private static PointCloud Spanned(params float[] directions)
    {
        (float First, float Second)[] points = [(1, 3), (-2, -2), (1, -1), (0, 0)];
        return new PointCloud([.. points.SelectMany(point => Enumerable.Range(0, 4).Select(axis => (point.First * directions[axis]) + (point.Second * directions[4 + axis])))], 4);
    }
}
