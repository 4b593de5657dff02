using System.Globalization;
using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Every item type this library can learn, or keep as the value of an annotation. Pictures stand apart: they are learned only where they are named.</summary>
internal static class CellTypes
{
    public static TimeType<DateTime> DateTimes { get; } = new(17, DateTimeDataViewType.Instance, time => time.Ticks, ToDateTime);

    public static PictureType Pictures { get; } = new(20);

    public static TimeType<TimeSpan> TimeSpans { get; } = new(18, TimeSpanDataViewType.Instance, time => time.Ticks, ticks => new TimeSpan(ticks));

    private static readonly CellType[] _all =
    [
        new NumberType<sbyte>(1, NumberDataViewType.SByte),
        new NumberType<byte>(2, NumberDataViewType.Byte),
        new NumberType<short>(3, NumberDataViewType.Int16),
        new NumberType<ushort>(4, NumberDataViewType.UInt16),
        new NumberType<int>(5, NumberDataViewType.Int32),
        new NumberType<uint>(6, NumberDataViewType.UInt32),
        new NumberType<long>(7, NumberDataViewType.Int64),
        new NumberType<ulong>(8, NumberDataViewType.UInt64),
        new NumberType<float>(9, NumberDataViewType.Single),
        new NumberType<double>(10, NumberDataViewType.Double),
        new BooleanType(11),
        new TextType(12),
        new KeyType<byte>(13),
        new KeyType<ushort>(14),
        new KeyType<uint>(15),
        new KeyType<ulong>(16),
        DateTimes,
        TimeSpans,
        new OffsetTimeType(19),
    ];

    /// <summary>The item type of a scalar or vector column; null for types this library does not know.</summary>
    public static CellType? Of(DataViewType type)
    {
        DataViewType item = type is VectorDataViewType vector ? vector.ItemType : type;
        return Array.Find(_all, candidate => candidate.Fits(item));
    }

    public static DateTime ToDateTime(long ticks) => new(ticks);

    /// <exception cref="InvalidDataException">No type has this tag.</exception>
    public static CellType OfTag(byte tag) => tag == Pictures.Tag ? Pictures :
        Array.Find(_all, candidate => candidate.Tag == tag) ?? throw new InvalidDataException($"The model names a column type {tag}, which does not exist.");
}

/// <summary>Whole and floating numbers.</summary>
internal sealed class NumberType<T>(byte tag, NumberDataViewType type) : CellType<T>(tag, type)
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    private static readonly T _missing = NumberCells<T>.Range.AllowsMissing ? T.CreateSaturating(double.NaN) : T.Zero;

    public override ColumnKind DefaultKind => ColumnKind.Number;

    public override bool CanBe(ColumnKind kind) => kind is ColumnKind.Number or ColumnKind.Category;

    public override bool TryConvert(object? value, out T converted) =>
        value is null ? NumberConversion.TryMissing(out converted) : NumberConversion.TryConvert(value, out converted);

    public override bool IsMissing(T value) => T.IsNaN(value);

    public override CellReader<T> CreateReader(string name, in ReadingRules rules) =>
        rules.Kind == ColumnKind.Number ? new NumberCellReader<T>(name) : new LevelCellReader<T>(name, _missing, T.IsNaN);

    public override ColumnReader OpenColumn(DataViewRow row, DataViewSchema.Column column, in ReadingRules rules) =>
        rules.Picture is null ? base.OpenColumn(row, column, rules) : new PixelVectorReader<T>(this, row, column, rules.Picture);

    public override SourceColumn ReadColumn(BinaryReader reader, string name, DataViewType type, ColumnAnnotations annotations, ColumnKind kind) =>
        kind == ColumnKind.Image && type is VectorDataViewType vector
            ? PixelVectorColumn<T>.Read(reader, this, name, vector, annotations)
            : base.ReadColumn(reader, name, type, annotations, kind);

    public override Cells<T> ReadCells(BinaryReader reader, ColumnKind kind) =>
        kind == ColumnKind.Number ? new NumberCells<T>() : LevelCells<T>.Read(reader, this, _missing);

    // As text: exact for every numeric type, and the same on every machine.
    public override void WriteValue(BinaryWriter writer, T value) => writer.Write(value.ToString(null, CultureInfo.InvariantCulture));

    public override T ReadValue(BinaryReader reader)
    {
        string text = reader.ReadString();
        return T.TryParse(text, CultureInfo.InvariantCulture, out T value) ? value : throw new InvalidDataException("The model holds a number that cannot be read.");
    }
}

/// <summary>Truth values: a category of two levels.</summary>
internal sealed class BooleanType(byte tag) : CellType<bool>(tag, BooleanDataViewType.Instance)
{
    public override ColumnKind DefaultKind => ColumnKind.Category;

    public override bool CanBe(ColumnKind kind) => kind == ColumnKind.Category;

    public override CellReader<bool> CreateReader(string name, in ReadingRules rules) => new LevelCellReader<bool>(name, false, _ => false);

    public override Cells<bool> ReadCells(BinaryReader reader, ColumnKind kind) => LevelCells<bool>.Read(reader, this, false);

    public override void WriteValue(BinaryWriter writer, bool value) => writer.Write(value);

    public override bool ReadValue(BinaryReader reader) => reader.ReadBoolean();
}

/// <summary>Text.</summary>
internal sealed class TextType(byte tag) : CellType<ReadOnlyMemory<char>>(tag, TextDataViewType.Instance)
{
    public override ColumnKind DefaultKind => ColumnKind.Category;

    public override bool CanBe(ColumnKind kind) => kind is ColumnKind.Category or ColumnKind.Time;

    // Missing text is empty text.
    public override bool TryConvert(object? value, out ReadOnlyMemory<char> converted)
    {
        converted = value is ReadOnlyMemory<char> memory ? memory : (value as string).AsMemory();
        return value is null or string or ReadOnlyMemory<char>;
    }

    public override CellReader<ReadOnlyMemory<char>> CreateReader(string name, in ReadingRules rules) => new TextCellReader(name, rules);

    public override Cells<ReadOnlyMemory<char>> ReadCells(BinaryReader reader, ColumnKind kind) =>
        kind == ColumnKind.Time ? TextTimeCells.Read(reader) : new TextCells();

    public override void WriteValue(BinaryWriter writer, ReadOnlyMemory<char> value) => writer.Write(value.ToString());

    public override ReadOnlyMemory<char> ReadValue(BinaryReader reader) => reader.ReadString().AsMemory();
}

/// <summary>Keys: raw values count from 1, and 0 is missing.</summary>
internal sealed class KeyType<T>(byte tag) : CellType<T>(tag, new KeyDataViewType(typeof(T), 1))
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    public override ColumnKind DefaultKind => ColumnKind.Category;

    public override bool CanBe(ColumnKind kind) => kind == ColumnKind.Category;

    public override bool Fits(DataViewType itemType) => itemType is KeyDataViewType && itemType.RawType == typeof(T);

    public override PrimitiveDataViewType ToDataViewType(ulong keyCount) => new KeyDataViewType(typeof(T), keyCount);

    public override bool TryConvert(object? value, out T converted)
    {
        converted = T.Zero;
        return value is null || NumberConversion.TryConvert(value, out converted);
    }

    public override bool IsMissing(T value) => T.IsZero(value);

    public override CellReader<T> CreateReader(string name, in ReadingRules rules) => new LevelCellReader<T>(name, T.Zero, T.IsZero);

    public override Cells<T> ReadCells(BinaryReader reader, ColumnKind kind) => LevelCells<T>.Read(reader, this, T.Zero);

    public override void WriteValue(BinaryWriter writer, T value) => writer.Write(ulong.CreateChecked(value));

    public override T ReadValue(BinaryReader reader) => T.CreateSaturating(reader.ReadUInt64());
}
