using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

public sealed class ExactWassersteinTests
{
    // Means of a few hundred distances below 100.
    private const double Rounding = 1e-11;

    // Single-precision coordinates are moved or scaled with a rounding of their own.
    private const double SinglePrecision = 1e-6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_translation_costs_its_length(int power)
    {
        PointCloud cloud = Clouds.Lattice(100, 2, 1);

        Assert.Equal(5, ExactWasserstein.Between(cloud, Clouds.Shuffled(Clouds.Moved(cloud, 1, 3, -4), 2), power), Rounding);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ten_times_as_large_is_ten_times_as_far(int power)
    {
        (PointCloud x, PointCloud y) = (Clouds.Normal(40, 3, 1), Clouds.Normal(60, 3, 2));

        double distance = ExactWasserstein.Between(x, y, power);

        Assert.Equal(10 * distance, ExactWasserstein.Between(Clouds.Moved(x, 10), Clouds.Moved(y, 10), power), 10 * SinglePrecision);
    }

    [Fact]
    public void The_order_of_points_does_not_matter_and_equal_clouds_are_at_no_distance()
    {
        PointCloud cloud = Clouds.SwissRoll(200, 3);

        Assert.Equal(0, ExactWasserstein.Between(cloud, Clouds.Shuffled(cloud, 4)));
        Assert.Equal(0, ExactWasserstein.Between(cloud, Clouds.Shuffled(cloud, 4), 2));
    }

    [Fact]
    public void It_is_symmetric_and_the_way_over_a_third_cloud_is_not_shorter()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            (PointCloud x, PointCloud y, PointCloud z) = (Clouds.Normal(20, 2, seed), Clouds.Normal(30, 2, seed + 100), Clouds.SwissRoll(25, seed));
            foreach (int power in (int[])[1, 2, 3])
            {
                double direct = ExactWasserstein.Between(x, z, power);

                Assert.Equal(direct, ExactWasserstein.Between(z, x, power), Rounding);
                Assert.True(direct <= ExactWasserstein.Between(x, y, power) + ExactWasserstein.Between(y, z, power) + Rounding);
                Assert.True(direct > 0);
            }
        }
    }

    [Fact]
    public void It_is_the_cheapest_assignment_of_equal_clouds()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            (PointCloud x, PointCloud y) = (Clouds.Normal(7, 2, seed), Clouds.Normal(7, 2, seed + 50));

            Assert.Equal(Permutations.CheapestAssignment(GroundCost.Between(x, y)) / 7, ExactWasserstein.Between(x, y), Rounding);
            Assert.Equal(Math.Sqrt(Permutations.CheapestAssignment(GroundCost.Between(x, y, 2)) / 7), ExactWasserstein.Between(x, y, 2), Rounding);
        }
    }

    [Fact]
    public void Two_solvers_agree_on_clouds_that_are_alike_apart_or_collapsed()
    {
        PointCloud roll = Clouds.SwissRoll(150, 5);
        PointCloud[] others = [Clouds.SwissRoll(150, 6), Clouds.Moved(Clouds.SwissRoll(150, 6), 1, 100, 0), Clouds.Moved(roll, 1e-4f, 1, 1), Clouds.Moved(roll, 0, 0, 0)];

        Assert.All(others, other =>
            Assert.Equal(Assignment.Solve(GroundCost.Between(roll, other)).Cost / 150, ExactWasserstein.Between(roll, other), Rounding));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Two_points_are_as_far_as_they_are(int power)
    {
        PointCloud x = new([0, 0, 0], 3);
        PointCloud y = new([1, 2, 2], 3);

        Assert.Equal(3, ExactWasserstein.Between(x, y, power), Rounding);
        Assert.Equal(3, ExactWasserstein.Between(x, [0.3], y, [7], power), Rounding);
    }

    [Fact]
    public void A_split_mass_pays_for_each_part()
    {
        PointCloud x = new([0f], 1);
        PointCloud y = new([-1, 3], 1);

        Assert.Equal((0.75 * 1) + (0.25 * 3), ExactWasserstein.Between(x, [1], y, [3, 1]), Rounding);
        Assert.Equal(Math.Sqrt((0.75 * 1) + (0.25 * 9)), ExactWasserstein.Between(x, [1], y, [3, 1], 2), Rounding);
        Assert.Equal(2, ExactWasserstein.Between(x, y), Rounding);
    }

    [Fact]
    public void A_weight_of_two_is_the_point_twice_and_a_weight_of_zero_no_point()
    {
        PointCloud x = Clouds.Normal(5, 2, 1);
        PointCloud y = Clouds.Normal(8, 2, 2);
        PointCloud repeated = new([.. x[0], .. x[0], .. x[2], .. x[3], .. x[4]], 2);

        Assert.Equal(ExactWasserstein.Between(repeated, y), ExactWasserstein.Between(x, [2, 0, 1, 1, 1], y, [.. Enumerable.Repeat(1.0, 8)]), Rounding);
    }

    [Fact]
    public void On_the_line_it_is_the_distance_of_the_quantile_functions()
    {
        for (ulong seed = 0; seed < 30; seed++)
        {
            (PointCloud x, PointCloud y) = (Clouds.Normal(10 + (int)seed, 1, seed), Clouds.Normal(25, 1, seed + 70));
            (double[] a, double[] b) = (Clouds.Masses(x.Count, 0.2, seed), Clouds.Masses(y.Count, 0, seed + 1));
            foreach (int power in (int[])[1, 2, 3])
            {
                Assert.Equal(Wasserstein1d.Between(x.Values, y.Values, power), ExactWasserstein.Between(x, y, power), Rounding);
                Assert.Equal(Wasserstein1d.Between(Widened(x), a, Widened(y), b, power), ExactWasserstein.Between(x, a, y, b, power), Rounding);
            }
        }
    }

    [Fact]
    public void Normal_clouds_are_as_far_as_their_means_and_deviations()
    {
        // Bures: W2² = ‖m1 − m2‖² + Σ (s1 − s2)² for independent coordinates; here 3² + (2 − 1)² · 2 = 11. Of 500 + 500 points both the mean and
        // the deviations are off by about 1/√500 = 0.045 each, and matching samples instead of distributions adds a little.
        const double SamplingTolerance = 0.25;
        PointCloud x = Clouds.Normal(500, 2, 11);
        PointCloud y = Clouds.Moved(Clouds.Normal(500, 2, 12), 2, 3, 0);

        Assert.Equal(Math.Sqrt(11), ExactWasserstein.Between(x, y, 2), SamplingTolerance);
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        PointCloud x = Clouds.Normal(3, 2, 1);

        Assert.Equal("y", Assert.Throws<ArgumentException>(() => ExactWasserstein.Between(x, Clouds.Normal(3, 1, 1))).ParamName);
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => ExactWasserstein.Between(x, x, 0)).ParamName);
        Assert.Contains("Coordinate 1 of point 0", Assert.Throws<ArgumentException>(() => ExactWasserstein.Between(x, new PointCloud([0, float.NaN], 2))).Message);
        Assert.Equal("yWeights", Assert.Throws<ArgumentException>(() => ExactWasserstein.Between(x, [1, 1, 1], x, [1, 1])).ParamName);
        Assert.Equal("xWeights", Assert.Throws<ArgumentException>(() => ExactWasserstein.Between(x, [0, 0, 0], x, [1, 1, 1])).ParamName);
        Assert.Throws<ArgumentNullException>(() => ExactWasserstein.Between(x, null!));
    }

    private static double[] Widened(PointCloud cloud) => [.. cloud.Values.ToArray().Select(value => (double)value)];
}
