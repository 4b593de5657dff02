using Microsoft.ML.Wgan.Evaluation.Images;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

public sealed class NearestPictureTests
{
    private const double SinglePrecision = 1e-6;

    [Fact]
    public void Each_picture_is_matched_and_won_by_the_nearer_side_and_shared_when_both_are_as_near()
    {
        // Flat pictures, so that the distance is that of their greys.
        NearestPicture nearest = NearestPicture.Of(Flat(0.125f, 0.375f, 0.75f, 0.3125f), training: Flat(1, 0.125f), heldOut: Flat(0.5f, 0.625f), seed: 1);

        Assert.Equal([new(1, 0), new(1, 0.25), new(0, 0.25), new(1, 0.1875)], nearest.Matches);
        Assert.Equal(1.5 / 4, nearest.NearerToTrainingShare);
        Assert.Equal((0.1875 + 0.25) / 2, nearest.MedianToTraining, SinglePrecision);
        Assert.Equal((0.125 + 0.1875) / 2, nearest.MedianToHeldOut, SinglePrecision);
        Assert.Equal(2, nearest.ReferencePictures);
    }

    [Fact]
    public void Half_of_the_values_half_apart_is_a_distance_of_a_root_of_an_eighth()
    {
        ImageBatch first = new([0, 0, 0, 0, 0.5f, 0.5f, 0.5f, 0.5f], 2, 2, 2), second = TestPictures.With(first, _ => 0.5f);

        Assert.Equal(Math.Sqrt(1.0 / 8), NearestPicture.Of(first, second, second, seed: 1).Matches[0].Distance, SinglePrecision);
    }

    [Fact]
    public void Of_equal_pictures_the_first_is_the_match()
        => Assert.Equal(1, NearestPicture.Of(Flat(0.5f), Flat(0, 0.5f, 0.5f), Flat(0), seed: 1).Matches[0].Index);

    [Fact]
    public void Copies_are_found_wherever_they_are()
    {
        // 2,000 pictures of 300 values make several blocks.
        ImageBatch training = TestPictures.Uniform(2000, 3, 10, 10, 1);
        int[] copied = [0, 1999, 217, 218, 1024];

        NearestPicture nearest = NearestPicture.Of(training.Pictures(copied), training, TestPictures.Uniform(2000, 3, 10, 10, 2), seed: 1);

        Assert.Equal(copied.Select(index => new PictureMatch(index, 0)), nearest.Matches);
        Assert.Equal(1, nearest.NearerToTrainingShare);
        Assert.Equal(0, nearest.MedianToTraining);
    }

    [Fact]
    public void As_many_pictures_are_drawn_from_the_larger_side_as_the_smaller_has()
    {
        // All training pictures are copies: 20 of 100 references find them again, the others are a matter of chance.
        const double Chance = 0.5 + (0.5 * 20 / 100);
        ImageBatch training = TestPictures.Uniform(100, 1, 4, 4, 1);

        NearestPicture nearest = NearestPicture.Of(training, training, TestPictures.Uniform(20, 1, 4, 4, 2), seed: 3);

        // 80 matters of chance: a deviation of 0.045, and as much again for the references they share.
        Assert.Equal(Chance, nearest.NearerToTrainingShare, 0.25);
        Assert.Equal(20, nearest.ReferencePictures);
        Assert.All(nearest.Matches, match => Assert.Equal(0, match.Distance));
        Assert.True(nearest.MedianToTraining > 0);
    }

    [Fact]
    public void Held_out_pictures_are_drawn_too()
    {
        ImageBatch training = TestPictures.Uniform(20, 1, 4, 4, 1), heldOut = TestPictures.Uniform(100, 1, 4, 4, 2);

        NearestPicture nearest = NearestPicture.Of(heldOut, training, heldOut, seed: 3);

        Assert.Equal(20, nearest.ReferencePictures);
        Assert.Equal(0.5 - (0.5 * 20 / 100), nearest.NearerToTrainingShare, 0.25);
        Assert.True(nearest.MedianToHeldOut > 0);
    }

    [Fact]
    public void A_seed_decides_the_draw()
    {
        ImageBatch synthetic = TestPictures.Uniform(30, 1, 4, 4, 3), training = TestPictures.Uniform(100, 1, 4, 4, 1), heldOut = TestPictures.Uniform(20, 1, 4, 4, 2);

        double median = NearestPicture.Of(synthetic, training, heldOut, seed: 1).MedianToTraining;

        Assert.Equal(median, NearestPicture.Of(synthetic, training, heldOut, seed: 1).MedianToTraining);
        Assert.NotEqual(median, NearestPicture.Of(synthetic, training, heldOut, seed: 2).MedianToTraining);
    }

    [Fact]
    public void Pictures_of_other_sizes_are_refused()
    {
        ImageBatch pictures = TestPictures.Uniform(2, 1, 4, 6, 1), turned = TestPictures.Uniform(2, 1, 6, 4, 1);

        Assert.Contains("1 × 6 × 4", Assert.Throws<ArgumentException>("synthetic", () => NearestPicture.Of(turned, pictures, pictures, 1)).Message);
        Assert.Throws<ArgumentException>("heldOut", () => NearestPicture.Of(pictures, pictures, turned, 1));
    }

    private static ImageBatch Flat(params float[] greys) => new([.. greys.SelectMany(grey => Enumerable.Repeat(grey, 15))], 1, 3, 5);
}
