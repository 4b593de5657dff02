using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan;

/// <summary>Many pictures side by side in one file, for people.</summary>
internal static class PictureSheet
{
    private const int Gap = 2;
    private const int LeastSide = 48;

    /// <summary>Writes pictures row by row on white; small ones enlarged by a whole factor, so that their pixels can be seen.</summary>
    /// <param name="path">The file; its ending says how it is written (.png).</param>
    /// <param name="pictures">At least one; null leaves a place empty.</param>
    /// <param name="shape">Their size.</param>
    /// <param name="columns">Pictures in a row of the sheet.</param>
    public static void Save(string path, IReadOnlyList<byte[]?> pictures, ImageShape shape, int columns)
    {
        int zoom = Math.Max(1, LeastSide / Math.Max(shape.Width, shape.Height));
        int rows = (pictures.Count + columns - 1) / columns;
        var sheet = new ImageShape((columns * ((shape.Width * zoom) + Gap)) + Gap, (rows * ((shape.Height * zoom) + Gap)) + Gap, 3);
        byte[] pixels = new byte[sheet.PixelCount];
        Array.Fill(pixels, byte.MaxValue);
        for (int i = 0; i < pictures.Count; i++)
        {
            if (pictures[i] is { } picture)
            {
                int top = Gap + (i / columns * ((shape.Height * zoom) + Gap)), left = Gap + (i % columns * ((shape.Width * zoom) + Gap));
                Draw(picture, shape, zoom, pixels, sheet, top, left);
            }
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using MLImage image = Pictures.ToImage(pixels, sheet, MLPixelFormat.Rgba32);
        image.Save(path);
    }

    private static void Draw(byte[] picture, ImageShape shape, int zoom, byte[] pixels, ImageShape sheet, int top, int left)
    {
        for (int channel = 0; channel < sheet.Channels; channel++)
        {
            ReadOnlySpan<byte> plane = picture.AsSpan(shape.Channels == 1 ? 0 : channel * shape.PlaneLength, shape.PlaneLength);
            for (int row = 0; row < shape.Height * zoom; row++)
            {
                Span<byte> target = pixels.AsSpan((channel * sheet.PlaneLength) + ((top + row) * sheet.Width) + left, shape.Width * zoom);
                for (int column = 0; column < target.Length; column++)
                {
                    target[column] = plane[(row / zoom * shape.Width) + (column / zoom)];
                }
            }
        }
    }
}
