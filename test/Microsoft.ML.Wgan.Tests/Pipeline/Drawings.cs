using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>Small drawings of two kinds: a bright bar that lies, or one that stands, where chance will.</summary>
internal static class Drawings
{
    public const int Width = 10;
    public const int Height = 8;

    public static IReadOnlyList<Drawing> Some(int count = 40, bool isColour = false, MLPixelFormat format = MLPixelFormat.Rgba32) =>
        [.. Enumerable.Range(0, count).Select(i => Of(i, isColour, format))];

    public static IDataView View(MLContext ml, int count = 40, bool isColour = false, MLPixelFormat format = MLPixelFormat.Rgba32) =>
        ml.Data.LoadFromEnumerable(Some(count, isColour, format));

    public static IDataView Pixels(MLContext ml, int[] dimensions, Func<int, float[]> pixels, int count = 40)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(PixelDrawing));
        schema[nameof(PixelDrawing.Pixels)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, dimensions);
        return ml.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(i => new PixelDrawing { Pixels = pixels(i), Kind = KindOf(i) }), schema);
    }

    /// <summary>Whether a pixel belongs to the bar of a drawing.</summary>
    public static bool IsBright(int drawing, int row, int column) => KindOf(drawing) == "lying" ? row == 1 + (drawing / 2 % 6) : column == 1 + (drawing / 2 % 8);

    public static string KindOf(int drawing) => drawing % 2 == 0 ? "lying" : "standing";

    public static WganOptions Quick(string column = nameof(Drawing.Image), bool hasCondition = true, ImageOptions? image = null) => new()
    {
        Seed = 3,
        Image = image ?? new ImageOptions { Column = column, BaseChannels = 4 },
        Columns = new() { Condition = hasCondition ? [nameof(Drawing.Kind)] : null },
        Networks = new() { LatentWidth = 8 },
        Training = new() { GeneratorSteps = 3, BatchSize = 8 },
        Run = new() { Device = "cpu" },
    };

    private static Drawing Of(int drawing, bool isColour, MLPixelFormat format)
    {
        var pixels = new byte[4 * Width * Height];
        for (int i = 0; i < Width * Height; i++)
        {
            byte value = (byte)(IsBright(drawing, i / Width, i % Width) ? 240 : 10 + (drawing % 5));
            pixels.AsSpan(4 * i, 3).Fill(value);
            pixels[4 * i] = isColour ? (byte)(value / 2) : value;
            pixels[(4 * i) + 3] = byte.MaxValue;
        }

        return new Drawing { Image = MLImage.CreateFromPixels(Width, Height, format, pixels), Kind = KindOf(drawing) };
    }
}

internal sealed class Drawing
{
    [ImageType(Drawings.Height, Drawings.Width)]
    public MLImage? Image { get; set; }

    public string Kind { get; set; } = "";
}

internal sealed class PixelDrawing
{
    public float[] Pixels { get; set; } = [];

    public string Kind { get; set; } = "";
}

internal sealed class AskedKind
{
    public string Kind { get; set; } = "";
}
