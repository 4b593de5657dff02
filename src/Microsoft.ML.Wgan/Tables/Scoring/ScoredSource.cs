using System.Globalization;
using System.Numerics;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>A column that is scored, in whatever view it stands: numbers (times in days), or levels by their texts.</summary>
internal sealed class ScoredSource
{
    private readonly bool _isCategory;
    private readonly ScoredLevels[] _levels;

    /// <param name="column">The column of the real rows, of a type that can be scored.</param>
    /// <param name="isCategory">Whether numbers are levels.</param>
    public ScoredSource(DataViewSchema.Column column, bool isCategory)
    {
        Name = column.Name;
        _isCategory = isCategory;
        Width = column.Type is VectorDataViewType vector ? vector.Size : 1;
        IsNumeric = IsNumber(column.Type, isCategory);
        _levels = IsNumeric ? [] : [.. Enumerable.Range(0, Width).Select(_ => new ScoredLevels())];
        SlotNames = column.Type is VectorDataViewType
            ? [.. Enumerable.Range(0, Width).Select(slot => ColumnAnnotations.SlotNamesOf(column) is { } names && names[slot].Length > 0 ? names[slot] : $"{Name}[{slot}]")]
            : [Name];
    }

    public string Name { get; }

    /// <summary>Slots of a vector; 1 of a scalar column.</summary>
    public int Width { get; }

    public bool IsNumeric { get; }

    /// <summary>Names of the slots.</summary>
    public IReadOnlyList<string> SlotNames { get; }

    /// <summary>The texts of a slot's levels; null of numbers.</summary>
    public IReadOnlyList<string>? LevelNames(int slot) => IsNumeric ? null : _levels[slot].Names;

    /// <summary>Whether a column of this type can be scored at all.</summary>
    public static bool CanScore(DataViewType type) => type is not VectorDataViewType { Size: 0 } && CellTypes.Of(type) is not null;

    /// <summary>Whether another view's column can be scored against this one.</summary>
    public bool Fits(DataViewType type) =>
        CanScore(type) && (type is VectorDataViewType vector ? vector.Size : 1) == Width && IsNumber(type, _isCategory) == IsNumeric;

    /// <summary>Opens the column of a view.</summary>
    /// <param name="row">A cursor's row in which the column is active.</param>
    /// <param name="column">The view's column of this name.</param>
    /// <returns>What reads the cells, and what makes columns of them once they are read.</returns>
    public (ScoredCells Cells, Func<IEnumerable<ScoredColumn>> Finish) Open(DataViewRow row, DataViewSchema.Column column)
    {
        Type raw = column.Type is VectorDataViewType vector ? vector.ItemType.RawType : column.Type.RawType;
        if (IsNumeric)
        {
            var numbers = Lists<double>();
            return (NumberCells(raw, row, column, numbers), () => numbers.Select((cells, slot) => ScoredColumn.OfNumbers(SlotNames[slot], [.. cells])));
        }

        var codes = Lists<int>();
        return (LevelCells(raw, row, column, codes), () => codes.Select((cells, slot) => ScoredColumn.OfLevels(SlotNames[slot], [.. cells])));
    }

    private static bool IsNumber(DataViewType type, bool isCategory) =>
        !isCategory && (type is VectorDataViewType vector ? vector.ItemType : type) is NumberDataViewType or DateTimeDataViewType or DateTimeOffsetDataViewType or TimeSpanDataViewType;

    private List<T>[] Lists<T>() => [.. Enumerable.Range(0, Width).Select(_ => new List<T>())];

    private static ScoredCells NumberCells(Type raw, DataViewRow row, DataViewSchema.Column column, List<double>[] slots) =>
        raw == typeof(float) ? Numbers<float>(row, column, slots)
        : raw == typeof(double) ? Numbers<double>(row, column, slots)
        : raw == typeof(sbyte) ? Numbers<sbyte>(row, column, slots)
        : raw == typeof(byte) ? Numbers<byte>(row, column, slots)
        : raw == typeof(short) ? Numbers<short>(row, column, slots)
        : raw == typeof(ushort) ? Numbers<ushort>(row, column, slots)
        : raw == typeof(int) ? Numbers<int>(row, column, slots)
        : raw == typeof(uint) ? Numbers<uint>(row, column, slots)
        : raw == typeof(long) ? Numbers<long>(row, column, slots)
        : raw == typeof(ulong) ? Numbers<ulong>(row, column, slots)
        : raw == typeof(DateTime) ? new ScoredCells<DateTime, double>(row, column, slots, (time, _) => Days(time.Ticks))
        : raw == typeof(DateTimeOffset) ? new ScoredCells<DateTimeOffset, double>(row, column, slots, (time, _) => Days(time.UtcTicks))
        : new ScoredCells<TimeSpan, double>(row, column, slots, (time, _) => Days(time.Ticks));

    // An infinite number has no distance to others: it counts as missing.
    private static ScoredCells<T, double> Numbers<T>(DataViewRow row, DataViewSchema.Column column, List<double>[] slots)
        where T : INumber<T> => new(row, column, slots, (number, _) => T.IsFinite(number) ? double.CreateSaturating(number) : double.NaN);

    private static double Days(long ticks) => (double)ticks / TimeSpan.TicksPerDay;

    private ScoredCells LevelCells(Type raw, DataViewRow row, DataViewSchema.Column column, List<int>[] slots)
    {
        DataViewType item = column.Type is VectorDataViewType vector ? vector.ItemType : column.Type;
        if (item is KeyDataViewType)
        {
            string[]? texts = KeyTexts(column);
            return raw == typeof(byte) ? Keys<byte>(row, column, slots, texts)
                : raw == typeof(ushort) ? Keys<ushort>(row, column, slots, texts)
                : raw == typeof(uint) ? Keys<uint>(row, column, slots, texts)
                : Keys<ulong>(row, column, slots, texts);
        }

        return raw == typeof(ReadOnlyMemory<char>) ? new ScoredCells<ReadOnlyMemory<char>, int>(row, column, slots, (text, slot) => _levels[slot].CodeOf(text.Span))
            : raw == typeof(bool) ? new ScoredCells<bool, int>(row, column, slots, (value, slot) => _levels[slot].CodeOf(value ? bool.TrueString : bool.FalseString))
            : raw == typeof(float) ? Levels<float>(row, column, slots)
            : raw == typeof(double) ? Levels<double>(row, column, slots)
            : raw == typeof(sbyte) ? Levels<sbyte>(row, column, slots)
            : raw == typeof(byte) ? Levels<byte>(row, column, slots)
            : raw == typeof(short) ? Levels<short>(row, column, slots)
            : raw == typeof(ushort) ? Levels<ushort>(row, column, slots)
            : raw == typeof(int) ? Levels<int>(row, column, slots)
            : raw == typeof(uint) ? Levels<uint>(row, column, slots)
            : raw == typeof(long) ? Levels<long>(row, column, slots)
            : raw == typeof(ulong) ? Levels<ulong>(row, column, slots)
            : raw == typeof(DateTime) ? Times<DateTime>(row, column, slots)
            : raw == typeof(DateTimeOffset) ? Times<DateTimeOffset>(row, column, slots)
            : Times<TimeSpan>(row, column, slots);
    }

    private ScoredCells<T, int> Keys<T>(DataViewRow row, DataViewSchema.Column column, List<int>[] slots, string[]? texts)
        where T : INumber<T> => Cached<T>(row, column, slots, key =>
        {
            ulong raw = ulong.CreateChecked(key);
            return raw == 0 ? "" : texts is not null && raw <= (ulong)texts.Length ? texts[raw - 1] : raw.ToString(CultureInfo.InvariantCulture);
        });

    // Whole numbers read alike from whole and floating columns.
    private ScoredCells<T, int> Levels<T>(DataViewRow row, DataViewSchema.Column column, List<int>[] slots)
        where T : INumber<T> => Cached<T>(row, column, slots, number => T.IsNaN(number) ? "" : number.ToString(null, CultureInfo.InvariantCulture));

    private ScoredCells<T, int> Times<T>(DataViewRow row, DataViewSchema.Column column, List<int>[] slots)
        where T : IFormattable => Cached<T>(row, column, slots, time => time.ToString(null, CultureInfo.InvariantCulture));

    private ScoredCells<T, int> Cached<T>(DataViewRow row, DataViewSchema.Column column, List<int>[] slots, Func<T, string> text)
        where T : notnull
    {
        var known = _levels.Select(_ => new Dictionary<T, int>()).ToArray();
        return new ScoredCells<T, int>(row, column, slots, (value, slot) =>
        {
            if (!known[slot].TryGetValue(value, out int code))
            {
                code = _levels[slot].CodeOf(text(value));
                known[slot].Add(value, code);
            }

            return code;
        });
    }

    private static string[]? KeyTexts(DataViewSchema.Column column)
    {
        if (column.Annotations.Schema.GetColumnOrNull("KeyValues")?.Type is not VectorDataViewType { ItemType: TextDataViewType })
        {
            return null;
        }

        VBuffer<ReadOnlyMemory<char>> texts = default;
        column.Annotations.GetValue("KeyValues", ref texts);
        return [.. texts.DenseValues().Select(text => text.ToString())];
    }
}
