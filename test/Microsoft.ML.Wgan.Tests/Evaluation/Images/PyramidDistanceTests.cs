using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Images;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

public sealed class PyramidDistanceTests
{
    // Patches and their places along a direction are of single precision, and of order 1; the distance is a thousand times as large.
    private const double SinglePrecision = 2e-3;

    private const double Rounding = 1e-9;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Of_one_level_it_is_the_sliced_distance_of_all_patches_in_standard_deviations(int channels)
    {
        // 9 × 10 has one level, of 12 patches: all of them are used.
        ImageBatch x = TestPictures.Uniform(6, channels, 9, 10, 1), y = TestPictures.Blurred(TestPictures.Uniform(5, channels, 9, 10, 2));

        PyramidScore score = new PyramidDistance(projections: 21, seed: 5).Between(x, y);

        PyramidLevel level = Assert.Single(score.Levels);
        Assert.Equal((9, 10), (level.Height, level.Width));
        Assert.Equal(1000 * new SlicedWasserstein(21, 5).Between(Patches(x), Patches(y)), level.Distance, SinglePrecision);
        Assert.InRange(level.Distance, 10, 1000);
        Assert.Equal(level.Distance, score.Mean);
    }

    [Theory]
    [InlineData(28, 28, "28x28 14x14")]
    [InlineData(33, 50, "33x50 17x25")]
    [InlineData(31, 20, "31x20 16x10")]
    [InlineData(8, 8, "8x8")]
    public void Equal_batches_are_at_no_distance_at_any_level(int height, int width, string sizes)
    {
        ImageBatch pictures = TestPictures.Uniform(4, 2, height, width, 1);

        PyramidScore score = new PyramidDistance(projections: 9).Between(pictures, TestPictures.With(pictures, value => value));

        Assert.Equal(sizes, string.Join(' ', score.Levels.Select(level => $"{level.Height}x{level.Width}")));
        Assert.All(score.Levels, level => Assert.Equal(0, level.Distance));
    }

    [Fact]
    public void Where_every_patch_is_used_the_order_of_pictures_does_not_matter()
    {
        ImageBatch x = TestPictures.Uniform(7, 1, 10, 10, 1), y = TestPictures.Uniform(7, 1, 10, 10, 2);
        PyramidDistance distance = new(projections: 10);

        Assert.Equal(distance.Between(x, y).Mean, distance.Between(TestPictures.Shuffled(x, 3), TestPictures.Shuffled(y, 4)).Mean, SinglePrecision);
        Assert.Equal(distance.Between(x, y).Mean, distance.Between(y, x).Mean, Rounding);
    }

    [Fact]
    public void Neither_brightness_nor_contrast_counts()
    {
        ImageBatch pictures = TestPictures.Uniform(5, 1, 20, 20, 1);

        Assert.Equal(0, new PyramidDistance(projections: 10).Between(pictures, TestPictures.With(pictures, value => 0.5f + (value / 4))).Mean, SinglePrecision);
    }

    [Fact]
    public void Blur_shows_in_fine_detail_most_of_all()
    {
        // Sharp pictures against sharp ones differ by chance. Over four seeds blur makes that 4 times as much in the fine level, at most 1.5 times in the coarse one.
        ImageBatch x = TestPictures.Uniform(40, 1, 32, 32, 1), y = TestPictures.Uniform(40, 1, 32, 32, 2);
        ImageBatch blurred = TestPictures.Blurred(TestPictures.Blurred(TestPictures.Blurred(y)));
        PyramidDistance distance = new(projections: 64);

        IReadOnlyList<PyramidLevel> chance = distance.Between(x, y).Levels, blur = distance.Between(x, blurred).Levels;

        Assert.True(blur[0].Distance > 3 * chance[0].Distance, $"{blur[0].Distance} against {chance[0].Distance}");
        Assert.True(blur[1].Distance < 2 * chance[1].Distance, $"{blur[1].Distance} against {chance[1].Distance}");
    }

    [Fact]
    public void Flat_pictures_stay_flat()
    {
        // 0.3 is no binary fraction: halving and doubling it rounds, which must not be taken for detail.
        ImageBatch flat = TestPictures.With(TestPictures.Uniform(4, 1, 28, 28, 1), _ => 0.3f), flatToo = TestPictures.With(flat, _ => 0.7f);
        PyramidDistance distance = new(projections: 10);

        Assert.Equal(0, distance.Between(flat, flatToo).Mean);
        Assert.InRange(distance.Between(flat, TestPictures.Uniform(4, 1, 28, 28, 2)).Mean, 500, 1500);
    }

    [Fact]
    public void A_seed_decides_places_and_directions()
    {
        ImageBatch x = TestPictures.Uniform(5, 1, 20, 20, 1), y = TestPictures.Uniform(6, 1, 20, 20, 2);

        double mean = new PyramidDistance(10, 16, seed: -7).Between(x, y).Mean;

        Assert.Equal(mean, new PyramidDistance(10, 16, seed: -7).Between(x, y).Mean);
        Assert.NotEqual(mean, new PyramidDistance(10, 16, seed: 8).Between(x, y).Mean);
    }

    [Fact]
    public void Patches_of_a_picture_differ_and_are_all_there_are_where_there_are_few()
    {
        // Every pixel has its own value, so that a patch is known by its first one: 14 × 14 has 8 × 8 places.
        ImageBatch picture = new([.. Enumerable.Range(0, 196).Select(i => i / 256f)], 1, 14, 14);

        Assert.Equal(64, FirstPixels(picture, perPicture: 128).Distinct().Count());
        Assert.Equal(63, FirstPixels(picture, perPicture: 63).Distinct().Count());
    }

    [Fact]
    public void Each_picture_gives_patches_from_places_of_its_own()
    {
        // One of 64 places each: of 40 equal pictures, 30 different places are to be expected, give or take 3.
        ImageBatch copies = new ImageBatch([.. Enumerable.Range(0, 196).Select(i => i / 256f)], 1, 14, 14).Pictures(new int[40]);

        Assert.InRange(FirstPixels(copies, perPicture: 1).Distinct().Count(), 20, 40);
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        ImageBatch pictures = TestPictures.Uniform(2, 1, 8, 8, 1);

        Assert.Equal("projections", Assert.Throws<ArgumentOutOfRangeException>(() => new PyramidDistance(projections: 0)).ParamName);
        Assert.Equal("patches", Assert.Throws<ArgumentOutOfRangeException>(() => new PyramidDistance(patches: 0)).ParamName);
        Assert.Contains("1 × 8 × 9", Assert.Throws<ArgumentException>("y", () => new PyramidDistance().Between(pictures, TestPictures.Uniform(2, 1, 8, 9, 1))).Message);
        Assert.Contains("6 × 9", Assert.Throws<ArgumentException>("x", () => new PyramidDistance().Between(TestPictures.Uniform(2, 1, 6, 9, 1), TestPictures.Uniform(2, 1, 6, 9, 1))).Message);
    }

    private static float[] FirstPixels(ImageBatch picture, int perPicture)
    {
        PatchSet patches = PatchSet.Draw(picture, 0, 1, perPicture, seed: 1);
        return [.. Enumerable.Range(0, patches.Count).Select(patch => patches.Values[patch * patches.Width])];
    }

    private static PointCloud Patches(ImageBatch pictures)
    {
        int plane = pictures.Height * pictures.Width;
        float[][] patches =
        [
            .. from picture in Enumerable.Range(0, pictures.Count)
               from top in Enumerable.Range(0, pictures.Height - 6)
               from left in Enumerable.Range(0, pictures.Width - 6)
               select (float[])[.. Enumerable.Range(0, 49 * pictures.Channels).Select(i =>
                   pictures[picture][(i / 49 * plane) + ((top + (i % 49 / 7)) * pictures.Width) + left + (i % 7)])],
        ];
        double[] means = [.. Enumerable.Range(0, pictures.Channels).Select(channel => patches.Average(patch => OfChannel(patch, channel).Average()))];
        double[] deviations = [.. means.Select((mean, channel) => Math.Sqrt(patches.Average(patch => OfChannel(patch, channel).Average(value => (value - mean) * (value - mean)))))];
        return new PointCloud([.. patches.SelectMany(patch => patch.Select((value, i) => (float)((value - means[i / 49]) / deviations[i / 49])))], 49 * pictures.Channels);
    }

    private static IEnumerable<double> OfChannel(float[] patch, int channel) => patch.Skip(49 * channel).Take(49).Select(value => (double)value);
}
