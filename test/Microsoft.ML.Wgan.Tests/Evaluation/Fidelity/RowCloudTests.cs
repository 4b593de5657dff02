using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class RowCloudTests
{
    private const float Half = 0.70710678f;

    private static readonly ScoredTable _scale = Scored.Table(Scored.Numbers("x", 1, 3, double.NaN), Scored.Levels("y", "aba"));

    [Fact]
    public void Numbers_are_standardised_missing_ones_flagged_and_levels_given_a_coordinate_each()
    {
        PointCloud cloud = new RowCloud(_scale).Of(Scored.Table(Scored.Numbers("x", 1, 5, double.NaN), Scored.Levels("y", "abc")));

        Assert.Equal(5, cloud.Width);
        Assert.Equal([-1, 0, Half, 0, 0], cloud[0]);
        Assert.Equal([3, 0, 0, Half, 0], cloud[1]);
        Assert.Equal([0, 1, 0, 0, Half], cloud[2]);
    }

    [Fact]
    public void Another_level_and_a_missing_number_are_one_away()
    {
        PointCloud cloud = new RowCloud(_scale).Of(Scored.Table(Scored.Numbers("x", 2, 2, double.NaN, 2), Scored.Levels("y", "abaz")));

        Assert.All([1, 2, 3], other => Assert.Equal(1, Distance(cloud, 0, other), 1e-6));
        Assert.Equal(1, Distance(cloud, 1, 3), 1e-6);
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(double.NaN, double.NaN)]
    public void A_column_without_deviation_keeps_its_unit(double first, double second)
        => Assert.Equal(double.IsNaN(first) ? 9 : 2, new RowCloud(Scored.Table(Scored.Numbers("x", first, second))).Of(Scored.Table(Scored.Numbers("x", 9)))[0][0]);

    [Fact]
    public void Clouds_tell_rows_that_go_together_from_rows_that_do_not()
    {
        ScoredTable real = Privacy.Planted.People(1000, 1);
        var cloud = new RowCloud(real);
        var distance = new SlicedWasserstein(projections: 50);

        double honest = distance.Between(cloud.Of(real), cloud.Of(Privacy.Planted.People(1000, 2)));

        Assert.Equal(0, distance.Between(cloud.Of(real), cloud.Of(real)));
        Assert.True(distance.Between(cloud.Of(real), cloud.Of(Privacy.Planted.Independent(real))) > 2 * honest);
    }

    [Fact]
    public void Other_columns_have_no_points()
        => Assert.Throws<ArgumentException>(() => new RowCloud(_scale).Of(Scored.Table(Scored.Numbers("x", 1))));

    private static double Distance(PointCloud cloud, int first, int second) => Math.Sqrt(cloud[first].ToArray().Zip(cloud[second].ToArray(), (x, y) => (x - y) * (x - y)).Sum());
}
