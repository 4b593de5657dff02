using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Cells of text that is a time, written in one format throughout; empty text is missing.</summary>
internal sealed class TextTimeCells : Cells<ReadOnlyMemory<char>>
{
    private readonly string _format;
    private readonly TickGrid _grid;

    private TextTimeCells(string format, TickGrid grid)
    {
        _ = (CellTypes.ToDateTime(grid.First), CellTypes.ToDateTime(grid.Last));
        _format = format;
        _grid = grid;
    }

    public override ColumnKind Kind => ColumnKind.Time;

    public override ReadOnlyMemory<char> Value(IReadOnlyList<TableColumn> columns, int first, int row)
    {
        double number = ((NumberColumn)columns[first]).Values[row];
        return double.IsNaN(number) ? default : TimeFormats.Write(new DateTime(_grid.ToTicks(number)), _format).AsMemory();
    }

    public override void Write(BinaryWriter writer, CellType<ReadOnlyMemory<char>> type)
    {
        writer.Write(_format);
        _grid.Write(writer);
    }

    /// <exception cref="InvalidDataException">The format is none that is known.</exception>
    public static TextTimeCells Read(BinaryReader reader)
    {
        string format = reader.ReadString();
        return TimeFormats.All.Contains(format)
            ? new TextTimeCells(format, TickGrid.Read(reader))
            : throw new InvalidDataException("The model writes times in a format that this version does not know.");
    }

    /// <summary>Makes the table column of a text column that is written in one format.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="texts">Its distinct texts, at least one, none empty.</param>
    /// <param name="codes">The text of each row; -1 for none.</param>
    /// <param name="format">The format of all texts.</param>
    public static (StoredNumberColumn Column, TextTimeCells Cells) Of(string name, IReadOnlyList<string> texts, IEnumerable<int> codes, string format)
    {
        long[] ticks = [.. texts.Select(text => TimeFormats.Parse(text, format)!.Value.Ticks)];
        TickGrid grid = TickGrid.Of(ticks);
        double[] numbers = [.. ticks.Select(grid.ToNumber)];
        var values = new NumberStore();
        foreach (int code in codes)
        {
            values.Add(code < 0 ? double.NaN : numbers[code]);
        }

        var column = new StoredNumberColumn(name, values, new NumberRange(true, 0, grid.LastNumber, AllowsMissing: true))
        {
            IsTime = true,
            Remark = $"Column '{name}' holds times, written as {format}; it is learned as time, and written the same way.",
        };
        return (column, new TextTimeCells(format, grid));
    }
}
