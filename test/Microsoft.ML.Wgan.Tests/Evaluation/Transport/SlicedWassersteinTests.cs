using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

public sealed class SlicedWassersteinTests
{
    private const double Rounding = 1e-12;

    // Coordinates of single precision.
    private const double SinglePrecision = 1e-6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void On_the_line_every_direction_gives_the_distance(int power)
    {
        (PointCloud x, PointCloud y) = (Clouds.Normal(30, 1, 1), Clouds.Normal(41, 1, 2));

        Assert.Equal(Wasserstein1d.Between(x.Values, y.Values, power), new SlicedWasserstein(5, 3, power).Between(x, y), Rounding);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_exact_distance_is_never_smaller(int power)
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            (PointCloud x, PointCloud y) = (Clouds.Normal(30, 3, seed), Clouds.Normal(25, 3, seed + 100));

            double sliced = new SlicedWasserstein(20, (int)seed, power).Between(x, y);

            Assert.InRange(sliced, 0, ExactWasserstein.Between(x, y, power));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void A_translation_costs_its_length_over_the_root_of_the_width(int width)
    {
        // ⟨θ, t⟩² has mean ‖t‖²/width and a deviation below ‖t‖²·√2/width: of 4,000 directions, below 2.3 % of it, half of that after the root.
        const double ThreeDeviations = 0.04;
        PointCloud cloud = Clouds.Normal(20, width, 1);
        PointCloud moved = Clouds.Moved(cloud, 1, [3, 4, .. new float[width - 2]]);

        double distance = new SlicedWasserstein(4000, 1, 2).Between(cloud, moved);

        Assert.Equal(5 / Math.Sqrt(width), distance, 5 / Math.Sqrt(width) * ThreeDeviations);
    }

    [Fact]
    public void The_mean_length_of_a_shadow_in_the_plane_is_two_over_pi()
    {
        // E|cos| = 2/π with deviation 0.31: of 4,000 directions 0.005.
        const double ThreeDeviations = 0.015;

        Assert.Equal(2 / Math.PI, new SlicedWasserstein(4000, 2).Between(new PointCloud([0, 0], 2), new PointCloud([0, 1], 2)), ThreeDeviations);
    }

    [Fact]
    public void A_seed_decides_the_directions()
    {
        (PointCloud x, PointCloud y) = (Clouds.Normal(30, 3, 1), Clouds.Normal(30, 3, 2));

        double distance = new SlicedWasserstein(10, 7).Between(x, y);

        Assert.Equal(distance, new SlicedWasserstein(10, 7).Between(x, y));
        Assert.NotEqual(distance, new SlicedWasserstein(10, 8).Between(x, y));
        Assert.Equal(distance, new SlicedWasserstein(10, 7).Between(y, x), Rounding);
    }

    [Fact]
    public void Ten_times_as_large_is_ten_times_as_far_and_equal_clouds_are_at_no_distance()
    {
        (PointCloud x, PointCloud y) = (Clouds.Normal(30, 3, 1), Clouds.Normal(40, 3, 2));
        SlicedWasserstein sliced = new(10, 7, 2);

        Assert.Equal(10 * sliced.Between(x, y), sliced.Between(Clouds.Moved(x, 10), Clouds.Moved(y, 10)), 10 * SinglePrecision);
        Assert.Equal(0, sliced.Between(x, Clouds.Shuffled(x, 5)));
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        Assert.Equal("projections", Assert.Throws<ArgumentOutOfRangeException>(() => new SlicedWasserstein(0)).ParamName);
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => new SlicedWasserstein(power: 0)).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => new SlicedWasserstein().Between(Clouds.Normal(2, 2, 1), Clouds.Normal(2, 3, 1))).ParamName);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Drawn_again_it_is_the_distance_of_the_points_that_were_drawn(int power)
    {
        (PointCloud x, PointCloud y) = (Clouds.Normal(30, 3, 1), Clouds.Normal(41, 3, 2));
        var distance = new SlicedWasserstein(7, 3, power);
        static PointCloud Drawn(PointCloud cloud, Random random) =>
            new([.. Enumerable.Range(0, cloud.Count).SelectMany(_ => cloud[random.Next(cloud.Count)].ToArray())], cloud.Width);

        double[] replicates = distance.Redrawn(x, y, [new Random(5), new Random(6)]);

        Assert.Equal(2, replicates.Length);
        Assert.All(replicates.Index(), replicate =>
        {
            var random = new Random(5 + replicate.Index);
            Assert.Equal(distance.Between(Drawn(x, random), Drawn(y, random)), replicate.Item, SinglePrecision);
        });
        Assert.Empty(distance.Redrawn(x, y, []));
    }
}
