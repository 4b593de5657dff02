using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Tests.Tables;

/// <summary>Every value of every supported type comes back from a table as it went in.</summary>
public sealed class RoundTripTests
{
    private static readonly MLContext _ml = new(seed: 1);

    public sealed class EveryType
    {
        public sbyte I8 { get; set; }

        public byte U8 { get; set; }

        public short I16 { get; set; }

        public ushort U16 { get; set; }

        public int I32 { get; set; }

        public uint U32 { get; set; }

        public long I64 { get; set; }

        public ulong U64 { get; set; }

        public float F32 { get; set; }

        public double F64 { get; set; }

        public bool Flag { get; set; }

        public string Text { get; set; } = "";

        [KeyType(5)]
        public uint Key { get; set; }

        [KeyType(5)]
        public byte SmallKey { get; set; }

        [VectorType(3)]
        public float[] Vector { get; set; } = [];

        [VectorType(2, 2)]
        public int[] Matrix { get; set; } = [];
    }

    private static readonly EveryType[] _rows =
    [
        new()
        {
            I8 = sbyte.MinValue, U8 = byte.MaxValue, I16 = short.MinValue, U16 = ushort.MaxValue, I32 = int.MinValue, U32 = uint.MaxValue,
            I64 = long.MinValue, U64 = 1UL << 53, F32 = float.MaxValue, F64 = double.NegativeInfinity, Flag = true, Text = "naïve, \"quoted\" 日本",
            Key = 0, SmallKey = 4, Vector = [1, float.NaN, -3], Matrix = [1, 2, 3, 4],
        },
        new()
        {
            I8 = 1, U8 = 2, I16 = 3, U16 = 4, I32 = 5, U32 = 6, I64 = 7, U64 = 8, F32 = float.NaN, F64 = double.Epsilon,
            Flag = false, Text = "", Key = 4, SmallKey = 1, Vector = [0, 0, 0.1f], Matrix = [int.MaxValue, 0, 0, -1],
        },
        new()
        {
            I8 = sbyte.MaxValue, I16 = short.MaxValue, I32 = int.MaxValue, I64 = 1L << 53, F32 = 0.1f, F64 = double.NaN,
            Flag = true, Text = " ", Key = 2, SmallKey = 1, Vector = [0, 0, 0], Matrix = [0, 0, 0, 0],
        },
    ];

    [Fact]
    public void Every_type_comes_back_with_its_values()
    {
        IDataView view = _ml.Data.LoadFromEnumerable(_rows);

        IDataView back = Reading.ThereAndBack(view);

        AssertSameRows(view, back);
    }

    [Fact]
    public void Every_type_comes_back_with_its_values_when_all_are_categories()
    {
        IDataView view = _ml.Data.LoadFromEnumerable(_rows);
        var options = new ColumnOptions { Kinds = view.Schema.ToDictionary(column => column.Name, _ => ColumnKind.Category) };

        IDataView back = Reading.ThereAndBack(view, options);

        AssertSameRows(view, back);
        Assert.All(Reading.Read(view, options).Table.Columns, column => Assert.IsType<CategoryColumn>(column));
    }

    [Fact]
    public void A_stored_schema_makes_the_same_values()
    {
        IDataView view = _ml.Data.LoadFromEnumerable(_rows);
        var options = new ColumnOptions { Kinds = new Dictionary<string, ColumnKind> { ["I64"] = ColumnKind.Category, ["Vector"] = ColumnKind.Category } };
        (SourceSchema schema, Table table) = Reading.Read(view, options);

        SourceSchema stored = Reading.Stored(schema);

        AssertSameRows(view, new SyntheticDataView(stored, new RecordedRows(table), table.RowCount));
        Assert.Equal(view.Schema.Select(column => (column.Name, column.Type)), stored.DataViewSchema.Select(column => (column.Name, column.Type)));
    }

    [Fact]
    public void A_missing_key_is_a_missing_category()
    {
        (_, Table table) = Reading.Read(_ml.Data.LoadFromEnumerable(new[] { new OneKey { Key = 2 }, new OneKey { Key = 99 }, new OneKey { Key = 2 } }));

        var column = Assert.IsType<CategoryColumn>(Assert.Single(table.Columns));
        Assert.Equal([0, -1, 0], column.Codes);
        Assert.Equal(1, column.LevelCount);
    }

    private sealed class OneKey
    {
        [KeyType(3)]
        public uint Key { get; set; }
    }

    [Fact]
    public void Missing_numbers_are_NaN_and_ranges_are_those_of_the_type()
    {
        (_, Table table) = Reading.Read(_ml.Data.LoadFromEnumerable(_rows), new ColumnOptions { Names = ["F32", "U8", "I64"] });

        NumberColumn[] columns = [.. table.Columns.Cast<NumberColumn>()];
        Assert.True(double.IsNaN(columns[0].Values[1]));
        Assert.Equal(new NumberRange(false, float.MinValue, float.MaxValue, true), columns[0].Range);
        Assert.Equal(new NumberRange(true, 0, 255, false), columns[1].Range);
        Assert.Equal(new NumberRange(true, long.MinValue, long.MaxValue, false), columns[2].Range);
    }

    [Fact]
    public void Text_made_fresh_is_given_as_it_is()
    {
        (SourceSchema schema, _) = Reading.Read(_ml.Data.LoadFromEnumerable(new[] { new OneText { Id = "a" }, new OneText { Id = "b" } }));
        var made = new Table([new FreshTextColumn("Id", ["x", "y", "z"])]);

        var view = new SyntheticDataView(schema, new RecordedRows(made), 3);

        Assert.Equal(["x", "y", "z"], view.GetColumn<string>("Id"));
    }

    private sealed class OneText
    {
        public string Id { get; set; } = "";
    }

    private static void AssertSameRows(IDataView expected, IDataView actual)
    {
        var wanted = _ml.Data.CreateEnumerable<EveryType>(expected, reuseRowObject: false).ToArray();
        var found = _ml.Data.CreateEnumerable<EveryType>(actual, reuseRowObject: false).ToArray();
        Assert.Equivalent(wanted, found, strict: true);
        Assert.Equal(wanted.Length, found.Length);
    }
}
