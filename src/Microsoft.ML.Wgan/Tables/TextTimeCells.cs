using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>
/// Cells of text that is a time, written in one format throughout; empty text is missing. Where the format says the offset from UTC, a second table
/// column holds it, a category.
/// </summary>
internal sealed class TextTimeCells : Cells<ReadOnlyMemory<char>>
{
    private readonly string _format;
    private readonly TickGrid _grid;
    private readonly LevelCells<TimeSpan>? _offsets;

    private TextTimeCells(string format, TickGrid grid, LevelCells<TimeSpan>? offsets)
    {
        _ = (CellTypes.ToDateTime(grid.First), CellTypes.ToDateTime(grid.Last));
        _format = format;
        _grid = grid;
        _offsets = offsets;
    }

    public override ColumnKind Kind => ColumnKind.Time;

    public override int Width => _offsets is null ? 1 : 2;

    public override ReadOnlyMemory<char> Value(IReadOnlyList<TableColumn> columns, int first, int row)
    {
        double number = ((NumberColumn)columns[first]).Values[row];
        if (double.IsNaN(number))
        {
            return default;
        }

        TimeSpan offset = _offsets?.Value(columns, first + 1, row) ?? TimeSpan.Zero;
        return TimeFormats.Write(OffsetTimeCells.At(new DateTime(_grid.ToTicks(number)), offset), _format).AsMemory();
    }

    public override Func<ReadOnlyMemory<char>, Cell?> CreateFinder(IReadOnlyList<string>? texts) => text => text.Length == 0
        ? Cell.OfNumber(double.NaN)
        : TimeFormats.Parse(text.ToString(), _format) is { } time && _grid.Find(time.UtcTicks) is double number ? Cell.OfNumber(number) : null;

    public override ReadOnlyMemory<char> ValueOf(Cell cell, IReadOnlyList<string>? texts) => TimeFormats.Write(OffsetTimeCells.At(new DateTime(_grid.ToTicks(cell.Number)), TimeSpan.Zero), _format).AsMemory();

    public override void Write(BinaryWriter writer, CellType<ReadOnlyMemory<char>> type)
    {
        writer.Write(_format);
        _grid.Write(writer);
        _offsets?.Write(writer, CellTypes.TimeSpans);
    }

    /// <exception cref="InvalidDataException">The format is none that is known.</exception>
    public static TextTimeCells Read(BinaryReader reader)
    {
        string format = reader.ReadString();
        if (!TimeFormats.All.Contains(format))
        {
            throw new InvalidDataException("The model writes times in a format that this version does not know.");
        }

        TickGrid grid = TickGrid.Read(reader);
        return new TextTimeCells(format, grid, TimeFormats.HasOffset(format) ? LevelCells<TimeSpan>.Read(reader, CellTypes.TimeSpans, default) : null);
    }

    /// <summary>Adds the table columns of a text column that is written in one format.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="texts">Its distinct texts, at least one, none empty.</param>
    /// <param name="codes">The text of each row; -1 for none.</param>
    /// <param name="format">The format of all texts.</param>
    /// <param name="read">Receives the columns.</param>
    public static TextTimeCells Of(string name, IReadOnlyList<string> texts, CodeStore codes, string format, ReadColumns read)
    {
        DateTimeOffset[] times = [.. texts.Select(text => TimeFormats.Parse(text, format)!.Value)];
        TickGrid grid = TickGrid.Of(times.Select(time => time.UtcTicks));
        var values = new NumberStore();
        foreach (int code in codes)
        {
            values.Add(code < 0 ? double.NaN : grid.ToNumber(times[code].UtcTicks));
        }

        read.Columns.Add(new StoredNumberColumn(name, values, new NumberRange(true, 0, grid.LastNumber, AllowsMissing: true))
        {
            IsTime = true,
            Times = grid.Scale,
            Remark = $"Column '{name}' holds times, written as {format}; it is learned as time, and written the same way.",
        });
        return new TextTimeCells(format, grid, TimeFormats.HasOffset(format) ? Offsets(name, times, codes, read) : null);
    }

    private static LevelCells<TimeSpan> Offsets(string name, DateTimeOffset[] times, CodeStore codes, ReadColumns read)
    {
        TimeSpan[] levels = [.. times.Select(time => time.Offset).Distinct()];
        int[] levelOf = [.. times.Select(time => Array.IndexOf(levels, time.Offset))];
        var offsets = new CodeStore();
        foreach (int code in codes)
        {
            offsets.Add(code < 0 ? -1 : levelOf[code]);
        }

        read.Columns.Add(new StoredCategoryColumn(OffsetTimeCells.NameOfOffsets(name), offsets, levels.Length, null));
        return new LevelCells<TimeSpan>(levels, default);
    }
}
