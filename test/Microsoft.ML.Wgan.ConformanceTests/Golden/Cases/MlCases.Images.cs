// Recorded cases, one a line, as they ran against the packages (see standins/contract/PROVENANCE.md).
#nullable disable
#pragma warning disable CS0649, CS0169, CS0414 // fields are set and read by reflection
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;
using static Microsoft.ML.Wgan.ConformanceTests.Golden.Recorder;
using static Microsoft.ML.Wgan.ConformanceTests.Golden.ViewValues;

internal static partial class MlCases
{
    class ImgRow { [ImageType(2, 2)] public MLImage Img; } class ImgAny { public MLImage Img; } class PathRow { public string P; }
    // 2 x 2 pixels R,G,B,A: red-ish, green-ish / blue-ish, grey
    static byte[] Px => new byte[] { 200, 10, 20, 255, 30, 210, 40, 255, 50, 60, 220, 255, 128, 128, 128, 255 };
    static IDataView Img() => ml.Data.LoadFromEnumerable(new[] { new ImgRow { Img = MLImage.CreateFromPixels(2, 2, MLPixelFormat.Rgba32, Px) } });
    static void Images()
    {
        Case("MLImage.CreateFromPixels.Rgba32", Px.Select(b => (int)b).ToArray(), d => { using var i = MLImage.CreateFromPixels(2, 2, MLPixelFormat.Rgba32, d.Select(x => (byte)x).ToArray()); return new object[] { i.Width, i.Height, i.PixelFormat, i.BitsPerPixel, i.Pixels.ToArray(), i.GetBGRPixels, i.Tag }; });
        Case("MLImage.CreateFromPixels.Bgra32", Px.Select(b => (int)b).ToArray(), d => { using var i = MLImage.CreateFromPixels(2, 2, MLPixelFormat.Bgra32, d.Select(x => (byte)x).ToArray()); return new object[] { i.PixelFormat, i.GetBGRPixels }; });
        Case("MLImage.errors", () => new[] { Try(() => MLImage.CreateFromPixels(2, 2, MLPixelFormat.Rgba32, new byte[3])), Try(() => MLImage.CreateFromPixels(0, 2, MLPixelFormat.Rgba32, new byte[0])), Try(() => MLImage.CreateFromPixels(2, 2, MLPixelFormat.Unknown, Px)), Try(() => MLImage.CreateFromFile(Path.Combine(Path.GetTempPath(), "golden-none.png"))), Try(() => MLImage.CreateFromFile(null)), Try(() => MLImage.CreateFromStream(null)), Try(() => MLImage.CreateFromFile(TempFile("not an image"))) });
        Case("MLImage.use-after-Dispose", () => { var i = MLImage.CreateFromPixels(2, 2, MLPixelFormat.Rgba32, Px); i.Dispose(); return Try(() => i.Width); });
        Case("MLImage.png-roundtrip", () => { var p = TempBytes(null, ".png"); using (var i = MLImage.CreateFromPixels(2, 2, MLPixelFormat.Rgba32, Px)) i.Save(p); using var r = MLImage.CreateFromFile(p); return new object[] { r.Width, r.Height, r.PixelFormat, r.GetBGRPixels }; });
        Case("image.column-schema", () => new object[] { Schema(Img().Schema), Try(() => Schema(ml.Data.LoadFromEnumerable(new[] { new ImgAny() }).Schema)) });
        Case("ImageDataViewType", () => new object[] { new ImageDataViewType(2, 3).ToString(), new ImageDataViewType().ToString(), new ImageDataViewType(2, 3).Height, new ImageDataViewType(2, 3).Width, new ImageDataViewType(2, 3).Equals(new ImageDataViewType(2, 3)), Try(() => new ImageDataViewType(0, 3)) });
        foreach (var (order, inter) in new[] { (ImagePixelExtractingEstimator.ColorsOrder.ARGB, false), (ImagePixelExtractingEstimator.ColorsOrder.ARGB, true), (ImagePixelExtractingEstimator.ColorsOrder.ABGR, false), (ImagePixelExtractingEstimator.ColorsOrder.ABGR, true) })
            Case($"ExtractPixels.{order}.interleave-{inter}", () => Apply(ml.Transforms.ExtractPixels("P", "Img", orderOfExtraction: order, interleavePixelColors: inter), Img(), "P"));
        Case("ExtractPixels.offset-scale", () => Apply(ml.Transforms.ExtractPixels("P", "Img", offsetImage: 127.5f, scaleImage: 1 / 127.5f), Img(), "P"));
        Case("ExtractPixels.bytes", () => Apply(ml.Transforms.ExtractPixels("P", "Img", outputAsFloatArray: false), Img(), "P"));
        Case("ExtractPixels.all-colors", () => Apply(ml.Transforms.ExtractPixels("P", "Img", ImagePixelExtractingEstimator.ColorBits.All), Img(), "P"));
        Case("ExtractPixels.not-an-image", () => new[] { Try(() => Apply(ml.Transforms.ExtractPixels("P", "A"), Nums(), "P")), Try(() => Apply(ml.Transforms.ExtractPixels("P", "Nope"), Nums(), "P")), Try(() => Apply(ml.Transforms.ExtractPixels("P", "Img"), ml.Data.LoadFromEnumerable(new[] { new ImgAny() }), "P")) });
        Case("ConvertToImage.roundtrip", () => Apply(ml.Transforms.ExtractPixels("P", "Img").Append(ml.Transforms.ConvertToImage(2, 2, "Back", "P")), Img(), "Back"));
        Case("image.source-image-is-disposed-by-the-first-pass", () => { var v = Img(); var t = ml.Transforms.ExtractPixels("P", "Img").Fit(v).Transform(v); return new[] { Try(() => Col(t, "P")), Try(() => Col(t, "P")), Try(() => Col(v, "Img")) }; });
        Case("LoadImages", () => { var p = TempBytes(null, ".png"); using (var i = MLImage.CreateFromPixels(2, 2, MLPixelFormat.Rgba32, Px)) i.Save(p); var v = ml.Data.LoadFromEnumerable(new[] { new PathRow { P = Path.GetFileName(p) } }); var t = ml.Transforms.LoadImages("I", Path.GetDirectoryName(p), "P").Fit(v).Transform(v); return new object[] { Schema(t.Schema), Col(t, "I") }; });
        Case("LoadImages.missing-file", () => { var v = ml.Data.LoadFromEnumerable(new[] { new PathRow { P = "golden-none.png" } }); return Col(ml.Transforms.LoadImages("I", Path.GetTempPath(), "P").Fit(v).Transform(v), "I"); });
        Case("ResizeImages.schema", () => ml.Transforms.ResizeImages("R", 4, 3, "Img").Fit(Img()).Transform(Img()).Schema);
    }
}
