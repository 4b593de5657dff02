using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Pictures as <see cref="MLImage"/>.</summary>
internal sealed class PictureType(byte tag) : CellType<MLImage>(tag, new ImageDataViewType())
{
    public override ColumnKind DefaultKind => ColumnKind.Image;

    public override bool CanBe(ColumnKind kind) => kind == ColumnKind.Image;

    public override bool Fits(DataViewType itemType) => itemType is ImageDataViewType;

    public override ColumnReader OpenColumn(DataViewRow row, DataViewSchema.Column column, in ReadingRules rules) => new PictureReader(this, row, column, rules.Picture!);

    public override SourceColumn ReadColumn(BinaryReader reader, string name, DataViewType type, ColumnAnnotations annotations, ColumnKind kind) =>
        PictureColumn.Read(reader, this, name, annotations);

    public override CellReader<MLImage> CreateReader(string name, in ReadingRules rules) => throw new NotSupportedException("Pictures are not read cell by cell.");

    public override Cells<MLImage> ReadCells(BinaryReader reader, ColumnKind kind) => throw new InvalidDataException("The model holds pictures as cells of another column.");

    public override void WriteValue(BinaryWriter writer, MLImage value) => throw new NotSupportedException("Pictures are no annotations.");

    public override MLImage ReadValue(BinaryReader reader) => throw new InvalidDataException("The model holds pictures as an annotation.");
}

/// <summary>Reads a column of pictures, which must be of one size.</summary>
internal sealed class PictureReader(PictureType type, DataViewRow row, DataViewSchema.Column source, ImageOptions options) : ColumnReader
{
    private readonly ValueGetter<MLImage> _getter = row.GetGetter<MLImage>(source);
    private readonly List<byte[]> _pictures = [];
    private ImageShape? _shape;
    private MLPixelFormat _format;
    private bool _isGrey = true;

    // Handed to the getter again and again: who made a picture for the last row disposes of it, and those of a view in memory stay the user's own.
    private MLImage? _image;

    public override void ReadRow()
    {
        MLImage image = Next();
        var shape = new ImageShape(image.Width, image.Height, 3);
        if (_shape is null)
        {
            Require(shape);
            (_shape, _format) = (shape, image.PixelFormat);
        }
        else if (shape != _shape)
        {
            throw new ArgumentException(
                $"Column '{source.Name}' holds a picture of {shape.Width}×{shape.Height} in row {_pictures.Count}, where the first is {_shape.Width}×{_shape.Height}. " +
                "Bring them to one size before, with Transforms.ResizeImages.");
        }

        _pictures.Add(Pictures.PixelsOf(image, ref _isGrey));
    }

    public override SourceColumn Finish(ReadColumns read)
    {
        ImageShape shape = (_shape ?? new ImageShape(ImageShape.ShortestSide, ImageShape.ShortestSide, 1)) with { Channels = options.Channels ?? (_isGrey ? 1 : 3) };
        byte[][] pictures = [.. _pictures.Select(picture => Grey.Reduced(picture, shape.PlaneLength, shape.Channels))];
        read.Columns.Add(new ImageColumn(source.Name, pictures, shape));
        return new PictureColumn(type, source.Name, (ImageDataViewType)source.Type, ColumnAnnotations.CopyOf(source), shape, _format);
    }

    private MLImage Next()
    {
        try
        {
            _getter(ref _image!);
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"Column '{source.Name}': the picture of row {_pictures.Count} cannot be read. {fault.Message}", fault);
        }

        return _image ?? throw new ArgumentException($"Column '{source.Name}' holds no picture in row {_pictures.Count}: the file is missing, or no picture.");
    }

    private void Require(ImageShape shape)
    {
        if (!shape.IsValid)
        {
            throw new ArgumentException(
                $"Column '{source.Name}' holds pictures of {shape.Width}×{shape.Height} pixels; accepted are sides from {ImageShape.ShortestSide} to {ImageShape.LongestSide}. " +
                "Bring them there with Transforms.ResizeImages.");
        }

        if ((options.Width ?? shape.Width) != shape.Width || (options.Height ?? shape.Height) != shape.Height)
        {
            throw new ArgumentException(
                $"Image.Width × Image.Height = {options.Width ?? shape.Width} × {options.Height ?? shape.Height}: column '{source.Name}' holds pictures of {shape.Width}×{shape.Height}. Leave them out, or resize the pictures before.");
        }
    }
}

/// <summary>A column of pictures.</summary>
internal sealed class PictureColumn(PictureType cellType, string name, ImageDataViewType type, ColumnAnnotations annotations, ImageShape shape, MLPixelFormat format)
    : SourceColumn(cellType, name, type, annotations)
{
    public override int Width => 1;

    public override ColumnKind Kind => ColumnKind.Image;

    public override ImageOptions PictureOptions => new() { Column = Name, Width = shape.Width, Height = shape.Height, Channels = shape.Channels };

    public override Delegate CreateGetter(SyntheticRow row, int first)
    {
        ValueGetter<MLImage> getter = (ref MLImage value) =>
            value = Pictures.ToImage(((ImageColumn)row.Locate(out int rowInBlock).Columns[first]).Pictures[rowInBlock], shape, format);
        return getter;
    }

    public override ConditionColumn AsCondition(int first, CellDomain domain) => throw NoCondition(Name);

    public override CellInput OpenCells(DataViewRow row, DataViewSchema.Column source, IReadOnlyList<IReadOnlyList<string>?> texts) => throw NoCells(Name);

    public override void WriteCells(BinaryWriter writer)
    {
        writer.Write(type.Height);
        writer.Write(type.Width);
        writer.Write(shape.Width);
        writer.Write(shape.Height);
        writer.Write(shape.Channels);
        writer.Write((int)format);
    }

    public static PictureColumn Read(BinaryReader reader, PictureType cellType, string name, ColumnAnnotations annotations)
    {
        int height = reader.ReadInt32(), width = reader.ReadInt32();
        var shape = new ImageShape(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var format = (MLPixelFormat)reader.ReadInt32();
        if (!shape.IsValid || format is not (MLPixelFormat.Rgba32 or MLPixelFormat.Bgra32) || height < 0 || width < 0)
        {
            throw new InvalidDataException($"The model's pictures '{name}' have a size or format that cannot be.");
        }

        ImageDataViewType type = height > 0 && width > 0 ? new ImageDataViewType(height, width) : new ImageDataViewType();
        return new PictureColumn(cellType, name, type, annotations, shape, format);
    }

    public static InvalidOperationException NoCondition(string name) => new($"Column '{name}' holds pictures; only single values can be given.");

    public static NotSupportedException NoCells(string name) => new($"Column '{name}' holds pictures, which are not read cell by cell.");
}
