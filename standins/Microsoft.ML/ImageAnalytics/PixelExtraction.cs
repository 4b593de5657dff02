using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Image;

/// <summary>Which colours of an image become numbers, in which order, and how.</summary>
internal sealed record PixelExtraction
{
    private readonly ImagePixelExtractingEstimator.ColorBits _colors;
    private readonly ImagePixelExtractingEstimator.ColorsOrder _order;
    private readonly bool _interleave;
    private readonly float _offset;
    private readonly float _scale;

    public PixelExtraction(
        ImagePixelExtractingEstimator.ColorBits colors,
        ImagePixelExtractingEstimator.ColorsOrder order,
        bool interleave,
        float offset,
        float scale,
        bool asFloats)
    {
        if ((colors & ImagePixelExtractingEstimator.ColorBits.All) == 0)
        {
            throw new ArgumentOutOfRangeException("colorsToExtract", "Need to use at least one color plane.");
        }

        _colors = colors;
        _order = order;
        _interleave = interleave;

        // Bytes are neither moved nor scaled.
        _offset = asFloats ? offset : 0;
        _scale = asFloats ? scale : 1;
        AsFloats = asFloats;
        PixelScale.ThrowIfUnusable(_offset, _scale);
    }

    public bool AsFloats { get; }

    public NumberDataViewType ItemType => AsFloats ? NumberDataViewType.Single : NumberDataViewType.Byte;

    private string Planes => PlaneNames.Of(_colors, _order);

    public static PixelExtraction Read(BinaryReader reader)
    {
        var colors = (ImagePixelExtractingEstimator.ColorBits)reader.ReadByte();
        var order = (ImagePixelExtractingEstimator.ColorsOrder)reader.ReadByte();
        bool asFloats = reader.ReadBoolean();
        float offset = reader.ReadSingle();
        float scale = reader.ReadSingle();
        return new PixelExtraction(colors, order, reader.ReadBoolean(), offset, scale, asFloats);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)_colors);
        writer.Write((byte)_order);
        writer.Write(AsFloats);
        writer.Write(_offset);
        writer.Write(_scale);
        writer.Write(_interleave);
    }

    public VectorDataViewType TypeFor(ImageDataViewType image)
    {
        int planes = Planes.Length;
        int[] dimensions = _interleave ? [image.Height, image.Width, planes] : [planes, image.Height, image.Width];
        return new VectorDataViewType(ItemType, dimensions);
    }

    public void Extract(MLImage image, Span<float> values) => Extract(image, values, pixel => (pixel - _offset) * _scale);

    public void Extract(MLImage image, Span<byte> values) => Extract(image, values, pixel => pixel);

    private void Extract<T>(MLImage image, Span<T> values, Func<byte, T> convert)
    {
        ReadOnlySpan<byte> pixels = image.Pixels;
        string names = PlaneNames.Of(image.PixelFormat);
        string planes = Planes;
        int count = pixels.Length / names.Length;
        for (int plane = 0; plane < planes.Length; plane++)
        {
            int place = names.IndexOf(planes[plane]);
            for (int i = 0; i < count; i++)
            {
                values[_interleave ? (i * planes.Length) + plane : (plane * count) + i] = convert(pixels[(i * names.Length) + place]);
            }
        }
    }
}
