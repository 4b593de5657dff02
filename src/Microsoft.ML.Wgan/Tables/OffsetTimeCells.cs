using System.Diagnostics.CodeAnalysis;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Times with an offset from UTC, in two table columns: the instant, as <see cref="TimeCells{T}"/>, and beside it the offset, a category.</summary>
internal sealed class OffsetTimeCells(TimeCells<DateTime> instants, LevelCells<TimeSpan> offsets) : Cells<DateTimeOffset>
{
    public override ColumnKind Kind => ColumnKind.Time;

    public override int Width => 2;

    public override DateTimeOffset Value(IReadOnlyList<TableColumn> columns, int first, int row) =>
        At(instants.Value(columns, first, row), offsets.Value(columns, first + 1, row));

    /// <summary>An instant by a clock that is so far from UTC; by UTC's own where that would lead out of the calendar, in its first and last hours.</summary>
    public static DateTimeOffset At(DateTime instant, TimeSpan offset)
    {
        long clock = instant.Ticks + offset.Ticks;
        bool exists = clock >= DateTime.MinValue.Ticks && clock <= DateTime.MaxValue.Ticks;
        return exists ? new DateTimeOffset(clock, offset) : new DateTimeOffset(instant.Ticks, TimeSpan.Zero);
    }

    // Two table columns: no condition, which the trainer says.
    public override Func<DateTimeOffset, Cell?> CreateFinder(IReadOnlyList<string>? texts) => _ => null;

    public override DateTimeOffset ValueOf(Cell cell, IReadOnlyList<string>? texts) => new(instants.ValueOf(cell, texts), TimeSpan.Zero);

    public override void Write(BinaryWriter writer, CellType<DateTimeOffset> type)
    {
        instants.Write(writer, CellTypes.DateTimes);
        offsets.Write(writer, CellTypes.TimeSpans);
    }

    public static string NameOfOffsets(string name) => $"{name} (offset)";

    public static OffsetTimeCells Read(BinaryReader reader) =>
        new(new TimeCells<DateTime>(TickGrid.Read(reader), time => time.Ticks, CellTypes.ToDateTime), LevelCells<TimeSpan>.Read(reader, CellTypes.TimeSpans, default));
}

/// <inheritdoc cref="OffsetTimeCells"/>
internal sealed class OffsetTimeCellReader(string name) : CellReader<DateTimeOffset>
{
    private readonly TimeCellReader<DateTime> _instants = new(name, time => time.Ticks, CellTypes.ToDateTime);
    private readonly LevelCellReader<TimeSpan> _offsets = new(OffsetTimeCells.NameOfOffsets(name), default, _ => false);

    public override void Add(in DateTimeOffset value)
    {
        _instants.Add(value.UtcDateTime);
        _offsets.Add(value.Offset);
    }

    public override Cells<DateTimeOffset> Finish(ReadColumns read)
    {
        Cells<DateTime> instants = _instants.Finish(read);
        return new OffsetTimeCells((TimeCells<DateTime>)instants, (LevelCells<TimeSpan>)_offsets.Finish(read));
    }
}

/// <summary>Equal only where instant and offset are: <see cref="DateTimeOffset.Equals(DateTimeOffset)"/> compares instants alone.</summary>
internal sealed class ExactOffsets : IEqualityComparer<DateTimeOffset>
{
    public bool Equals(DateTimeOffset x, DateTimeOffset y) => x.EqualsExact(y);

    public int GetHashCode([DisallowNull] DateTimeOffset value) => HashCode.Combine(value.Ticks, value.Offset);
}
