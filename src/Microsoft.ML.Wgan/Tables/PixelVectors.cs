using System.Numerics;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>The values that pixels of a vector have: 256 steps from the smallest that occurred to the largest, whole numbers where all were.</summary>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest; above the smallest.</param>
/// <param name="IsWhole">Whether all were whole.</param>
internal readonly record struct PixelScale(double Minimum, double Maximum, bool IsWhole)
{
    public byte ToByte(double value) => (byte)Math.Round((value - Minimum) / (Maximum - Minimum) * byte.MaxValue);

    public double ToValue(byte pixel)
    {
        double value = Minimum + (pixel * (Maximum - Minimum) / byte.MaxValue);
        return IsWhole ? Math.Round(value) : value;
    }
}

/// <summary>Reads a column of pixel vectors as pictures.</summary>
internal sealed class PixelVectorReader<T>(CellType<T> type, DataViewRow row, DataViewSchema.Column source, ImageOptions options) : ColumnReader
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    private readonly PictureLayout _layout = PictureLayout.Of(source.Name, (VectorDataViewType)source.Type, options);
    private readonly ValueGetter<VBuffer<T>> _getter = row.GetGetter<VBuffer<T>>(source);
    private readonly T[] _dense = new T[((VectorDataViewType)source.Type).Size];
    private readonly List<float[]> _pictures = [];
    private VBuffer<T> _value;
    private double _minimum = double.PositiveInfinity;
    private double _maximum = double.NegativeInfinity;
    private bool _isWhole = true;
    private bool _isGrey = true;

    public override void ReadRow()
    {
        _getter(ref _value);
        if (_value.Length != _dense.Length)
        {
            throw new ArgumentException($"Column '{source.Name}' holds a vector of {_value.Length} values where its type says {_dense.Length}.");
        }

        _value.CopyTo(_dense);
        int plane = _layout.Height * _layout.Width;
        var picture = new float[_dense.Length];
        for (int i = 0; i < picture.Length; i++)
        {
            float value = float.CreateSaturating(_dense[_layout.IndexOf(i / plane, i % plane)]);
            if (!float.IsFinite(value))
            {
                throw new ArgumentException($"Column '{source.Name}' holds a pixel of {value} in row {_pictures.Count}; pixels must be finite numbers.");
            }

            picture[i] = value;
            _minimum = Math.Min(_minimum, value);
            _maximum = Math.Max(_maximum, value);
            _isWhole &= float.IsInteger(value);
            _isGrey &= value == picture[i % plane];
        }

        _pictures.Add(picture);
    }

    public override SourceColumn Finish(ReadColumns read)
    {
        int plane = _layout.Height * _layout.Width;
        var shape = new ImageShape(_layout.Width, _layout.Height, options.Channels ?? (_isGrey ? 1 : 3));
        if (shape.Channels > _layout.Planes)
        {
            throw new ArgumentException($"Image.Channels = {shape.Channels}: column '{source.Name}' holds one channel.");
        }

        var scale = new PixelScale(_pictures.Count == 0 ? 0 : _minimum, _maximum > _minimum ? _maximum : _minimum + 1, _isWhole);
        byte[][] pictures = [.. _pictures.Select(picture => Grey.Reduced(Array.ConvertAll(picture, value => scale.ToByte(value)), plane, shape.Channels))];
        read.Columns.Add(new ImageColumn(source.Name, pictures, shape));
        return new PixelVectorColumn<T>(type, source.Name, (VectorDataViewType)source.Type, ColumnAnnotations.CopyOf(source), _layout, shape.Channels, scale);
    }
}

/// <summary>A column of pixel vectors.</summary>
internal sealed class PixelVectorColumn<T>(
    CellType<T> cellType, string name, VectorDataViewType type, ColumnAnnotations annotations, PictureLayout layout, int channels, PixelScale scale)
    : SourceColumn(cellType, name, type, annotations)
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    private readonly T[] _values = [.. Enumerable.Range(0, 256).Select(pixel => T.CreateSaturating(scale.ToValue((byte)pixel)))];

    public override int Width => 1;

    public override ColumnKind Kind => ColumnKind.Image;

    public override ImageOptions PictureOptions =>
        new() { Column = Name, Width = layout.Width, Height = layout.Height, Channels = channels, Interleaved = layout.IsInterleaved };

    public override Delegate CreateGetter(SyntheticRow row, int first)
    {
        int plane = layout.Height * layout.Width;
        ValueGetter<VBuffer<T>> getter = (ref VBuffer<T> value) =>
        {
            byte[] picture = ((ImageColumn)row.Locate(out int rowInBlock).Columns[first]).Pictures[rowInBlock];
            VBufferEditor<T> editor = VBufferEditor.Create(ref value, layout.Planes * plane);
            for (int i = 0; i < editor.Values.Length; i++)
            {
                editor.Values[layout.IndexOf(i / plane, i % plane)] = _values[picture[i % picture.Length]];
            }

            value = editor.Commit();
        };
        return getter;
    }

    public override ConditionColumn AsCondition(int first, CellDomain domain) => throw PictureColumn.NoCondition(Name);

    public override CellInput OpenCells(DataViewRow row, DataViewSchema.Column source, IReadOnlyList<IReadOnlyList<string>?> texts) => throw PictureColumn.NoCells(Name);

    public override void WriteCells(BinaryWriter writer)
    {
        layout.Write(writer);
        writer.Write(channels);
        writer.Write(scale.Minimum);
        writer.Write(scale.Maximum);
        writer.Write(scale.IsWhole);
    }

    public static PixelVectorColumn<T> Read(BinaryReader reader, CellType<T> cellType, string name, VectorDataViewType type, ColumnAnnotations annotations)
    {
        PictureLayout layout = PictureLayout.Read(reader, type.Size);
        int channels = reader.ReadInt32();
        var scale = new PixelScale(reader.ReadDouble(), reader.ReadDouble(), reader.ReadBoolean());
        return double.IsFinite(scale.Minimum) && double.IsFinite(scale.Maximum) && scale.Maximum > scale.Minimum && (channels is 1 or 3)
            ? new PixelVectorColumn<T>(cellType, name, type, annotations, layout, channels, scale)
            : throw new InvalidDataException($"The model's pictures '{name}' have pixels that cannot be.");
    }
}
