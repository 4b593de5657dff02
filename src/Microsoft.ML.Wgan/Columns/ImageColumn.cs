namespace Microsoft.ML.Wgan.Columns;

/// <summary>A column of pictures of one size.</summary>
/// <param name="name">The column's name.</param>
/// <param name="pictures">A picture a row: 256 steps of each pixel, one channel's rows after the other's, [channels, height, width].</param>
/// <param name="shape">The size of every picture.</param>
internal sealed class ImageColumn(string name, byte[][] pictures, ImageShape shape) : TableColumn(name)
{
    public byte[][] Pictures { get; } = pictures;

    public ImageShape Shape { get; } = shape;

    public override int RowCount => Pictures.Length;
}
