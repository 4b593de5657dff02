using Microsoft.ML.Wgan.Evaluation.Images;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

public sealed class ImageBatchTests
{
    [Fact]
    public void Bytes_become_shares_of_255_in_their_places()
    {
        ImageBatch pictures = ImageBatch.FromBytes([0, 51, 102, 153, 204, 255, 255, 204, 153, 102, 51, 0], channels: 2, height: 1, width: 3);

        Assert.Equal((2, 2, 1, 3, 6), (pictures.Count, pictures.Channels, pictures.Height, pictures.Width, pictures.PictureLength));
        Assert.Equal([0, 0.2f, 0.4f, 0.6f, 0.8f, 1], pictures[0].ToArray());
        Assert.Equal([1, 0.8f, 0.6f, 0.4f, 0.2f, 0], pictures[1].ToArray());
    }

    [Fact]
    public void Pictures_are_taken_in_the_order_asked_for()
    {
        ImageBatch pictures = new([0, 0.25f, 0.5f, 0.75f, 1, 1], 1, 1, 2);

        Assert.Equal([1, 1, 0, 0.25f, 1, 1], pictures.Pictures([2, 0, 2]).Values.ToArray());
    }

    [Fact]
    public void Points_are_the_pictures()
    {
        ImageBatch pictures = TestPictures.Uniform(3, 2, 4, 5, 1);

        Assert.Equal((3, 40), (pictures.ToPoints().Count, pictures.ToPoints().Width));
        Assert.Equal(pictures[2].ToArray(), pictures.ToPoints()[2].ToArray());
    }

    [Theory]
    [InlineData(1.5f)]
    [InlineData(-0.25f)]
    [InlineData(float.NaN)]
    public void A_value_that_is_not_from_0_to_1_is_named(float value)
    {
        float[] values = new float[2 * 2 * 3 * 4];
        values[24 + 12 + 4 + 3] = value;

        ArgumentException fault = Assert.Throws<ArgumentException>(() => new ImageBatch(values, 2, 3, 4));

        Assert.Equal("values", fault.ParamName);
        Assert.Contains("Picture 1 is ", fault.Message);
        Assert.Contains("channel 1, row 1, column 3", fault.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void Values_must_be_whole_pictures(int length)
    {
        Assert.Contains($"{length} values are not one or more pictures of 3 × 2 × 2", Assert.Throws<ArgumentException>(() => new ImageBatch(new float[length], 3, 2, 2)).Message);
        Assert.Equal("bytes", Assert.Throws<ArgumentException>(() => ImageBatch.FromBytes(new byte[length], 3, 2, 2)).ParamName);
    }

    [Fact]
    public void Sizes_and_numbers_out_of_range_are_named()
    {
        Assert.Equal("channels", Assert.Throws<ArgumentOutOfRangeException>(() => new ImageBatch([1], 0, 1, 1)).ParamName);
        Assert.Equal("height", Assert.Throws<ArgumentOutOfRangeException>(() => new ImageBatch([1], 1, 0, 1)).ParamName);
        Assert.Equal("width", Assert.Throws<ArgumentOutOfRangeException>(() => new ImageBatch([1], 1, 1, 0)).ParamName);
        Assert.Equal("indices", Assert.Throws<ArgumentOutOfRangeException>(() => new ImageBatch([1], 1, 1, 1).Pictures([1])).ParamName);
        Assert.Throws<ArgumentException>(() => new ImageBatch([1], 1, 1, 1).Pictures([]));
    }
}
