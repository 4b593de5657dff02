using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Cells learned as times: numbers on the column's own grid of ticks.</summary>
internal sealed class TimeCells<T> : Cells<T>
{
    private readonly TickGrid _grid;
    private readonly Func<T, long> _toTicks;
    private readonly Func<long, T> _fromTicks;

    /// <exception cref="ArgumentOutOfRangeException">The grid reaches beyond what the type can hold.</exception>
    public TimeCells(TickGrid grid, Func<T, long> toTicks, Func<long, T> fromTicks)
    {
        _ = (fromTicks(grid.First), fromTicks(grid.Last));
        _grid = grid;
        _toTicks = toTicks;
        _fromTicks = fromTicks;
    }

    public override ColumnKind Kind => ColumnKind.Time;

    public override T Value(IReadOnlyList<TableColumn> columns, int first, int row) => _fromTicks(_grid.ToTicks(((NumberColumn)columns[first]).Values[row]));

    public override Func<T, Cell?> CreateFinder(IReadOnlyList<string>? texts) => value => _grid.Find(_toTicks(value)) is double number ? Cell.OfNumber(number) : null;

    public override T ValueOf(Cell cell, IReadOnlyList<string>? texts) => _fromTicks(_grid.ToTicks(cell.Number));

    public override void Write(BinaryWriter writer, CellType<T> type) => _grid.Write(writer);
}

/// <inheritdoc cref="TimeCells{T}"/>
internal sealed class TimeCellReader<T>(string name, Func<T, long> toTicks, Func<long, T> fromTicks) : CellReader<T>
{
    private readonly TickStore _ticks = new();

    public override void Add(in T value) => _ticks.Add(toTicks(value));

    public override Cells<T> Finish(ReadColumns read)
    {
        TickGrid grid = _ticks.Count > 0 ? TickGrid.Of(_ticks) : default;
        var values = new NumberStore();
        foreach (long time in _ticks)
        {
            values.Add(grid.ToNumber(time));
        }

        _ticks.Clear();
        read.Columns.Add(new StoredNumberColumn(name, values, new NumberRange(true, 0, grid.LastNumber, false)) { IsTime = true, Times = grid.Scale });
        return new TimeCells<T>(grid, toTicks, fromTicks);
    }
}
