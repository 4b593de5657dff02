using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Image;

/// <summary>Colours as letters: those of a pixel's bytes in their order, and those of a vector's planes in theirs.</summary>
internal static class PlaneNames
{
    public static string Of(MLPixelFormat format) => format == MLPixelFormat.Rgba32 ? "RGBA" : "BGRA";

    /// <summary>The colours present, in the order that the name of <paramref name="order"/> says.</summary>
    public static string Of(ImagePixelExtractingEstimator.ColorBits colors, ImagePixelExtractingEstimator.ColorsOrder order)
    {
        return string.Concat(order.ToString().Where(name => (colors & Bit(name)) != 0));
    }

    private static ImagePixelExtractingEstimator.ColorBits Bit(char name)
    {
        return name switch
        {
            'A' => ImagePixelExtractingEstimator.ColorBits.Alpha,
            'R' => ImagePixelExtractingEstimator.ColorBits.Red,
            'G' => ImagePixelExtractingEstimator.ColorBits.Green,
            'B' => ImagePixelExtractingEstimator.ColorBits.Blue,
            _ => 0,
        };
    }
}
