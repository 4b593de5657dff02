using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Image;

/// <summary>The size that images are brought to, and how.</summary>
internal sealed record ImageTarget
{
    public ImageTarget(int width, int height, ImageResizingEstimator.ResizingKind resizing, ImageResizingEstimator.Anchor anchor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width, "imageWidth");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height, "imageHeight");
        if (!Enum.IsDefined(resizing))
        {
            throw new ArgumentOutOfRangeException(nameof(resizing));
        }

        if (!Enum.IsDefined(anchor))
        {
            throw new ArgumentOutOfRangeException(nameof(anchor));
        }

        Width = width;
        Height = height;
        Resizing = resizing;
        Anchor = anchor;
        Type = new ImageDataViewType(height, width);
    }

    public int Width { get; }

    public int Height { get; }

    public ImageResizingEstimator.ResizingKind Resizing { get; }

    public ImageResizingEstimator.Anchor Anchor { get; }

    public ImageDataViewType Type { get; }

    public static ImageTarget Read(BinaryReader reader)
    {
        return new ImageTarget(
            reader.ReadInt32(),
            reader.ReadInt32(),
            (ImageResizingEstimator.ResizingKind)reader.ReadByte(),
            (ImageResizingEstimator.Anchor)reader.ReadByte());
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Width);
        writer.Write(Height);
        writer.Write((byte)Resizing);
        writer.Write((byte)Anchor);
    }

    public bool IsReachedBy(MLImage image) => image.Width == Width && image.Height == Height;
}
