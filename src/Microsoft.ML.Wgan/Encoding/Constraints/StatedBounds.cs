using System.Globalization;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding.Constraints;

/// <summary>
/// The range of each number column: what its type holds, less what <see cref="Within"/> and the columns above and below leave of it. Training rows are brought
/// into it before anything is learned, and no encoder leaves the range of what it learned.
/// </summary>
internal sealed class StatedBounds
{
    private readonly Table _table;
    private readonly NamedColumns _columns;
    private readonly (double Minimum, double Maximum)[] _bounds;
    private readonly List<string>[] _notes;

    private StatedBounds(Table table)
    {
        _table = table;
        _columns = new NamedColumns(table);
        _bounds = [.. table.Columns.Select(column => TypeBounds(column.Head(0)))];
        _notes = [.. table.Columns.Select(_ => new List<string>())];
    }

    /// <exception cref="ArgumentException">A column does not exist or is of a wrong kind, or no value is left of it.</exception>
    public static StatedBounds Of(Table table, IReadOnlyList<RowConstraint> constraints)
    {
        StatedBounds bounds = new(table);
        foreach (Within range in constraints.OfType<Within>())
        {
            bounds.Narrow(range);
        }

        bounds.Spread([.. constraints.OfType<AtMost>()]);
        return bounds;
    }

    /// <summary>Whether less is left of a column than its type can hold.</summary>
    public bool IsNarrow(int column) => _bounds[column] != TypeBounds(_table.Columns[column].Head(0));

    /// <summary>The numbers a column may hold.</summary>
    public (double Minimum, double Maximum) this[int column] => _bounds[column];

    /// <summary>What was stated about a column's range; null for nothing.</summary>
    public string? Note(int column) => _notes[column].Count == 0 ? null : string.Join(' ', _notes[column]);

    /// <summary>The rows as they are learned.</summary>
    public Table Apply(Table table) => Enumerable.Range(0, _bounds.Length).Any(IsNarrow)
        ? new Table([.. table.Columns.Select((column, i) => IsNarrow(i) ? new BoundedNumberColumn(column, _bounds[i].Minimum, _bounds[i].Maximum) : column)])
        : table;

    private void Narrow(Within range)
    {
        int column = _columns.Number(range, range.Column);
        NumberRange type = _columns.Head(column).Range;
        double minimum = type.IsInteger ? Math.Ceiling(range.Minimum) : type.IsSingle ? (float)range.Minimum : range.Minimum;
        double maximum = type.IsInteger ? Math.Floor(range.Maximum) : type.IsSingle ? (float)range.Maximum : range.Maximum;
        _bounds[column] = (Math.Max(_bounds[column].Minimum, minimum), Math.Min(_bounds[column].Maximum, maximum));
        RequireAny(range, column, column);

        double[] cells = ((NumberColumn)_table.Columns[column].Open()).Values;
        int breaches = cells.Count(cell => cell < minimum || cell > maximum);
        _notes[column].Add(string.Create(CultureInfo.InvariantCulture, $"Column '{range.Column}' is kept from {range.Minimum} to {range.Maximum}, as stated."));
        if (breaches > 0)
        {
            _notes[column].Add(string.Create(
                CultureInfo.InvariantCulture, $"It is outside in {breaches} of {cells.Length} training rows; they are learned as if it were at the nearer bound."));
        }
    }

    // Over and over, until nothing changes: a column is nowhere above the largest number of the one it is at most.
    private void Spread(AtMost[] orders)
    {
        bool hasChanged;
        do
        {
            hasChanged = false;
            foreach (AtMost order in orders)
            {
                int low = _columns.Number(order, order.Lower, acceptsTimes: true), high = _columns.Number(order, order.Upper, acceptsTimes: true);
                var before = (_bounds[low], _bounds[high]);
                _bounds[low].Maximum = Math.Min(_bounds[low].Maximum, Below(order, low, high));
                _bounds[high].Minimum = Math.Max(_bounds[high].Minimum, Above(order, high, low));
                RequireAny(order, low, high);
                hasChanged |= before != (_bounds[low], _bounds[high]);
            }
        }
        while (hasChanged);
    }

    private double Below(AtMost order, int column, int other)
    {
        double bound = _bounds[other].Maximum;
        NumberColumn head = _columns.Head(column);
        return Times(order, column, other) is (TimeScale own, TimeScale others) ? own.NotAfter(others.Ticks(bound))
            : head.Range.IsInteger ? Math.Floor(bound)
            : head.Range.IsSingle && (float)bound > bound ? MathF.BitDecrement((float)bound)
            : head.Range.IsSingle ? (float)bound
            : bound;
    }

    private double Above(AtMost order, int column, int other)
    {
        double bound = _bounds[other].Minimum;
        NumberColumn head = _columns.Head(column);
        return Times(order, column, other) is (TimeScale own, TimeScale others) ? own.NotBefore(others.Ticks(bound))
            : head.Range.IsInteger ? Math.Ceiling(bound)
            : head.Range.IsSingle && (float)bound < bound ? MathF.BitIncrement((float)bound)
            : head.Range.IsSingle ? (float)bound
            : bound;
    }

    private (TimeScale Own, TimeScale Others)? Times(AtMost order, int column, int other)
    {
        NumberColumn head = _columns.Head(column), otherHead = _columns.Head(other);
        return head.IsTime != otherHead.IsTime ? throw new ArgumentException($"{order} orders times beside numbers; one of the two columns holds times, the other does not.")
            : head.Times is TimeScale own && otherHead.Times is TimeScale others ? (own, others)
            : null;
    }

    private void RequireAny(RowConstraint constraint, int low, int high)
    {
        foreach (int column in (int[])[low, high])
        {
            if (!(_bounds[column].Minimum <= _bounds[column].Maximum))
            {
                throw new ArgumentException($"{constraint} cannot hold: it leaves no value for column '{_table.Columns[column].Name}', together with its type and other constraints.");
            }
        }
    }

    // A type of floating numbers also holds infinities.
    private static (double Minimum, double Maximum) TypeBounds(TableColumn column) =>
        column is NumberColumn { Range.IsInteger: true } whole ? (whole.Range.Minimum, whole.Range.Maximum) : (double.NegativeInfinity, double.PositiveInfinity);
}
