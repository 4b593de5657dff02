using System.Globalization;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

/// <summary>Columns made from fixed seeds, one for each awkward thing a table can hold.</summary>
internal static class SampleColumns
{
    private static readonly NumberRange _byte = new(true, 0, 255, false);
    private static readonly NumberRange _int = new(true, int.MinValue, int.MaxValue, false);

    /// <summary>Columns whose values come back exactly.</summary>
    public static IReadOnlyDictionary<string, TableColumn> Exact { get; } = new Dictionary<string, TableColumn>
    {
        ["one row"] = Doubles(1, _ => 3.25),
        ["one value"] = Doubles(50, _ => -7),
        ["all missing"] = Doubles(50, _ => double.NaN),
        ["two values"] = Doubles(50, u => u < 0.3 ? -1e9 : 1e9),
        ["few numbers, missing among them"] = Doubles(400, u => u < 0.1 ? double.NaN : Math.Floor(u * 12)),
        ["tenths"] = Doubles(2000, u => Math.Round(u * 80, 1)),
        ["many integers"] = new NumberColumn("n", Cells(30_000, u => Math.Floor(50_000 * u * u)), _int),
        ["bytes"] = new NumberColumn("n", Cells(3000, u => Math.Floor(u * 256)), _byte),
        ["heavy ties"] = Doubles(3000, u => u < 0.9 ? 0 : Math.Floor(u * 1000)),
        ["atoms, missing and infinities"] = Doubles(
            4000, u => u < 0.1 ? double.NaN : u < 0.15 ? double.PositiveInfinity : u < 0.2 ? double.NegativeInfinity : u < 0.5 ? 0 : Math.Floor(u * 500)),
        ["only infinities"] = Doubles(100, u => u < 0.5 ? double.PositiveInfinity : double.NegativeInfinity),
        ["huge"] = Doubles(2000, u => Math.Floor((u - 0.5) * 200) * 1e306),
        ["negative zero"] = Doubles(100, u => u < 0.5 ? -0.0 : 1),
        ["floats"] = new NumberColumn("n", Cells(2000, u => (float)Math.Round(u * 10, 2)), NumberRange.Single),
        ["levels"] = Levels(1000, 7, missing: 0.1, names: true),
        ["levels all missing"] = Levels(100, 7, missing: 1, names: true),
        ["one level"] = Levels(100, 1, missing: 0, names: false),
        ["keys without names"] = Levels(1000, 40, missing: 0, names: false),
        ["an empty string among levels"] = new CategoryColumn("c", [0, 1, 0, 1, 1, 0, 0], 2, ["", "x"]),
        ["unicode levels"] = new CategoryColumn("naïve 列", [0, 1, 2, 0, 1, 2, 0, 0], 3, ["schön", "日本", "\ud83d\ude00"]),
        ["a key type of billions"] = new CategoryColumn("c", [2_000_000_000, 5, 5, 2_000_000_000, 7, 7], int.MaxValue, null),
    };

    public static double[] Cells(int rowCount, Func<double, double> value) =>
        [.. Enumerable.Range(0, rowCount).Select(row => value(CounterNoise.Uniform(17, (ulong)row, 3)))];

    public static NumberColumn Doubles(int rowCount, Func<double, double> value) => new("n", Cells(rowCount, value), NumberRange.Double);

    public static CategoryColumn Levels(int rowCount, int levelCount, double missing, bool names)
    {
        int[] codes = new int[rowCount];
        for (int row = 0; row < rowCount; row++)
        {
            bool isMissing = CounterNoise.Uniform(18, (ulong)row, 0) < missing;
            codes[row] = isMissing ? -1 : (int)(levelCount * Math.Pow(CounterNoise.Uniform(18, (ulong)row, 1), 2));
        }

        return new CategoryColumn("c", codes, levelCount, names ? [.. Enumerable.Range(0, levelCount).Select(level => $"level {level}")] : null);
    }

    /// <summary>A table with every kind of column, among them one that follows from another and one of fresh text.</summary>
    public static Table Mixed(int rowCount)
    {
        CategoryColumn level = Levels(rowCount, 5, missing: 0.1, names: true);
        return new Table(
        [
            new NumberColumn("by rank", Cells(rowCount, u => Math.Round(1000 * u * u, 1)), NumberRange.Double),
            new NumberColumn("atoms", Cells(rowCount, u => u < 0.1 ? double.NaN : u < 0.5 ? 0 : Math.Floor(u * 500)), NumberRange.Double),
            new NumberColumn("few", [.. Cells(rowCount, u => Math.Floor(u * 991 % 7))], _int),
            new NumberColumn("constant", Cells(rowCount, _ => 4), NumberRange.Double),
            new CategoryColumn("constant level", new int[rowCount], 1, ["only"]),
            level,
            new CategoryColumn("follows", [.. level.Codes.Select(code => code % 2)], 2, null),
            new NumberColumn("follows too", [.. level.Codes.Select(code => code * 0.5)], NumberRange.Double),
            new CategoryColumn("pooled", [.. Cells(rowCount, u => Math.Floor(Math.Pow(u * 7 % 1, 3) * 60)).Select(code => (int)code)], 60, null),
            new CategoryColumn("id", [.. Enumerable.Range(0, rowCount)], rowCount, [.. Enumerable.Range(0, rowCount).Select(row => $"n° {row}")]),
        ]);
    }

    /// <summary>The rows as text, to compare whole tables.</summary>
    public static string[] Rows(Table table) =>
        [.. Enumerable.Range(0, table.RowCount).Select(row => string.Join('|', table.Columns.Select(column => column switch
        {
            NumberColumn numbers => numbers.Values[row].ToString("R", CultureInfo.InvariantCulture),
            CategoryColumn categories => categories.Codes[row].ToString(CultureInfo.InvariantCulture),
            FreshTextColumn texts => texts.Values[row],
            _ => throw new ArgumentException($"No text for {column.GetType().Name}.", nameof(table)),
        })))];

    public static void AssertSame(TableColumn expected, TableColumn actual)
    {
        Assert.Equal(expected.Name, actual.Name);
        switch (expected)
        {
            case NumberColumn numbers:
                NumberColumn others = Assert.IsType<NumberColumn>(actual);
                Assert.Equal(numbers.Range, others.Range);
                Assert.Equal(numbers.Values, others.Values);
                break;
            case CategoryColumn levels:
                CategoryColumn otherLevels = Assert.IsType<CategoryColumn>(actual);
                Assert.Equal(levels.LevelCount, otherLevels.LevelCount);
                Assert.Equal(levels.LevelNames, otherLevels.LevelNames);
                Assert.Equal(levels.Codes, otherLevels.Codes);
                break;
            default:
                Assert.Fail($"No comparison for {expected.GetType().Name}.");
                break;
        }
    }
}
