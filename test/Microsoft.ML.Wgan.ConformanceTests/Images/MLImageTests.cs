using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.ConformanceTests.Images;

/// <summary>What is not on record of an image in memory: alpha, files, life.</summary>
public sealed class MLImageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("images").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Colours_are_multiplied_by_alpha_and_divided_again_for_GetBGRPixels()
    {
        using MLImage image = MLImage.CreateFromPixels(1, 1, MLPixelFormat.Bgra32, [10, 20, 40, 51]);

        Assert.Equal<byte>([10, 20, 40, 51], image.Pixels.ToArray());
        Assert.Equal<byte>([50, 100, 200], image.GetBGRPixels);
    }

    [Fact]
    public void A_transparent_PNG_is_read_with_its_colours_multiplied()
    {
        string path = Path.Combine(_folder, "half.png");
        using (MLImage image = MLImage.CreateFromPixels(1, 1, MLPixelFormat.Bgra32, [10, 20, 40, 51]))
        {
            image.Save(path);
        }

        using MLImage read = MLImage.CreateFromFile(path);

        Assert.Equal<byte>([10, 20, 40, 51], read.Pixels.ToArray());
    }

    [Theory]
    [InlineData("a.png", "89-50-4E-47")]
    [InlineData("a.PNG", "89-50-4E-47")]
    [InlineData("a.jpg", "FF-D8-FF-E0")]
    [InlineData("a.jpeg", "FF-D8-FF-E0")]
    [InlineData("a.webp", "52-49-46-46")]
    public void The_extension_says_the_format(string name, string firstBytes)
    {
        string path = Path.Combine(_folder, name);
        using MLImage image = Solid(3, 2, blue: 10, green: 20, red: 30);

        image.Save(path);

        Assert.Equal(firstBytes, BitConverter.ToString(File.ReadAllBytes(path)[..4]));
    }

    [Theory]
    [InlineData("a.bmp")]
    [InlineData("a.gif")]
    [InlineData("a.txt")]
    [InlineData("a")]
    public void A_format_that_cannot_be_written_is_an_error_and_leaves_no_file(string name)
    {
        string path = Path.Combine(_folder, name);
        using MLImage image = Solid(3, 2, blue: 10, green: 20, red: 30);

        Assert.Throws<ArgumentException>(() => image.Save(path));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_JPEG_is_close_to_what_was_saved()
    {
        string path = Path.Combine(_folder, "a.jpg");
        using (MLImage image = Solid(16, 16, blue: 10, green: 120, red: 230))
        {
            image.Save(path);
        }

        using MLImage read = MLImage.CreateFromFile(path);

        Assert.Equal((16, 16, MLPixelFormat.Bgra32), (read.Width, read.Height, read.PixelFormat));
        Assert.InRange(read.GetBGRPixels[0], 8, 12);
        Assert.InRange(read.GetBGRPixels[1], 118, 122);
        Assert.InRange(read.GetBGRPixels[2], 228, 232);
    }

    [Fact]
    public void A_stream_that_holds_no_image_is_an_error()
        => Assert.Throws<ArgumentException>(() => MLImage.CreateFromStream(new MemoryStream([1, 2, 3])));

    [Fact]
    public void Dispose_may_be_called_twice_and_ends_everything_else()
    {
        MLImage image = Solid(1, 1, blue: 1, green: 2, red: 3);
        image.Dispose();
        image.Dispose();

        Assert.Throws<InvalidOperationException>(() => image.Pixels.Length);
        Assert.Throws<InvalidOperationException>(() => image.Tag);
        Assert.Throws<InvalidOperationException>(() => image.Tag = "");
        Assert.Throws<InvalidOperationException>(() => image.Save(Path.Combine(_folder, "a.png")));
    }

    internal static MLImage Solid(int width, int height, byte blue, byte green, byte red)
        => MLImage.CreateFromPixels(width, height, MLPixelFormat.Bgra32, [.. Enumerable.Repeat(new byte[] { blue, green, red, 255 }, width * height).SelectMany(pixel => pixel)]);
}
