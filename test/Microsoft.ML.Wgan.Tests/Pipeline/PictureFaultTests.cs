using Microsoft.ML.Data;
using static Microsoft.ML.Wgan.Tests.Pipeline.Drawings;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

public sealed class PictureFaultTests : IDisposable
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-pictures").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Pictures_of_mixed_size_name_the_row_and_the_way_out()
    {
        Drawing[] drawings = [.. Some(4), new Drawing { Image = MLImage.CreateFromPixels(9, 8, MLPixelFormat.Rgba32, new byte[4 * 72]), Kind = "lying" }];

        ArgumentException fault = Assert.Throws<ArgumentException>(() => _ml.Generative.Wgan(Quick()).Fit(_ml.Data.LoadFromEnumerable(drawings)));

        Assert.Contains("'Image' holds a picture of 9×8 in row 4, where the first is 10×8", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ResizeImages", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_picture_is_named()
    {
        Some(3)[0].Image!.Save(Path.Combine(_folder, "0.png"));
        File.WriteAllText(Path.Combine(_folder, "1.png"), "no picture");
        IDataView files = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 2).Select(i => new AskedKind { Kind = $"{i}.png" }));
        IDataView images = _ml.Transforms.LoadImages("Image", _folder, "Kind").Fit(files).Transform(files);

        Exception fault = Assert.ThrowsAny<Exception>(() => _ml.Generative.Wgan(Quick(hasCondition: false)).Fit(images));

        Assert.Contains("'Image': the picture of row 1 cannot be read", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_a_picture_is_named()
    {
        Drawing[] drawings = [.. Some(3), new Drawing { Kind = "lying" }];

        ArgumentException fault = Assert.Throws<ArgumentException>(() => _ml.Generative.Wgan(Quick()).Fit(_ml.Data.LoadFromEnumerable(drawings)));

        Assert.Contains("'Image' holds no picture in row 3", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_picture_is_too_few(int count)
    {
        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() => _ml.Generative.Wgan(Quick()).Fit(View(_ml, count)));

        Assert.Contains($"has {count} row(s)", fault.Message, StringComparison.Ordinal);
        Assert.Contains("'Image'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_pictures_are_enough()
    {
        using WganTransformer model = _ml.Generative.Wgan(Quick(hasCondition: false)).Fit(View(_ml, count: 2));

        Assert.Equal(5, model.Generate(5).GetColumn<MLImage>("Image").Select(image => Convert.ToHexString(image.Pixels)).Distinct().Count());
    }

    [Fact]
    public void A_column_that_holds_no_pictures_is_refused()
    {
        NotSupportedException fault = Assert.Throws<NotSupportedException>(() => _ml.Generative.Wgan(Quick("Kind", hasCondition: false)).Fit(View(_ml)));
        Assert.Contains("'Kind' (Image.Column): expected an image", fault.Message, StringComparison.Ordinal);

        Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Generative.Wgan(Quick("Photo", hasCondition: false)).Fit(View(_ml)));
    }

    [Fact]
    public void Images_that_are_not_named_are_left_out_with_a_note()
    {
        using WganTransformer model = _ml.Generative.Wgan(Quick(hasCondition: false) with { Image = null }).Fit(View(_ml));

        Assert.Equal(["Kind"], model.Generate(1).Schema.Select(column => column.Name));
        Assert.Contains(model.Notes, note => note.Contains("only where Image.Column names it", StringComparison.Ordinal));
    }

    [Fact]
    public void Sheets_and_scores_say_what_they_cannot()
    {
        using WganTransformer pictures = Fitted();
        using WganTransformer table = _ml.Generative.Wgan(Quick(hasCondition: false) with { Image = null, Columns = new() { Names = ["Kind"] } }).Fit(View(_ml));

        Assert.Contains("without pictures", Assert.Throws<InvalidOperationException>(() => table.SaveGrid(Path.Combine(_folder, "x.png"))).Message, StringComparison.Ordinal);
        Assert.Contains("pictures", Assert.Throws<InvalidOperationException>(() => pictures.Score(View(_ml))).Message, StringComparison.Ordinal);
        Assert.Contains("'Image'", Assert.Throws<ArgumentException>(() => pictures.SaveGridBy(Path.Combine(_folder, "x.png"), "Image")).Message, StringComparison.Ordinal);
    }

    private WganTransformer Fitted() => _ml.Generative.Wgan(Quick()).Fit(View(_ml));
}
