using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>
/// Pixels of <see cref="MLImage"/>s, red, green and blue one after the other; what is transparent lies on white. Where a colour exceeds its opacity the picture was made without
/// one (<c>ConvertToImage</c> leaves 0): then it is opaque.
/// </summary>
internal static class Pictures
{
    private const int BytesOfPixel = 4;

    /// <summary>The pixels of a picture.</summary>
    /// <param name="image">The picture; its colours are premultiplied by their opacity, as ML.NET's are.</param>
    /// <param name="isGrey">Becomes false where a pixel has a colour.</param>
    /// <returns>[3, height, width].</returns>
    public static byte[] PixelsOf(MLImage image, ref bool isGrey)
    {
        ReadOnlySpan<byte> pixels = image.Pixels;
        int plane = image.Width * image.Height, red = RedOf(image.PixelFormat);
        var planes = new byte[3 * plane];
        bool isOpaque = !IsPremultiplied(pixels);
        for (int i = 0; i < plane; i++)
        {
            ReadOnlySpan<byte> pixel = pixels.Slice(i * BytesOfPixel, BytesOfPixel);
            int white = isOpaque ? 0 : byte.MaxValue - pixel[3];
            byte r = Over(pixel[red], white), g = Over(pixel[1], white), b = Over(pixel[2 - red], white);
            (planes[i], planes[plane + i], planes[(2 * plane) + i]) = (r, g, b);
            isGrey &= r == g && g == b;
        }

        return planes;
    }

    /// <summary>A picture of pixels.</summary>
    /// <param name="picture">[channels, height, width].</param>
    /// <param name="shape">Its size.</param>
    /// <param name="format">The order of the colours.</param>
    public static MLImage ToImage(byte[] picture, ImageShape shape, MLPixelFormat format)
    {
        int plane = shape.PlaneLength, red = RedOf(format);
        var pixels = new byte[BytesOfPixel * plane];
        for (int i = 0; i < plane; i++)
        {
            Span<byte> pixel = pixels.AsSpan(i * BytesOfPixel, BytesOfPixel);
            pixel[red] = picture[i];
            pixel[1] = picture[shape.Channels == 1 ? i : plane + i];
            pixel[2 - red] = picture[shape.Channels == 1 ? i : (2 * plane) + i];
            pixel[3] = byte.MaxValue;
        }

        return MLImage.CreateFromPixels(shape.Width, shape.Height, format, pixels);
    }

    private static bool IsPremultiplied(ReadOnlySpan<byte> pixels)
    {
        for (int i = 0; i < pixels.Length; i += BytesOfPixel)
        {
            if (Math.Max(pixels[i], Math.Max(pixels[i + 1], pixels[i + 2])) > pixels[i + 3])
            {
                return false;
            }
        }

        return true;
    }

    private static int RedOf(MLPixelFormat format) => format == MLPixelFormat.Bgra32 ? 2 : 0;

    private static byte Over(byte colour, int white) => (byte)Math.Min(colour + white, byte.MaxValue);
}
