using Microsoft.ML.Wgan.Evaluation.Images;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

public sealed class LaplacianPyramidTests
{
    private const double SinglePrecision = 1e-6;

    [Theory]
    [InlineData(7, 7, 1)]
    [InlineData(8, 8, 1)]
    [InlineData(14, 14, 1)]
    [InlineData(15, 15, 2)]
    [InlineData(28, 28, 2)]
    [InlineData(31, 31, 3)]
    [InlineData(32, 32, 2)]
    [InlineData(64, 64, 3)]
    [InlineData(128, 128, 4)]
    [InlineData(28, 200, 2)]
    [InlineData(200, 28, 2)]
    public void Sides_are_halved_down_to_16_or_in_small_pictures_to_8(int height, int width, int levels)
        => Assert.Equal(levels, LaplacianPyramid.LevelCount(height, width));

    [Theory]
    [InlineData(8, 8)]
    [InlineData(9, 12)]
    [InlineData(12, 9)]
    public void A_flat_plane_has_no_detail_and_remains(int height, int width)
    {
        float[] flat = new float[height * width];
        Array.Fill(flat, 0.75f);
        Plane plane = new(flat, height, width);

        Assert.All(LaplacianPyramid.Level(plane, 0, 2).Values.ToArray(), value => Assert.Equal(0, value));
        Assert.All(LaplacianPyramid.Level(plane, 1, 2).Values.ToArray(), value => Assert.Equal(0.75f, value));
    }

    [Fact]
    public void A_point_spreads_by_the_weights()
    {
        float[] values = new float[81];
        values[(4 * 9) + 4] = 256;

        Plane halved = new Plane(values, 9, 9).Halved();

        // Of (1, 4, 6, 4, 1) ⊗ (1, 4, 6, 4, 1), every second place.
        Assert.Equal([0, 0, 0, 0, 0, 0, 1, 6, 1, 0, 0, 6, 36, 6, 0, 0, 1, 6, 1, 0, 0, 0, 0, 0, 0], halved.Values.ToArray());
    }

    [Fact]
    public void Doubling_keeps_a_slope_away_from_the_border()
    {
        Plane slope = new([.. Enumerable.Range(0, 36).Select(i => i % 6 * 2f)], 6, 6);

        Plane doubled = slope.Doubled(12, 12);

        Assert.Equal([.. Enumerable.Range(1, 8).Select(i => (float)i)], doubled.Values.Slice((5 * 12) + 1, 8).ToArray());
    }

    [Theory]
    [InlineData(10, 13)]
    [InlineData(13, 10)]
    public void Levels_add_up_to_the_plane(int height, int width)
    {
        Plane plane = new(TestPictures.Uniform(1, 1, height, width, 4).Values.ToArray(), height, width);
        Plane detail = LaplacianPyramid.Level(plane, 0, 2), rest = LaplacianPyramid.Level(plane, 1, 2);

        Plane doubled = rest.Doubled(height, width);

        Assert.All(Enumerable.Range(0, height * width), i => Assert.Equal(plane.Values[i], detail.Values[i] + doubled.Values[i], SinglePrecision));
    }
}
