using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Toys;

namespace Microsoft.ML.Wgan.Tests.Toys;

public sealed class ToyDistributionTests
{
    private const int Many = 40_000;

    // Five standard errors of a mean of Many values.
    private static readonly double _meanTolerance = 5 / Math.Sqrt(Many);

    public static TheoryData<string> Names => [.. ToyDistributions.All.Select(toy => toy.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_seed_names_one_row_of_points_whatever_the_piece_taken(string name)
    {
        ToyDistribution toy = ToyDistributions.Named(name);
        PointCloud whole = toy.Sample(100, seed: 7);

        Assert.Equal(whole.Values, toy.Sample(100, seed: 7).Values);
        Assert.Equal(whole.Values[..(30 * toy.Width)], toy.Sample(30, seed: 7).Values);
        Assert.Equal(whole.Values[(30 * toy.Width)..], toy.Sample(70, seed: 7, first: 30).Values);
        Assert.NotEqual(whole.Values.ToArray(), toy.Sample(100, seed: 8).Values.ToArray());
        Assert.NotEqual(whole.Values.ToArray(), toy.Sample(100, seed: -7).Values.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_published_scales_bring_each_coordinate_near_a_deviation_of_one(string name)
    {
        PointCloud points = ToyDistributions.Named(name).Sample(Many, seed: 1);

        Assert.InRange(Deviation(points, 0), 0.85, 1.05);
        Assert.InRange(Deviation(points, 1), 0.85, 1.05);
    }

    [Fact]
    public void Eight_Gaussians_have_the_published_constants()
    {
        GaussianMixture toy = ToyDistributions.EightGaussians;

        Assert.Equal(0.02 / 1.414, toy.Sigma);
        Assert.Equal(8, toy.Centres.Count);
        Assert.Equal([(float)(2 / 1.414), 0f], toy.Centres[0].ToArray());
        Assert.Equal(2 / 1.414 / Math.Sqrt(2), toy.Centres[1][0], 1e-6);
        Assert.All(Enumerable.Range(0, 8), mode => Assert.Equal(2 / 1.414, Norm(toy.Centres[mode]), 1e-6));
        Assert.All(toy.Weights, weight => Assert.Equal(0.125, weight));
    }

    [Fact]
    public void Twenty_five_Gaussians_have_the_published_constants()
    {
        GaussianMixture toy = ToyDistributions.TwentyFiveGaussians;
        IEnumerable<(float, float)> centres = Enumerable.Range(0, 25).Select(mode => (toy.Centres[mode][0], toy.Centres[mode][1]));
        float[] line = [(float)(-4 / 2.828), (float)(-2 / 2.828), 0, (float)(2 / 2.828), (float)(4 / 2.828)];

        Assert.Equal(0.05 / 2.828, toy.Sigma);
        Assert.Equal((from x in line from y in line select (x, y)).ToHashSet(), centres.ToHashSet());
    }

    [Fact]
    public void The_swiss_roll_turns_from_three_half_pi_to_nine_half_pi()
    {
        (double innerX, double innerY) = SwissRoll.Curve(0);
        (double middleX, double middleY) = SwissRoll.Curve(0.5);
        (double outerX, double outerY) = SwissRoll.Curve(1);

        Assert.Equal((0, -1.5 * Math.PI / 7.5), (innerX, innerY), Close);
        Assert.Equal((-3 * Math.PI / 7.5, 0), (middleX, middleY), Close);
        Assert.Equal((0, 4.5 * Math.PI / 7.5), (outerX, outerY), Close);
    }

    [Fact]
    public void The_swiss_roll_has_the_moments_of_its_curve_and_blur()
    {
        // E t² = ∫ t² dt / 3π over [1.5π, 4.5π] = 9.75 π²; the blur adds its variance in both coordinates.
        double expected = ((9.75 * Math.PI * Math.PI) + (2 * 0.25 * 0.25)) / (7.5 * 7.5);
        PointCloud points = new SwissRoll().Sample(Many, seed: 3);

        Assert.Equal(expected, Enumerable.Range(0, Many).Average(row => Norm(points[row]) * Norm(points[row])), 5 * _meanTolerance);
    }

    [Fact]
    public void The_blur_of_the_swiss_roll_is_a_quarter_before_scaling()
    {
        // Near the curve the squared distance to it is one squared normal number, the one across.
        PointCloud points = new SwissRoll().Sample(2_000, seed: 4);
        (double X, double Y)[] curve = [.. Enumerable.Range(0, 6_001).Select(step => SwissRoll.Curve(step / 6_000.0))];
        double mean = Enumerable.Range(0, points.Count).Average(row => curve.Min(at => Square(at.X - points[row][0]) + Square(at.Y - points[row][1])));

        Assert.Equal(0.25 / 7.5, Math.Sqrt(mean), 0.25 / 7.5 * 5 / Math.Sqrt(2 * 2_000));
    }

    [Fact]
    public void A_mixture_of_width_one_has_the_moments_of_its_parts()
    {
        var toy = new GaussianMixture("pair", new PointCloud([-1, 3], 1), sigma: 0.5, weights: [3, 1]);
        float[] values = toy.Sample(Many, seed: 5).Values.ToArray();
        double variance = (0.75 * 1) + (0.25 * 9) + 0.25;

        Assert.Equal([0.75, 0.25], toy.Weights);
        Assert.Equal(0, values.Average(), Math.Sqrt(variance) * _meanTolerance);
        Assert.Equal(variance, values.Average(value => (double)value * value), 5 * _meanTolerance);
        Assert.Equal(0.75, values.Count(value => value < 1) / (double)Many, _meanTolerance);
    }

    [Fact]
    public void A_single_centre_is_a_normal_distribution_with_independent_coordinates()
    {
        PointCloud points = new GaussianMixture("normal", new PointCloud([1, 2, 3], 3), sigma: 2).Sample(Many, seed: 6);
        double Product(int a, int b) => Enumerable.Range(0, Many).Average(row => (points[row][a] - (a + 1.0)) * (points[row][b] - (b + 1.0)));

        Assert.Equal(4, Product(0, 0), 4 * Math.Sqrt(2) * _meanTolerance);
        Assert.Equal(4, Product(2, 2), 4 * Math.Sqrt(2) * _meanTolerance);
        Assert.Equal(0, Product(0, 1), 4 * _meanTolerance);
        Assert.Equal(0, Product(1, 2), 4 * _meanTolerance);
    }

    [Fact]
    public void A_wrong_name_lists_the_names()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => ToyDistributions.Named("9gaussians"));

        Assert.Contains("'9gaussians'; there are 8gaussians, 25gaussians, swissroll.", fault.Message);
        Assert.Same(ToyDistributions.SwissRoll, ToyDistributions.Named("SwissRoll"));
    }

    [Fact]
    public void Wrong_settings_are_refused()
    {
        var centres = new PointCloud([0, 1], 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianMixture("bad", centres, sigma: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianMixture("bad", centres, sigma: double.NaN));
        Assert.Throws<ArgumentException>(() => new GaussianMixture("bad", centres, 1, weights: [1]));
        Assert.Throws<ArgumentException>(() => new GaussianMixture("bad", centres, 1, weights: [1, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ToyDistributions.SwissRoll.Sample(0, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ToyDistributions.SwissRoll.Sample(1, seed: 1, first: -1));
    }

    private static bool Close((double X, double Y) a, (double X, double Y) b) => Square(a.X - b.X) + Square(a.Y - b.Y) < 1e-20;

    private static double Square(double x) => x * x;

    private static double Norm(ReadOnlySpan<float> point)
    {
        double sum = 0;
        foreach (float coordinate in point)
        {
            sum += Square(coordinate);
        }

        return Math.Sqrt(sum);
    }

    private static double Deviation(PointCloud points, int column)
    {
        double[] values = [.. Enumerable.Range(0, points.Count).Select(row => (double)points[row][column])];
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => Square(value - mean)));
    }
}
