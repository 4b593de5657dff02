using Microsoft.ML;
using Microsoft.ML.Data;

namespace WganSamples.Csv;

/// <summary>
/// A table of CSV cells as ML.NET sees it: whole numbers as Int64, numbers and columns with missing numbers as Double
/// (missing is NaN), everything else as text. ML.NET's own text loader isn't used because it reads an empty cell as 0.
/// </summary>
internal sealed class CsvDataView : IDataView
{
    private readonly int _rowCount;
    private readonly Func<RowPosition, Delegate>[] _getters;

    public CsvDataView(CsvTable table)
    {
        _rowCount = table.RowCount;
        var builder = new DataViewSchema.Builder();
        _getters = new Func<RowPosition, Delegate>[table.Cells.Count];
        for (int i = 0; i < _getters.Length; i++)
        {
            (DataViewType type, _getters[i]) = Column(table.Format.Columns[i], table.Cells[i]);
            builder.AddColumn(table.Format.Columns[i].Name, type);
        }
        Schema = builder.ToSchema();
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => _rowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new Cursor(this, columnsNeeded);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private static (DataViewType Type, Func<RowPosition, Delegate> Getter) Column(CsvColumn column, CellColumn cells)
    {
        IReadOnlyList<int> codes = cells.Codes;
        if (column.Format is not NumericFormat format)
        {
            ReadOnlyMemory<char>[] texts = [.. cells.Texts.Select(text => text.AsMemory())];
            return (TextDataViewType.Instance, at => Getter(() => texts[codes[at.Row]]));
        }
        double[] numbers = [.. cells.Texts.Select(text => format.TryRead(text, out double value) ? value : double.NaN)];
        if (!format.IsWhole || numbers.Any(double.IsNaN))
        {
            return (NumberDataViewType.Double, at => Getter(() => numbers[codes[at.Row]]));
        }
        long[] wholes = [.. numbers.Select(number => (long)number)];
        return (NumberDataViewType.Int64, at => Getter(() => wholes[codes[at.Row]]));
    }

    private static ValueGetter<T> Getter<T>(Func<T> read) => (ref value) => value = read();

    private sealed class RowPosition
    {
        public int Row { get; set; } = -1;
    }

    private sealed class Cursor(CsvDataView view, IEnumerable<DataViewSchema.Column>? columnsNeeded) : DataViewRowCursor
    {
        private readonly RowPosition _at = new();
        private readonly HashSet<int> _active = [.. (columnsNeeded ?? []).Select(column => column.Index)];

        public override DataViewSchema Schema => view.Schema;

        public override long Position => _at.Row;

        public override long Batch => 0;

        public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column.Index);

        public override bool MoveNext()
        {
            if (_at.Row + 1 >= view._rowCount)
            {
                _at.Row = -1;
                return false;
            }
            _at.Row++;
            return true;
        }

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) =>
            !IsColumnActive(column)
                ? throw new InvalidOperationException($"Column '{column.Name}' was not asked for when this cursor was made.")
                : view._getters[column.Index](_at) as ValueGetter<TValue>
                    ?? throw new InvalidOperationException($"Column '{column.Name}' holds {column.Type}, not {typeof(TValue).Name}.");

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref value) => value = new DataViewRowId((ulong)_at.Row, 0);
    }
}
