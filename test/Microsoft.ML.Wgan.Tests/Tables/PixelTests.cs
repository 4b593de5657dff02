using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Tables;
using Microsoft.ML.Wgan.Tests.Pipeline;

namespace Microsoft.ML.Wgan.Tests.Tables;

public sealed class PixelTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData(new[] { 64 }, 8, 8, 1, false)]
    [InlineData(new[] { 192 }, 8, 8, 3, false)]
    [InlineData(new[] { 5, 9 }, 9, 5, 1, false)]
    [InlineData(new[] { 6, 7, 3 }, 7, 6, 3, true)]
    [InlineData(new[] { 3, 6, 7 }, 7, 6, 3, false)]
    [InlineData(new[] { 6, 7, 1 }, 7, 6, 1, true)]
    public void The_size_is_found_from_the_type(int[] dimensions, int width, int height, int planes, bool isInterleaved) => Assert.Equal(
        new PictureLayout(width, height, planes, isInterleaved),
        PictureLayout.Of("Pixels", new VectorDataViewType(NumberDataViewType.Single, dimensions), new ImageOptions { Column = "Pixels" }));

    [Theory]
    [InlineData(60, 10, 6, 1)]
    [InlineData(60, 10, null, 1)]
    [InlineData(60, null, 5, 1)]
    [InlineData(180, 10, 6, 3)]
    public void Stated_sides_decide_where_the_type_does_not(int size, int? width, int? height, int planes)
    {
        PictureLayout layout = PictureLayout.Of("Pixels", new VectorDataViewType(NumberDataViewType.Single, size), new ImageOptions { Column = "Pixels", Width = width, Height = height });

        Assert.Equal(planes, layout.Planes);
        Assert.Equal(size, layout.Planes * layout.Width * layout.Height);
        Assert.Equal((width ?? layout.Width, height ?? layout.Height), (layout.Width, layout.Height));
    }

    [Theory]
    [InlineData(new[] { 60 }, null, null, "State Image.Width and Image.Height")]
    [InlineData(new[] { 60 }, 7, 8, "State Image.Width and Image.Height")]
    [InlineData(new[] { 6, 10 }, 6, null, "Image.Width × Image.Height = 6 × 6")]
    [InlineData(new[] { 9 }, null, null, "accepted are sides from 4")]
    [InlineData(new[] { 2, 30 }, null, null, "accepted are sides from 4")]
    public void Sizes_that_cannot_be_are_refused(int[] dimensions, int? width, int? height, string expected)
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => PictureLayout.Of(
            "Pixels", new VectorDataViewType(NumberDataViewType.Single, dimensions), new ImageOptions { Column = "Pixels", Width = width, Height = height }));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Contains("'Pixels'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Interleaved_colours_and_planes_are_the_same_picture()
    {
        static float Value(int i, int row, int column, int channel) => (i + (7 * row) + (3 * column) + (50 * channel)) % 256;
        IDataView planes = Drawings.Pixels(_ml, [3, 4, 5], i => [.. from c in Enumerable.Range(0, 3) from r in Enumerable.Range(0, 4) from x in Enumerable.Range(0, 5) select Value(i, r, x, c)]);
        IDataView interleaved = Drawings.Pixels(_ml, [4, 5, 3], i => [.. from r in Enumerable.Range(0, 4) from x in Enumerable.Range(0, 5) from c in Enumerable.Range(0, 3) select Value(i, r, x, c)]);

        ImageColumn first = Read(planes), second = Read(interleaved);

        Assert.Equal(new ImageShape(5, 4, 3), first.Shape);
        Assert.Equal(first.Pictures, second.Pictures);
    }

    [Fact]
    public void Grey_pictures_in_three_planes_are_learned_as_one()
    {
        IDataView view = Drawings.Pixels(_ml, [4, 4, 3], i => [.. Enumerable.Range(0, 48).Select(value => (float)((value / 3) + i))]);

        Assert.Equal(new ImageShape(4, 4, 1), Read(view).Shape);
    }

    [Theory]
    [InlineData(0, 16, true)]
    [InlineData(0, 255, true)]
    [InlineData(-1, 1, false)]
    [InlineData(0, 1, false)]
    public void Values_come_back_within_a_step_and_whole_numbers_exactly(double minimum, double maximum, bool isWhole)
    {
        var scale = new PixelScale(minimum, maximum, isWhole);
        for (int step = 0; step <= 32; step++)
        {
            double value = minimum + ((maximum - minimum) * step / 32);
            value = isWhole ? Math.Round(value) : value;
            Assert.Equal(value, scale.ToValue(scale.ToByte(value)), isWhole ? 0 : (maximum - minimum) / 500);
        }
    }

    [Fact]
    public void Pixels_must_be_finite()
    {
        IDataView view = Drawings.Pixels(_ml, [4, 4], i => [.. Enumerable.Range(0, 16).Select(value => i == 6 && value == 3 ? float.NaN : value)]);

        ArgumentException fault = Assert.Throws<ArgumentException>(() => Read(view));

        Assert.Contains("'Pixels' holds a pixel of NaN in row 6", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_transparent_lies_on_white_and_colours_beyond_their_opacity_are_opaque()
    {
        bool isGrey = true;
        using MLImage half = MLImage.CreateFromPixels(1, 1, MLPixelFormat.Rgba32, [100, 50, 0, 128]);
        using MLImage none = MLImage.CreateFromPixels(2, 1, MLPixelFormat.Bgra32, [30, 20, 10, 0, 0, 0, 0, 0]);

        Assert.Equal([227, 177, 127], Pictures.PixelsOf(half, ref isGrey));
        Assert.False(isGrey);
        Assert.Equal([10, 0, 20, 0, 30, 0], Pictures.PixelsOf(none, ref isGrey));
    }

    [Fact]
    public void Colours_become_grey_by_their_luma_where_one_channel_is_asked_for()
    {
        Assert.Equal([76, 150, 29], Grey.Reduced([255, 0, 0, 0, 255, 0, 0, 0, 255], plane: 3, channels: 1));
        byte[] grey = [1, 2, 3];
        Assert.Same(grey, Grey.Reduced(grey, plane: 3, channels: 1));
    }

    private static ImageColumn Read(IDataView view)
    {
        IReadOnlyList<ChosenColumn> chosen = ColumnSelection.Choose(view.Schema, new ColumnOptions { Names = ["Pixels"] }, [], new ImageOptions { Column = "Pixels" });
        return (ImageColumn)TableReader.Read(view, chosen, [], CancellationToken.None).Table.Columns[0];
    }
}
