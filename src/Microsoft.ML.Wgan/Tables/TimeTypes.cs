using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Points in time and lengths of time. ML.NET has no missing ones: an empty cell was loaded as the first of January of year 1, or as zero.</summary>
internal sealed class TimeType<T>(byte tag, PrimitiveDataViewType type, Func<T, long> toTicks, Func<long, T> fromTicks) : CellType<T>(tag, type)
    where T : struct
{
    public override ColumnKind DefaultKind => ColumnKind.Time;

    public override bool CanBe(ColumnKind kind) => kind is ColumnKind.Time or ColumnKind.Category;

    public override CellReader<T> CreateReader(string name, in ReadingRules rules) =>
        rules.Kind == ColumnKind.Time ? new TimeCellReader<T>(name, toTicks, fromTicks) : new LevelCellReader<T>(name, default, _ => false);

    public override Cells<T> ReadCells(BinaryReader reader, ColumnKind kind) =>
        kind == ColumnKind.Time ? new TimeCells<T>(TickGrid.Read(reader), toTicks, fromTicks) : LevelCells<T>.Read(reader, this, default);

    public override void WriteValue(BinaryWriter writer, T value) => writer.Write(toTicks(value));

    public override T ReadValue(BinaryReader reader)
    {
        try
        {
            return fromTicks(reader.ReadInt64());
        }
        catch (ArgumentOutOfRangeException fault)
        {
            throw new InvalidDataException("The model holds a time that does not exist.", fault);
        }
    }
}

/// <summary>Points in time with their offset from UTC.</summary>
internal sealed class OffsetTimeType(byte tag) : CellType<DateTimeOffset>(tag, DateTimeOffsetDataViewType.Instance)
{
    public override ColumnKind DefaultKind => ColumnKind.Time;

    public override bool CanBe(ColumnKind kind) => kind is ColumnKind.Time or ColumnKind.Category;

    public override CellReader<DateTimeOffset> CreateReader(string name, in ReadingRules rules) =>
        rules.Kind == ColumnKind.Time ? new OffsetTimeCellReader(name) : new LevelCellReader<DateTimeOffset>(name, default, _ => false, new ExactOffsets());

    public override Cells<DateTimeOffset> ReadCells(BinaryReader reader, ColumnKind kind) =>
        kind == ColumnKind.Time ? OffsetTimeCells.Read(reader) : LevelCells<DateTimeOffset>.Read(reader, this, default);

    public override void WriteValue(BinaryWriter writer, DateTimeOffset value)
    {
        writer.Write(value.Ticks);
        writer.Write(value.Offset.Ticks);
    }

    public override DateTimeOffset ReadValue(BinaryReader reader)
    {
        try
        {
            return new DateTimeOffset(reader.ReadInt64(), new TimeSpan(reader.ReadInt64()));
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException("The model holds a time that does not exist.", fault);
        }
    }
}
