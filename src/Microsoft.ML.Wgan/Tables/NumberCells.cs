using System.Numerics;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Cells learned as quantities; NaN is missing. Whole numbers beyond 2^53 keep only the precision of a double.</summary>
internal sealed class NumberCells<T> : Cells<T>
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    private static readonly bool _isFloating = typeof(T) == typeof(float) || typeof(T) == typeof(double);

    /// <summary>What the type can hold.</summary>
    public static NumberRange Range { get; } =
        new(!_isFloating, double.CreateChecked(T.MinValue), double.CreateChecked(T.MaxValue), AllowsMissing: _isFloating);

    public override ColumnKind Kind => ColumnKind.Number;

    // Saturating, because the double next to the largest 64-bit integer lies above it.
    public override T Value(IReadOnlyList<TableColumn> columns, int first, int row) => T.CreateSaturating(((NumberColumn)columns[first]).Values[row]);

    public override Func<T, Cell?> CreateFinder(IReadOnlyList<string>? texts) => value => Cell.OfNumber(double.CreateChecked(value));

    public override T ValueOf(Cell cell, IReadOnlyList<string>? texts) => T.CreateSaturating(cell.Number);

    public override void Write(BinaryWriter writer, CellType<T> type)
    {
    }
}

/// <inheritdoc cref="NumberCells{T}"/>
internal sealed class NumberCellReader<T>(string name) : CellReader<T>
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    private readonly NumberStore _values = new();

    public override void Add(in T value) => _values.Add(double.CreateChecked(value));

    public override Cells<T> Finish(ReadColumns read)
    {
        read.Columns.Add(new StoredNumberColumn(name, _values, NumberCells<T>.Range));
        return new NumberCells<T>();
    }
}
