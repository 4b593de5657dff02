using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>How a vector holds the pixels of a picture.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows of pixels.</param>
/// <param name="Planes">Channels in the vector: 1 or 3.</param>
/// <param name="IsInterleaved">Whether the channels of a pixel stand side by side, instead of one channel after the other.</param>
internal sealed record PictureLayout(int Width, int Height, int Planes, bool IsInterleaved)
{
    /// <summary>Finds the layout of a column of vectors.</summary>
    /// <param name="column">The column's name, for messages.</param>
    /// <param name="type">Its type; three dimensions, as ExtractPixels has them, say all, two say that it is grey, one leaves the sides to the options, or is square.</param>
    /// <param name="options">What the user states; it must agree.</param>
    /// <exception cref="ArgumentException">The size cannot be found, contradicts what is stated, or cannot be learned.</exception>
    public static PictureLayout Of(string column, VectorDataViewType type, ImageOptions options)
    {
        PictureLayout layout = FromDimensions([.. type.Dimensions], options.Interleaved)
            ?? FromSize(type.Size, options)
            ?? throw new ArgumentException(
                $"Image.Column: '{column}' holds vectors of {type.Size} values, which are no square picture. State Image.Width and Image.Height; their product, once or three times, must be {type.Size}.");
        bool agrees = (options.Width ?? layout.Width) == layout.Width && (options.Height ?? layout.Height) == layout.Height;
        if (!agrees || layout.Planes * layout.Height * layout.Width != type.Size)
        {
            throw new ArgumentException(
                $"Image.Width × Image.Height = {options.Width ?? layout.Width} × {options.Height ?? layout.Height}: column '{column}' is of type {type}, which holds {layout.Width} × {layout.Height} pixels of {layout.Planes} channel(s).");
        }

        return new ImageShape(layout.Width, layout.Height, layout.Planes).IsValid
            ? layout
            : throw new ArgumentException(
                $"Image.Column: '{column}' holds pictures of {layout.Width} × {layout.Height} pixels; accepted are sides from {ImageShape.ShortestSide} to {ImageShape.LongestSide}.");
    }

    /// <summary>Where a value stands in the vector.</summary>
    public int IndexOf(int plane, int pixel) => IsInterleaved ? (pixel * Planes) + plane : (plane * Height * Width) + pixel;

    public void Write(BinaryWriter writer)
    {
        writer.Write(Width);
        writer.Write(Height);
        writer.Write(Planes);
        writer.Write(IsInterleaved);
    }

    /// <exception cref="InvalidDataException">It does not fit the vector.</exception>
    public static PictureLayout Read(BinaryReader reader, int size)
    {
        var layout = new PictureLayout(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
        return new ImageShape(layout.Width, layout.Height, layout.Planes).IsValid && layout.Planes * layout.Height * layout.Width == size
            ? layout
            : throw new InvalidDataException("The model holds pictures whose size cannot be.");
    }

    private static PictureLayout? FromDimensions(int[] dimensions, bool isInterleaved) => dimensions switch
    {
        [var height, var width, 1 or 3] => new(width, height, dimensions[2], true),
        [1 or 3, var height, var width] => new(width, height, dimensions[0], false),
        [var height, var width] => new(width, height, 1, isInterleaved),
        _ => null,
    };

    private static PictureLayout? FromSize(int size, ImageOptions options)
    {
        foreach (int planes in (int[])[1, 3])
        {
            int pixels = size / planes, side = (int)Math.Round(Math.Sqrt(pixels));
            int width = options.Width ?? (options.Height is { } given ? pixels / given : side);
            int height = options.Height ?? (options.Width is { } stated ? pixels / stated : side);
            if (planes * width * height == size)
            {
                return new PictureLayout(width, height, planes, options.Interleaved);
            }
        }

        return null;
    }
}
