using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Tests.Tables;

/// <summary>Vectors of everything that a column can hold, slot by slot.</summary>
public sealed class VectorTests
{
    private static readonly MLContext _ml = new(seed: 1);

    private sealed class Row
    {
        [VectorType(2)]
        public string[] Texts { get; set; } = [];

        [VectorType(3)]
        public bool[] Flags { get; set; } = [];

        [KeyType(5)]
        [VectorType(2)]
        public uint[] Keys { get; set; } = [];

        [VectorType(2)]
        public DateTimeOffset[] Times { get; set; } = [];
    }

    private static readonly Row[] _rows = [.. Enumerable.Range(0, 30).Select(i => new Row
    {
        Texts = [$"a{i % 3}", i % 4 == 0 ? "" : $"2020-01-{1 + i:00}"],
        Flags = [i % 2 == 0, true, i % 3 == 0],
        Keys = [(uint)(i % 5), (uint)(i % 7)],
        Times = [new DateTimeOffset(2020, 1, 1 + i, 0, 0, 0, TimeSpan.FromHours(i % 2)), new DateTimeOffset(1990 + i, 1, 1, 12, 30, 0, TimeSpan.FromMinutes(-15 * i))],
    })];

    [Fact]
    public void Every_slot_comes_back()
    {
        IDataView view = _ml.Data.LoadFromEnumerable(_rows);
        (SourceSchema schema, Table table) = Reading.Read(view);

        IDataView back = new SyntheticDataView(Reading.Stored(schema), new RecordedRows(table), table.RowCount);

        Assert.Equivalent(_ml.Data.CreateEnumerable<Row>(view, false).ToArray(), _ml.Data.CreateEnumerable<Row>(back, false).ToArray(), strict: true);
        Assert.Equal(_rows.Select(row => row.Times[1].Offset), _ml.Data.CreateEnumerable<Row>(back, false).Select(row => row.Times[1].Offset));
        Assert.Equal(
            ["Texts[0]", "Texts[1]", "Flags[0]", "Flags[1]", "Flags[2]", "Keys[0]", "Keys[1]", "Times[0]", "Times[0] (offset)", "Times[1]", "Times[1] (offset)"],
            table.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Slots_of_text_are_times_only_where_it_is_stated_for_the_vector()
    {
        IDataView view = _ml.Data.LoadFromEnumerable(_rows.Select(row => new Dates { Texts = ["2020-01-01T00:00:00+01:00", row.Texts[1]] }));

        Assert.All(Reading.Read(view).Table.Columns, column => Assert.IsType<CategoryColumn>(column));
        (SourceSchema schema, Table table) = Reading.Read(view, new ColumnOptions { Kinds = new Dictionary<string, ColumnKind> { ["Texts"] = ColumnKind.Time } });
        Assert.Equal(["Texts[0]", "Texts[0] (offset)", "Texts[1]"], table.Columns.Select(column => column.Name));
        Assert.Equal(_rows.Select(row => row.Texts[1]), _ml.Data.CreateEnumerable<Dates>(new SyntheticDataView(schema, new RecordedRows(table), 30), false).Select(row => row.Texts[1]));
    }

    private sealed class Dates
    {
        [VectorType(2)]
        public string[] Texts { get; set; } = [];
    }
}
