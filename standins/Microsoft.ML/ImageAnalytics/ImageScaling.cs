using SkiaSharp;

namespace Microsoft.ML.Transforms.Image;

/// <summary>Images drawn anew: stretched, fitted with bars, cropped, in grey.</summary>
internal static class ImageScaling
{
    private static readonly SKColorFilter _grey = SKColorFilter.CreateColorMatrix(
    [
        0.3f, 0.59f, 0.11f, 0, 0,
        0.3f, 0.59f, 0.11f, 0, 0,
        0.3f, 0.59f, 0.11f, 0, 0,
        0, 0, 0, 1, 0,
    ]);

    public static SKBitmap Resized(
        SKBitmap source, int width, int height, ImageResizingEstimator.ResizingKind resizing, ImageResizingEstimator.Anchor anchor)
    {
        return resizing switch
        {
            ImageResizingEstimator.ResizingKind.Fill => source.Resize(new SKSizeI(width, height), SKFilterQuality.None),
            ImageResizingEstimator.ResizingKind.IsoPad => Padded(source, width, height),
            _ => Cropped(source, width, height, anchor),
        };
    }

    public static SKBitmap Grey(SKBitmap source)
    {
        using SKPaint paint = new() { ColorFilter = _grey, FilterQuality = SKFilterQuality.High };
        return Drawn(source, source.Width, source.Height, SKRect.Create(source.Width, source.Height), paint);
    }

    private static SKBitmap Padded(SKBitmap source, int width, int height)
    {
        float scale = Math.Min((float)width / source.Width, (float)height / source.Height);
        bool barsAreBeside = (float)height / source.Height < (float)width / source.Width;
        int left = barsAreBeside ? Middle(width, source.Width * scale) : 0;
        int top = barsAreBeside ? 0 : Middle(height, source.Height * scale);
        return Scaled(source, width, height, left, top, scale);
    }

    // The anchor counts along the side that is cut; those of the other side mean the middle.
    private static SKBitmap Cropped(SKBitmap source, int width, int height, ImageResizingEstimator.Anchor anchor)
    {
        float scale = Math.Max((float)width / source.Width, (float)height / source.Height);
        bool isCutInHeight = (float)height / source.Height < (float)width / source.Width;
        int left = isCutInHeight ? 0 : anchor switch
        {
            ImageResizingEstimator.Anchor.Left => 0,
            ImageResizingEstimator.Anchor.Right => (int)(width - (source.Width * scale)),
            _ => Middle(width, source.Width * scale),
        };
        int top = !isCutInHeight ? 0 : anchor switch
        {
            ImageResizingEstimator.Anchor.Top => 0,
            ImageResizingEstimator.Anchor.Bottom => (int)(height - (source.Height * scale)),
            _ => Middle(height, source.Height * scale),
        };
        return Scaled(source, width, height, left, top, scale);
    }

    private static int Middle(int room, float size) => (int)((room - size) / 2);

    private static SKBitmap Scaled(SKBitmap source, int width, int height, int left, int top, float scale)
    {
        using SKPaint paint = new() { FilterQuality = SKFilterQuality.High };
        return Drawn(source, width, height, SKRect.Create(left, top, (int)(source.Width * scale), (int)(source.Height * scale)), paint);
    }

    private static SKBitmap Drawn(SKBitmap source, int width, int height, SKRect place, SKPaint paint)
    {
        SKBitmap drawn = new(width, height, isOpaque: true);
        using SKCanvas canvas = new(drawn);
        canvas.DrawBitmap(source, SKRect.Create(source.Width, source.Height), place, paint);
        return drawn;
    }
}
