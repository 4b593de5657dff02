using System.Globalization;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>A column whose values rows may be asked for: from users' values and input cells to cells of the table, and to words.</summary>
internal abstract class ConditionColumn(string name, int tableColumn, CellDomain domain)
{
    private const int ListedLevels = 10;

    public string Name { get; } = name;

    /// <summary>Index of its column in the table.</summary>
    public int TableColumn { get; } = tableColumn;

    /// <summary>What rows may be asked for.</summary>
    public CellDomain Domain { get; } = domain;

    /// <summary>The cell of a value as users write it: text, a number of any type, a Boolean, a key's value; null for missing.</summary>
    /// <exception cref="ArgumentException">The value is of another type, or rows cannot be asked for it.</exception>
    public abstract Cell CellOf(object? value);

    /// <summary>Reads the column of an input.</summary>
    public abstract GivenInput Open(DataViewRow row, DataViewSchema.Column source);

    /// <summary>A cell's value as messages show it.</summary>
    public abstract string Shown(Cell cell);

    protected ArgumentException Refused(string value, string why) => new($"Column '{Name}' cannot be {value}: {why}. Accepted: {Accepted()}.");

    protected static string Shown(object? value) => value switch
    {
        null => "missing",
        string or ReadOnlyMemory<char> => $"'{value}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private string Accepted()
    {
        if (Domain.HasRange)
        {
            string range = string.Create(CultureInfo.InvariantCulture, $"numbers from {Domain.Minimum} to {Domain.Maximum}");
            return Domain.Levels.Contains(Cell.OfNumber(double.NaN)) ? $"{range}, or missing" : range;
        }

        string listed = string.Join(", ", Domain.Levels.Take(ListedLevels).Select(Shown));
        return Domain.Levels.Count > ListedLevels ? $"{listed}, ... ({Domain.Levels.Count} in all)" : listed;
    }
}

/// <inheritdoc/>
internal sealed class ConditionColumn<T>(
    CellType<T> cellType, string name, ColumnAnnotations annotations, Cells<T> cells, int tableColumn, CellDomain domain) : ConditionColumn(name, tableColumn, domain)
{
    private readonly Func<T, Cell?> _find = cells.CreateFinder(domain.Texts);

    public override Cell CellOf(object? value)
    {
        if (value is DBNull)
        {
            value = null;
        }

        string shown = value is not (null or string) ? $"{Shown(value)} ({value.GetType().Name})" : Shown(value);
        object? stored = value;
        if (annotations.KeyValues is { } keyValues && value is not null)
        {
            int key = keyValues.IndexOf(value);
            stored = key >= 0 ? key + 1 : throw Refused(shown, "it is no value of the column's keys");
        }

        return cellType.TryConvert(stored, out T converted)
            ? Accepted(converted) ?? throw Refused(shown, "it did not occur in the training data")
            : throw Refused(shown, $"the column is of type {typeof(T).Name}");
    }

    /// <summary>The cell of an input's value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="position">Its row, for the message.</param>
    /// <exception cref="ArgumentException">Rows cannot be asked for it.</exception>
    public Cell CellAt(in T value, long position) => Accepted(value)
        ?? throw Refused(
            string.Create(CultureInfo.InvariantCulture, $"{(cellType.IsMissing(value) ? "missing" : ShownValue(value))} in row {position}"), "it did not occur in the training data");

    public override GivenInput Open(DataViewRow row, DataViewSchema.Column source) => new GivenInput<T>(this, row, source);

    public override string Shown(Cell cell) => cell.Code < 0 || double.IsNaN(cell.Number) ? "missing" : ShownValue(cells.ValueOf(cell, Domain.Texts));

    private Cell? Accepted(T value) => _find(value) is { } cell && Domain.Contains(cell) ? cell : null;

    private string ShownValue(T value) =>
        annotations.KeyValues is { } keyValues ? keyValues.Shown(Convert.ToInt32(value, CultureInfo.InvariantCulture) - 1) : Shown(value);
}
