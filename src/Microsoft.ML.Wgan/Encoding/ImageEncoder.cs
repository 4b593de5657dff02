using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Pictures: each pixel by itself, from 0 … 255 to [−1, 1] and back; x = b / 127.5 − 1. Nothing is fitted.</summary>
internal sealed class ImageEncoder(string columnName, ImageShape shape) : ColumnEncoder(columnName)
{
    public ImageShape Shape { get; } = shape;

    public override ColumnEncoding Decided => ColumnEncoding.Pixels;

    protected override EncoderKind Kind => EncoderKind.Image;

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed)
    {
        ImageColumn images = Expect<ImageColumn>(column);
        for (int row = 0; row < images.Pictures.Length; row++)
        {
            images.Pictures[row].CopyTo(target.Pixels, (long)row * Shape.PixelCount);
        }
    }

    public override TableColumn NewColumn(int rowCount) => new ImageColumn(ColumnName, new byte[rowCount][], Shape);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
        byte[][] pictures = ((ImageColumn)columns[place.Column]).Pictures;
        for (int row = 0; row < block.RowCount; row++)
        {
            ReadOnlySpan<float> outputs = block.Row(row).Slice(place.Number, Shape.PixelCount);
            var picture = new byte[outputs.Length];
            for (int pixel = 0; pixel < picture.Length; pixel++)
            {
                picture[pixel] = ToByte(outputs[pixel]);
            }

            pictures[block.Target + row] = picture;
        }
    }

    /// <summary>The pixel of an output.</summary>
    public static byte ToByte(float output) => (byte)Math.Clamp(MathF.Round((output + 1) * 127.5f), 0, byte.MaxValue);

    public static ImageEncoder Read(string name, PayloadReader reader)
    {
        var shape = new ImageShape(reader.Int(), reader.Int(), reader.Int());
        PayloadReader.Require(shape.IsValid);
        return new ImageEncoder(name, shape);
    }

    protected override void WriteBody(BinaryWriter writer)
    {
        writer.Write(Shape.Width);
        writer.Write(Shape.Height);
        writer.Write(Shape.Channels);
    }
}
