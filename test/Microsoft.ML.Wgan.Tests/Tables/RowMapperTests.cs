using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Tests.Tables;

public sealed class RowMapperTests
{
    private static readonly MLContext _ml = new(seed: 1);
    private readonly RecordedRows _rows;
    private readonly SourceSchema _trained;
    private readonly IDataView _input = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 5).Select(i => new Input { Id = i, Age = 1000 }));

    public RowMapperTests()
    {
        var rows = Enumerable.Range(0, 7).Select(i => new Trained { Age = i, Job = $"j{i}" });
        (_trained, Table table) = Reading.Read(_ml.Data.LoadFromEnumerable(rows));
        _rows = new RecordedRows(table);
    }

    private sealed class Trained
    {
        public int Age { get; set; }

        public string Job { get; set; } = "";
    }

    private sealed class Input
    {
        public int Id { get; set; }

        public int Age { get; set; }
    }

    private MappedDataView Mapped() => new(new RowMapper(_trained, _rows, _input.Schema), _input);

    [Fact]
    public void Generated_columns_hide_those_of_the_same_name_and_others_pass_through()
    {
        var mapped = Mapped();

        Assert.Equal(
            [("Id", false), ("Age", true), ("Age", false), ("Job", false)],
            mapped.Schema.Select(column => (column.Name, column.IsHidden)));
        Assert.Equal([0, 1, 2, 3, 4], mapped.GetColumn<int>("Id"));
        Assert.Equal([0, 1, 2, 3, 4], mapped.GetColumn<int>("Age"));
        Assert.Equal(["j0", "j1", "j2", "j3", "j4"], mapped.GetColumn<string>("Job"));
        Assert.Equal([1000, 1000, 1000, 1000, 1000], mapped.GetColumn<int>(mapped.Schema[1]));
    }

    [Fact]
    public void Only_passed_columns_depend_on_the_input_and_nothing_is_made_for_them()
    {
        var mapper = new RowMapper(_trained, _rows, _input.Schema);

        Assert.Equal(["Id"], mapper.GetDependencies([mapper.OutputSchema["Id"], mapper.OutputSchema["Age"]]).Select(column => column.Name));
        Assert.Equal(5, Mapped().GetColumn<int>("Id").Count());
        Assert.Empty(_rows.Asked);
    }

    [Fact]
    public void A_row_is_chosen_by_its_position_in_the_input()
    {
        IDataView skipped = _ml.Data.SkipRows(_input, 3);

        var mapped = new MappedDataView(new RowMapper(_trained, _rows, skipped.Schema), skipped);

        Assert.Equal([3, 4], mapped.GetColumn<int>("Id"));
        Assert.Equal([0, 1], mapped.GetColumn<int>("Age"));
    }

    [Fact]
    public void The_cursor_stands_where_the_input_stands_and_does_not_shuffle()
    {
        var mapped = Mapped();
        using DataViewRowCursor cursor = mapped.GetRowCursor(mapped.Schema, new Random(3));
        ValueGetter<DataViewRowId> getId = cursor.GetIdGetter();
        ValueGetter<int> getAge = cursor.GetGetter<int>(mapped.Schema["Age"]);
        DataViewRowId id = default;
        int age = 0;

        Assert.Throws<InvalidOperationException>(() => getAge(ref age));
        Assert.True(cursor.MoveNext());
        Assert.True(cursor.MoveNext());
        getId(ref id);
        getAge(ref age);

        Assert.False(mapped.CanShuffle);
        Assert.Equal((1L, 0L, 1UL, 1), (cursor.Position, cursor.Batch, id.Low, age));
        Assert.Equal(5, mapped.GetRowCursorSet(mapped.Schema, 4).Sum(each =>
        {
            int count = 0;
            for (; each.MoveNext(); count++)
            {
            }

            return count;
        }));
    }

    [Fact]
    public void Inactive_and_foreign_columns_are_refused()
    {
        var mapped = Mapped();
        using DataViewRowCursor cursor = mapped.GetRowCursor([mapped.Schema["Job"]]);

        Assert.True(cursor.IsColumnActive(mapped.Schema["Job"]));
        Assert.False(cursor.IsColumnActive(mapped.Schema["Id"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => cursor.GetGetter<int>(mapped.Schema["Id"]));
        DataViewSchema wider = _ml.Transforms.CopyColumns("Copy", "Id").Fit(mapped).Transform(mapped).Schema;
        Assert.Throws<ArgumentOutOfRangeException>(() => cursor.IsColumnActive(wider["Copy"]));
    }

    [Fact]
    public void A_trained_column_of_another_type_is_refused_in_the_words_of_ML_NET()
    {
        IDataView other = _ml.Data.LoadFromEnumerable(new[] { new OtherAge { Age = "old" } });

        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => new RowMapper(_trained, _rows, other.Schema));

        Assert.Equal("Schema mismatch for input column 'Age': expected Int32, got String (Parameter 'inputSchema')", fault.Message);
    }

    private sealed class OtherAge
    {
        public string Age { get; set; } = "";
    }

    [Fact]
    public void An_empty_input_gives_an_empty_view_with_the_schema()
    {
        IDataView empty = _ml.Data.LoadFromEnumerable(Array.Empty<Input>());

        var mapped = new MappedDataView(new RowMapper(_trained, _rows, empty.Schema), empty);

        Assert.Empty(mapped.Preview().RowView);
        Assert.Equal(4, mapped.Schema.Count);
    }
}
