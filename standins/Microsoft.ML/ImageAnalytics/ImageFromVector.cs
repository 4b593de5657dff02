using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Image;

/// <summary>The image that a vector's numbers are the colours of.</summary>
internal sealed record ImageFromVector
{
    private const MLPixelFormat Format = MLPixelFormat.Bgra32;

    private readonly ImagePixelExtractingEstimator.ColorBits _colors;
    private readonly ImagePixelExtractingEstimator.ColorsOrder _order;
    private readonly int _width;
    private readonly int _height;
    private readonly float _offset;
    private readonly float _scale;
    private readonly bool _interleaved;

    public ImageFromVector(
        ImagePixelExtractingEstimator.ColorBits colors,
        ImagePixelExtractingEstimator.ColorsOrder order,
        int width,
        int height,
        float offset,
        float scale,
        bool interleaved)
    {
        if ((colors & ImagePixelExtractingEstimator.ColorBits.All) == 0)
        {
            throw new ArgumentOutOfRangeException("colorsPresent", "Need to use at least one color plane");
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width, "imageWidth");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height, "imageHeight");
        PixelScale.ThrowIfUnusable(offset, scale);
        _colors = colors;
        _order = order;
        _width = width;
        _height = height;
        _offset = offset;
        _scale = scale;
        _interleaved = interleaved;
        Type = new ImageDataViewType(height, width);
    }

    public ImageDataViewType Type { get; }

    public int VectorSize => _width * _height * Planes.Length;

    private string Planes => PlaneNames.Of(_colors, _order);

    private bool IsScaled => _offset != 0 || _scale != 1;

    public static ImageFromVector Read(BinaryReader reader)
    {
        var colors = (ImagePixelExtractingEstimator.ColorBits)reader.ReadByte();
        var order = (ImagePixelExtractingEstimator.ColorsOrder)reader.ReadByte();
        int width = reader.ReadInt32();
        int height = reader.ReadInt32();
        float offset = reader.ReadSingle();
        float scale = reader.ReadSingle();
        return new ImageFromVector(colors, order, width, height, offset, scale, reader.ReadBoolean());
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)_colors);
        writer.Write((byte)_order);
        writer.Write(_width);
        writer.Write(_height);
        writer.Write(_offset);
        writer.Write(_scale);
        writer.Write(_interleaved);
    }

    public VectorDataViewType VectorType(PrimitiveDataViewType itemType) => new(itemType, _height, _width, Planes.Length);

    public MLImage Image(ReadOnlySpan<float> values)
    {
        string names = PlaneNames.Of(Format);
        string planes = Planes;
        int count = _width * _height;
        byte[] pixels = new byte[count * names.Length];
        for (int place = 0; place < names.Length; place++)
        {
            int plane = planes.IndexOf(names[place]);
            for (int i = 0; i < count; i++)
            {
                pixels[(i * names.Length) + place] = plane < 0
                    ? Missing(names[place])
                    : Pixel(values[_interleaved ? (i * planes.Length) + plane : (plane * count) + i]);
            }
        }

        MLImage image = MLImage.CreateFromPixels(_width, _height, Format, pixels);
        image.Tag = nameof(VectorToImageConvertingTransformer);
        return image;
    }

    private byte Pixel(float value) => IsScaled ? (byte)Math.Round((value * _scale) - _offset) : (byte)value;

    // Colours that are not there are black before they are scaled. So is alpha opaque, but only if nothing is scaled: else it is zero.
    private byte Missing(char name) => name != 'A' ? Pixel(0) : IsScaled ? (byte)0 : (byte)255;
}
