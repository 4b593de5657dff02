using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;
using static Microsoft.ML.Wgan.Tests.Pipeline.Drawings;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

public sealed class PictureTests : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-pictures").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ImageArchitecture.Convolutional, false, MLPixelFormat.Rgba32)]
    [InlineData(ImageArchitecture.Residual, true, MLPixelFormat.Bgra32)]
    public void Images_come_out_with_the_size_the_type_and_the_format_they_went_in(ImageArchitecture architecture, bool isColour, MLPixelFormat format)
    {
        using WganTransformer model = _ml.Generative.Wgan(Quick(image: new() { Column = "Image", BaseChannels = 4, Architecture = architecture })).Fit(View(_ml, isColour: isColour, format: format));

        IDataView generated = model.Generate(70);
        Drawing[] drawings = [.. _ml.Data.CreateEnumerable<Drawing>(generated, reuseRowObject: false)];

        Assert.Equal(["Image", "Kind"], generated.Schema.Select(column => column.Name));
        var type = Assert.IsType<ImageDataViewType>(generated.Schema["Image"].Type);
        Assert.Equal((Height, Width), (type.Height, type.Width));
        Assert.Equal(70, drawings.Length);
        Assert.All(drawings, drawing =>
        {
            Assert.Equal((Width, Height, format), (drawing.Image!.Width, drawing.Image.Height, drawing.Image.PixelFormat));
            Assert.Contains(drawing.Kind, (string[])["lying", "standing"]);
        });
        bool IsGrey(byte[] colours) => Enumerable.Range(0, colours.Length / 3).All(i => colours[3 * i] == colours[(3 * i) + 1] && colours[3 * i] == colours[(3 * i) + 2]);
        Assert.Equal(!isColour, drawings.All(drawing => IsGrey(drawing.Image!.GetBGRPixels)));
        Assert.Equal(70, drawings.Select(drawing => Convert.ToHexString(drawing.Image!.Pixels)).Distinct().Count());
    }

    [Fact]
    public void The_decision_says_what_was_found()
    {
        using WganTransformer model = Fitted();

        ColumnDecision decision = model.Columns.Single(column => column.Name == "Image");
        Assert.Equal((ColumnKind.Image, ColumnEncoding.Pixels), (decision.Kind, decision.Encoding));
        Assert.Contains("40 pictures of 10×8 grey", decision.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_depends_on_seed_and_number_alone()
    {
        using WganTransformer model = Fitted();

        string[] all = Hexes(model.Generate(500, seed: 7));
        Assert.Equal(all[..3], Hexes(model.Generate(3, seed: 7)));
        Assert.NotEqual(all[..3], Hexes(model.Generate(3, seed: 8)));
        Assert.Equal(all.AsSpan(498).ToArray(), Hexes(_ml.Data.SkipRows(model.Generate(500, seed: 7), 498)));
    }

    [Fact]
    public void A_kind_can_be_asked_for_by_where_and_by_the_input()
    {
        using WganTransformer model = Fitted();

        IDataView lying = model.Generate(20, where: new Dictionary<string, object> { ["Kind"] = "lying" });
        IDataView asked = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 20).Select(i => new AskedKind { Kind = i == 4 ? "standing" : "lying" }));
        Drawing[] transformed = [.. _ml.Data.CreateEnumerable<Drawing>(model.Transform(asked), reuseRowObject: false)];

        Assert.All(lying.GetColumn<string>("Kind"), kind => Assert.Equal("lying", kind));
        Assert.Equal(["standing"], transformed.Where((_, i) => i == 4).Select(drawing => drawing.Kind));
        string[] expected = Hexes(lying), actual = [.. transformed.Select(drawing => Convert.ToHexString(drawing.Image!.Pixels))];
        Assert.Equal(expected[..4], actual[..4]);
        Assert.NotEqual(expected[4], actual[4]);
        ArgumentException fault = Assert.Throws<ArgumentException>(() => model.Generate(1, where: new Dictionary<string, object> { ["Kind"] = "hanging" }));
        Assert.Contains("hanging", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prediction_engine_makes_a_picture_of_the_kind_that_is_asked_for()
    {
        using WganTransformer model = Fitted();
        PredictionEngine<AskedKind, Drawing> engine = _ml.Model.CreatePredictionEngine<AskedKind, Drawing>(model, new PredictionEngineOptions { OwnsTransformer = false });

        Drawing drawing = engine.Predict(new AskedKind { Kind = "standing" });

        Assert.Equal(("standing", Width), (drawing.Kind, drawing.Image!.Width));
    }

    [Fact]
    public void A_saved_model_makes_the_same_pictures()
    {
        using WganTransformer model = Fitted();
        string path = Path.Combine(_folder, "model.zip");
        _ml.Model.Save(model, View(_ml).Schema, path);

        using var loaded = (WganTransformer)new MLContext(seed: 9).Model.Load(path, out _);

        Assert.Equal(Hexes(model.Generate(20)), Hexes(loaded.Generate(20)));
        Assert.Equal(Hexes(model.Generate(20, where: new Dictionary<string, object> { ["Kind"] = "lying" })), Hexes(loaded.Generate(20, where: new Dictionary<string, object> { ["Kind"] = "lying" })));
        var type = Assert.IsType<ImageDataViewType>(loaded.Generate(1).Schema["Image"].Type);
        Assert.Equal((Height, Width), (type.Height, type.Width));
        loaded.SaveLatentWalk(Path.Combine(_folder, "walk.png"), rows: 2, steps: 3);
        Assert.True(File.Exists(Path.Combine(_folder, "walk.png")));
    }

    [Fact]
    public void A_pipeline_reads_files_resizes_them_and_works_on_with_what_is_generated()
    {
        foreach ((Drawing drawing, int i) in Some(12).Select((drawing, i) => (drawing, i)))
        {
            drawing.Image!.Save(Path.Combine(_folder, $"{i}.png"));
        }

        IDataView files = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 12).Select(i => new AskedKind { Kind = $"{i}.png" }));
        using TransformerChain<ITransformer> model = _ml.Transforms.LoadImages("Image", _folder, "Kind")
            .Append(_ml.Transforms.ResizeImages("Image", 8, 8, resizing: ImageResizingEstimator.ResizingKind.Fill))
            .Append<ITransformer>(_ml.Generative.Wgan(Quick(hasCondition: false)))
            .Append<ITransformer>(_ml.Transforms.ConvertToGrayscale("Image"))
            .Append<ITransformer>(_ml.Transforms.ExtractPixels("Pixels", "Image"))
            .Fit(files);

        VBuffer<float>[] pixels = [.. model.Transform(files).GetColumn<VBuffer<float>>("Pixels")];

        Assert.Equal(12, pixels.Length);
        Assert.All(pixels, vector => Assert.Equal(3 * 8 * 8, vector.Length));
        Assert.True(pixels.SelectMany(vector => vector.DenseValues()).Distinct().Count() > 10);
    }

    [Fact]
    public void Vectors_of_pixels_come_out_as_vectors_and_can_become_images()
    {
        IDataView view = Pixels(_ml, [Height, Width], i => Grey(i, bright: 16, dark: 0));
        using WganTransformer model = _ml.Generative.Wgan(Quick("Pixels")).Fit(view);
        IDataView generated = model.Generate(30);

        VBuffer<float>[] vectors = [.. generated.GetColumn<VBuffer<float>>("Pixels")];
        IDataView images = _ml.Transforms.ConvertToImage(Height, Width, "Image", "Pixels", ImagePixelExtractingEstimator.ColorBits.Red).Fit(generated).Transform(generated);

        Assert.Equal([Height, Width], ((VectorDataViewType)generated.Schema["Pixels"].Type).Dimensions.ToArray());
        Assert.All(vectors, vector => Assert.All(vector.DenseValues(), value => Assert.True(value is >= 0 and <= 16 && float.IsInteger(value))));
        Assert.All(images.GetColumn<MLImage>("Image"), image => Assert.Equal((Width, Height), (image.Width, image.Height)));
    }

    [Fact]
    public void Kinds_can_be_balanced()
    {
        using WganTransformer model = Fitted();
        IDataView uneven = _ml.Data.LoadFromEnumerable(Some(20).Where((_, i) => i % 2 == 0 || i > 13));

        Drawing[] balanced = [.. _ml.Data.CreateEnumerable<Drawing>(model.Augment(uneven, "Kind"), reuseRowObject: false)];

        Assert.Equal(20, balanced.Length);
        Assert.Equal(10, balanced.Count(drawing => drawing.Kind == "standing"));
        Assert.All(balanced, drawing => Assert.Equal(Width, drawing.Image!.Width));
    }

    [Fact]
    public void Sheets_of_pictures_are_written()
    {
        using WganTransformer model = Fitted();
        model.SaveGrid(Path.Combine(_folder, "new", "grid.png"), rows: 2, columns: 3);
        model.SaveGridBy(Path.Combine(_folder, "by.png"), "Kind", columns: 5);
        model.SaveLatentWalk(Path.Combine(_folder, "walk.png"), rows: 2, steps: 4, where: new Dictionary<string, object> { ["Kind"] = "lying" });
        model.SaveNearestNeighbours(Path.Combine(_folder, "near.png"), View(_ml), rows: 3, neighbours: 2);

        // 10 × 8 pixels are shown fourfold, with a gap of 2 around each.
        AssertSize("new/grid.png", 3, 2);
        AssertSize("by.png", 5, 2);
        AssertSize("walk.png", 4, 2);
        AssertSize("near.png", 3, 3);

        void AssertSize(string file, int columns, int rows)
        {
            using MLImage sheet = MLImage.CreateFromFile(Path.Combine(_folder, file));
            Assert.Equal(((columns * 42) + 2, (rows * 34) + 2), (sheet.Width, sheet.Height));
        }
    }

    [Fact]
    public void A_grid_shows_the_pictures_that_are_generated()
    {
        using WganTransformer model = Fitted();
        string path = Path.Combine(_folder, "grid.png");
        model.SaveGrid(path, rows: 1, columns: 2, seed: 5);

        using MLImage sheet = MLImage.CreateFromFile(path);
        MLImage second = model.Generate(2, seed: 5).GetColumn<MLImage>("Image").Last();
        for (int i = 0; i < Width * Height; i++)
        {
            int x = 2 + 42 + (4 * (i % Width)), y = 2 + (4 * (i / Width));
            Assert.Equal(second.Pixels[4 * i], sheet.GetBGRPixels[3 * ((y * sheet.Width) + x)]);
        }
    }

    [Fact]
    public void A_training_picture_is_its_own_nearest_neighbour()
    {
        byte[][] pictures = [[0, 0, 9], [5, 5, 5], [9, 0, 0]];

        Assert.Equal([pictures[2], pictures[1]], NearestPictures.Of([8, 1, 0], pictures, 2));
        Assert.Equal(pictures[1], NearestPictures.Of(pictures[1], pictures, 5).First());
    }

    [Fact]
    public void Progress_pictures_are_written_and_change_nothing()
    {
        ImageOptions image = new() { Column = "Image", BaseChannels = 4, ProgressFolder = Path.Combine(_folder, "progress"), ProgressEvery = 2 };
        using WganTransformer watched = _ml.Generative.Wgan(Quick(image: image)).Fit(View(_ml));
        using WganTransformer unwatched = Fitted();

        Assert.Equal(["step-000002.png", "step-000003.png"], Directory.GetFiles(image.ProgressFolder).Select(Path.GetFileName).Order());
        Assert.Equal(Hexes(unwatched.Generate(10)), Hexes(watched.Generate(10)));
    }

    [Fact]
    public void Other_columns_are_learned_where_they_are_named()
    {
        WganOptions options = Quick(hasCondition: false);
        using WganTransformer alone = _ml.Generative.Wgan(options).Fit(View(_ml));
        using WganTransformer both = _ml.Generative.Wgan(options with { Columns = new() { Names = ["Kind", "Image"] } }).Fit(View(_ml));

        Assert.Equal(["Image"], alone.Generate(1).Schema.Select(column => column.Name));
        Assert.Equal(["Kind", "Image"], both.Generate(1).Schema.Select(column => column.Name));
        double share = both.Generate(400).GetColumn<string>("Kind").Count(kind => kind == "lying") / 400.0;
        Assert.InRange(share, 0.4, 0.6);
    }

    private static float[] Grey(int drawing, float bright, float dark) =>
        [.. Enumerable.Range(0, Width * Height).Select(i => IsBright(drawing, i / Width, i % Width) ? bright : dark)];

    private static string[] Hexes(IDataView view) => [.. view.GetColumn<MLImage>("Image").Select(image => Convert.ToHexString(image.Pixels))];

    private WganTransformer Fitted() => _ml.Generative.Wgan(Quick()).Fit(View(_ml));
}
