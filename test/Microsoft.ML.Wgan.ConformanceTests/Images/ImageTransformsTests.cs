using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Wgan.ConformanceTests.Images;

/// <summary>What is not on record of the transforms of images: resized pixels, whose images are disposed of, saved models.</summary>
public sealed class ImageTransformsTests : IDisposable
{
    private const byte Low = 40;
    private const byte High = 200;

    private readonly MLContext _ml = new(seed: 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("images").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Fill_takes_the_nearest_pixel_of_the_stretched_image()
    {
        byte[] reds = Reds(_ml.Transforms.ResizeImages("R", 4, 4, "Image", ImageResizingEstimator.ResizingKind.Fill));

        Assert.Equal<byte>([Low, Low, High, High, Low, Low, High, High, Low, Low, High, High, Low, Low, High, High], reds);
    }

    [Theory]
    [InlineData(ImageResizingEstimator.Anchor.Left, Low)]
    [InlineData(ImageResizingEstimator.Anchor.Right, High)]
    public void IsoCrop_cuts_the_longer_side_on_the_side_away_from_the_anchor(ImageResizingEstimator.Anchor anchor, byte expected)
    {
        byte[] reds = Reds(_ml.Transforms.ResizeImages("R", 2, 2, "Image", cropAnchor: anchor));

        Assert.All(reds, red => Assert.Equal(expected, red));
    }

    [Theory]
    [InlineData(ImageResizingEstimator.Anchor.Center)]
    [InlineData(ImageResizingEstimator.Anchor.Top)]
    [InlineData(ImageResizingEstimator.Anchor.Bottom)]
    public void IsoCrop_keeps_the_middle_for_other_anchors(ImageResizingEstimator.Anchor anchor)
    {
        byte[] reds = Reds(_ml.Transforms.ResizeImages("R", 2, 2, "Image", cropAnchor: anchor));

        Assert.Equal<byte>([Low, High, Low, High], reds);
    }

    [Fact]
    public void IsoPad_puts_bars_of_zeros_around_the_whole_image()
    {
        using MLImage image = Resized(_ml.Transforms.ResizeImages("R", 4, 4, "Image", ImageResizingEstimator.ResizingKind.IsoPad));

        byte[] alphas = [.. image.Pixels.ToArray().Where((_, i) => i % 4 == 3)];
        Assert.Equal<byte>([0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0], alphas);
        Assert.Equal<byte>([0, 0, 0, 0, Low, Low, High, High, Low, Low, High, High, 0, 0, 0, 0], RedsOf(image));
    }

    [Fact]
    public void An_image_of_the_wanted_size_is_handed_on_as_it_is()
    {
        using MLImage source = Halves();
        IDataView view = _ml.Data.LoadFromEnumerable([new ImageRow { Image = source }]);
        IDataView resized = _ml.Transforms.ResizeImages("R", 4, 2, "Image").Fit(view).Transform(view);

        Assert.Same(source, Values(resized, "R").Single());
    }

    [Fact]
    public void Grey_weighs_red_green_and_blue()
    {
        using MLImage source = MLImageTests.Solid(4, 2, blue: 200, green: 100, red: 50);
        IDataView view = _ml.Data.LoadFromEnumerable([new ImageRow { Image = source }]);
        IDataView grey = _ml.Transforms.ConvertToGrayscale("G", "Image").Fit(view).Transform(view);

        using DataViewRowCursor cursor = grey.GetRowCursor([grey.Schema["G"]]);
        MLImage image = null!;
        cursor.MoveNext();
        cursor.GetGetter<MLImage>(grey.Schema["G"])(ref image);

        Assert.All(image.GetBGRPixels, value => Assert.InRange(value, 95, 97));
    }

    [Fact]
    public void A_getter_disposes_of_the_loaded_image_it_is_given_and_the_cursor_of_the_last()
    {
        SaveHalves("a.png");
        SaveHalves("b.png");
        IDataView view = Load("a.png", "b.png");
        MLImage first, second = null!;

        using (DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Image"]]))
        {
            ValueGetter<MLImage> getter = cursor.GetGetter<MLImage>(view.Schema["Image"]);
            cursor.MoveNext();
            getter(ref second);
            first = second;
            Assert.Equal(Path.Combine(_folder, "a.png"), first.Tag);
            cursor.MoveNext();
            getter(ref second);
            Assert.Throws<InvalidOperationException>(() => first.Width);
            Assert.Equal(4, second.Width);
        }

        Assert.Throws<InvalidOperationException>(() => second.Width);
    }

    [Fact]
    public void An_empty_path_is_no_image_and_its_pixels_are_zeros()
    {
        SaveHalves("a.png");
        IDataView view = Load("", "a.png");
        IDataView pixels = _ml.Transforms.ResizeImages("R", 2, 2, "Image").Append(_ml.Transforms.ExtractPixels("P", "R")).Fit(view).Transform(view);

        float[][] rows = [.. pixels.GetColumn<float[]>("P")];

        Assert.Equal(new float[12], rows[0]);
        Assert.Equal([Low, High], rows[1][..2]);
    }

    [Fact]
    public void Unreadable_files_and_missing_folders_are_errors()
    {
        File.WriteAllText(Path.Combine(_folder, "text.png"), "not an image");

        Assert.Throws<ArgumentException>(() => Values(Load("text.png"), "Image"));
        Assert.Throws<FileNotFoundException>(() => Values(Load("none.png"), "Image"));
        Assert.Throws<ArgumentException>(() => _ml.Transforms.LoadImages("Image", Path.Combine(_folder, "none"), "Path"));
    }

    [Fact]
    public void Pixels_need_images_of_a_known_size()
    {
        SaveHalves("a.png");
        IDataView view = Load("a.png");

        Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Transforms.ExtractPixels("P", "Image").Fit(view));
    }

    [Fact]
    public void A_size_that_a_member_does_not_have_is_an_error()
        => Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Data.LoadFromEnumerable(Array.Empty<UnsizedRow>()));

    [Fact]
    public void Scaled_vectors_without_alpha_become_images_without_opacity()
    {
        IDataView view = _ml.Data.LoadFromEnumerable([new VectorRow { Vector = [0, 0.5f, 1] }]);

        using MLImage plain = One(_ml.Transforms.ConvertToImage(1, 1, "I", "Vector").Fit(view).Transform(view), "I");
        using MLImage scaled = One(_ml.Transforms.ConvertToImage(1, 1, "I", "Vector", scaleImage: 255).Fit(view).Transform(view), "I");
        using MLImage filled = One(_ml.Transforms.ConvertToImage(1, 1, "I", "Vector", defaultAlpha: 7).Fit(view).Transform(view), "I");

        Assert.Equal<byte>([1, 0, 0, 255], plain.Pixels.ToArray());
        Assert.Equal<byte>([255, 128, 0, 0], scaled.Pixels.ToArray());
        Assert.Equal<byte>([1, 0, 0, 255], filled.Pixels.ToArray());
    }

    [Fact]
    public void A_chain_of_all_transforms_is_the_same_after_it_was_saved()
    {
        SaveHalves("a.png");
        IDataView view = _ml.Data.LoadFromEnumerable([new PathRow { Path = "a.png" }]);
        TransformerChain<VectorToImageConvertingTransformer> chain = _ml.Transforms.LoadImages("Image", _folder, "Path")
            .Append(_ml.Transforms.ResizeImages("R", 6, 5, "Image", ImageResizingEstimator.ResizingKind.IsoPad))
            .Append(_ml.Transforms.ConvertToGrayscale("G", "R"))
            .Append(_ml.Transforms.ExtractPixels("P", "G", ImagePixelExtractingEstimator.ColorBits.All, interleavePixelColors: true, offsetImage: 3, scaleImage: 2))
            .Append(_ml.Transforms.ConvertToImage(5, 6, "Back", "P", ImagePixelExtractingEstimator.ColorBits.All, interleavedColors: true, scaleImage: 0.5f, offsetImage: -3))
            .Fit(view);
        using var file = new MemoryStream();

        _ml.Model.Save(chain, view.Schema, file);
        ITransformer loaded = new MLContext().Model.Load(file, out DataViewSchema schema);

        Assert.Equal("Path", schema.Single().Name);
        Assert.Equal(chain.Transform(view).GetColumn<float[]>("P").Single(), loaded.Transform(view).GetColumn<float[]>("P").Single());
        Assert.Equal(PixelsOf(chain.Transform(view), "Back"), PixelsOf(loaded.Transform(view), "Back"));
    }

    [Fact]
    public void A_column_of_images_is_left_out_of_a_saved_schema()
    {
        using MLImage source = Halves();
        IDataView view = _ml.Data.LoadFromEnumerable([new ImageRow { Image = source }]);
        using var file = new MemoryStream();

        _ml.Model.Save(_ml.Transforms.ExtractPixels("P", "Image").Fit(view), view.Schema, file);
        _ml.Model.Load(file, out DataViewSchema schema);

        Assert.Equal(["Name"], schema.Select(column => column.Name));
    }

    [Fact]
    public void A_column_of_images_is_neither_cached_nor_shuffled()
    {
        using MLImage source = Halves();
        IDataView view = _ml.Data.LoadFromEnumerable([new ImageRow { Image = source, Name = "a" }]);

        IDataView[] kept = [_ml.Data.Cache(view), _ml.Data.ShuffleRows(view, seed: 1)];

        Assert.All(kept, without => Assert.Equal(["Name"], without.Schema.Select(column => column.Name)));
        Assert.All(kept, without => Assert.Equal(["a"], without.GetColumn<string>("Name")));
    }

    // Left half one red, right half another.
    private static MLImage Halves()
        => MLImage.CreateFromPixels(4, 2, MLPixelFormat.Rgba32, [.. new[] { Low, Low, High, High, Low, Low, High, High }.SelectMany(red => new byte[] { red, 0, 0, 255 })]);

    private static byte[] RedsOf(MLImage image) => [.. image.GetBGRPixels.Where((_, i) => i % 3 == 2)];

    private static byte[] PixelsOf(IDataView view, string name)
    {
        using MLImage image = One(view, name);
        return image.Pixels.ToArray();
    }

    private static MLImage One(IDataView view, string name) => Values(view, name).Single();

    private static List<MLImage> Values(IDataView view, string name)
    {
        var values = new List<MLImage>();
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema[name]]);
        ValueGetter<MLImage> getter = cursor.GetGetter<MLImage>(view.Schema[name]);
        while (cursor.MoveNext())
        {
            MLImage value = null!;
            getter(ref value);
            values.Add(value);
        }

        return values;
    }

    private byte[] Reds(ImageResizingEstimator resizing)
    {
        using MLImage image = Resized(resizing);
        return RedsOf(image);
    }

    private MLImage Resized(ImageResizingEstimator resizing)
    {
        using MLImage source = Halves();
        IDataView view = _ml.Data.LoadFromEnumerable([new ImageRow { Image = source }]);
        return One(resizing.Fit(view).Transform(view), "R");
    }

    private void SaveHalves(string name)
    {
        using MLImage image = Halves();
        image.Save(Path.Combine(_folder, name));
    }

    private IDataView Load(params string[] paths)
    {
        IDataView view = _ml.Data.LoadFromEnumerable(paths.Select(path => new PathRow { Path = path }).ToArray());
        return _ml.Transforms.LoadImages("Image", _folder, "Path").Fit(view).Transform(view);
    }

    private sealed class ImageRow
    {
        [ImageType(2, 4)]
        public MLImage? Image { get; set; }

        public string? Name { get; set; }
    }

    private sealed class UnsizedRow
    {
        [ImageType]
        public MLImage? Image { get; set; }
    }

    private sealed class PathRow
    {
        public string? Path { get; set; }
    }

    private sealed class VectorRow
    {
        [VectorType(3)]
        public float[]? Vector { get; set; }
    }
}
