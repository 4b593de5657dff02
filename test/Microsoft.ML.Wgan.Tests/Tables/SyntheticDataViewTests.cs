using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Tests.Tables;

public sealed class SyntheticDataViewTests
{
    private static readonly MLContext _ml = new(seed: 1);
    private readonly RecordedRows _rows;
    private readonly SyntheticDataView _view;

    public SyntheticDataViewTests()
    {
        var rows = Enumerable.Range(0, 7).Select(i => new Row { Id = i, Name = $"n{i}" });
        (SourceSchema schema, Table table) = Reading.Read(_ml.Data.LoadFromEnumerable(rows));
        _rows = new RecordedRows(table);
        _view = new SyntheticDataView(schema, _rows, 7);
    }

    private sealed class Row
    {
        public int Id { get; set; }

        public string Name { get; set; } = "";
    }

    private static int[] Ids(DataViewRowCursor cursor)
    {
        ValueGetter<int> getter = cursor.GetGetter<int>(cursor.Schema["Id"]);
        var ids = new List<int>();
        int id = 0;
        while (cursor.MoveNext())
        {
            getter(ref id);
            ids.Add(id);
        }

        return [.. ids];
    }

    [Fact]
    public void Nothing_is_made_before_a_value_is_read()
    {
        Assert.Equal(7, _view.GetRowCount());
        using DataViewRowCursor cursor = _view.GetRowCursor(_view.Schema);
        _ = cursor.GetGetter<int>(_view.Schema["Id"]);
        while (cursor.MoveNext())
        {
        }

        Assert.Empty(_rows.Asked);
    }

    [Fact]
    public void A_pass_makes_each_block_once()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor(_view.Schema);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], Ids(cursor));
        Assert.Equal([0, 1, 2], _rows.Asked);
    }

    [Fact]
    public void Two_interleaved_cursors_do_not_disturb_each_other()
    {
        using DataViewRowCursor first = _view.GetRowCursor(_view.Schema);
        using DataViewRowCursor second = _view.GetRowCursor(_view.Schema);
        ValueGetter<int> getFirst = first.GetGetter<int>(_view.Schema["Id"]);
        ValueGetter<int> getSecond = second.GetGetter<int>(_view.Schema["Id"]);
        int a = 0, b = 0;

        for (int i = 0; i < 5; i++)
        {
            Assert.True(first.MoveNext());
        }

        Assert.True(second.MoveNext());
        getFirst(ref a);
        getSecond(ref b);

        Assert.Equal((4, 0), (a, b));
        getFirst(ref a);
        Assert.Equal(4, a);
    }

    [Fact]
    public void Parallel_cursors_see_the_same_rows()
    {
        int[][] passes = new int[8][];

        Parallel.For(0, passes.Length, i =>
        {
            using DataViewRowCursor cursor = _view.GetRowCursor(_view.Schema);
            passes[i] = Ids(cursor);
        });

        Assert.All(passes, pass => Assert.Equal([0, 1, 2, 3, 4, 5, 6], pass));
    }

    [Fact]
    public void A_cursor_set_holds_every_row_once()
    {
        DataViewRowCursor[] set = _view.GetRowCursorSet(_view.Schema, 4);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], set.SelectMany(Ids).Order());
    }

    [Fact]
    public void Positions_and_ids_count_from_zero_and_end_at_minus_one()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor([]);
        ValueGetter<DataViewRowId> getId = cursor.GetIdGetter();
        DataViewRowId id = default;
        Assert.Equal(-1, cursor.Position);
        Assert.Throws<InvalidOperationException>(() => getId(ref id));

        Assert.True(cursor.MoveNext());
        Assert.True(cursor.MoveNext());
        getId(ref id);
        Assert.Equal((1L, 1UL, 0UL), (cursor.Position, id.Low, id.High));

        while (cursor.MoveNext())
        {
        }

        Assert.Equal(-1, cursor.Position);
        Assert.False(cursor.MoveNext());
    }

    [Fact]
    public void Getters_before_the_first_and_after_the_last_row_are_refused()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor(_view.Schema);
        ValueGetter<int> getter = cursor.GetGetter<int>(_view.Schema["Id"]);
        int id = 0;

        Assert.Contains("before the first call to MoveNext", Assert.Throws<InvalidOperationException>(() => getter(ref id)).Message, StringComparison.Ordinal);
        _ = Ids(cursor);
        Assert.Throws<InvalidOperationException>(() => getter(ref id));
    }

    [Fact]
    public void A_getter_of_the_wrong_type_is_refused_with_both_types()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor(_view.Schema);

        var fault = Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<long>(_view.Schema["Id"]));

        Assert.Contains("'System.Int64', expected type: 'System.Int32'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_columns_asked_for_are_active()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor([_view.Schema["Name"]]);

        Assert.True(cursor.IsColumnActive(_view.Schema["Name"]));
        Assert.False(cursor.IsColumnActive(_view.Schema["Id"]));
        Assert.Contains("'Id'", Assert.Throws<ArgumentOutOfRangeException>(() => cursor.GetGetter<int>(_view.Schema["Id"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_columns_given_means_all()
    {
        using DataViewRowCursor cursor = _view.GetRowCursor(null);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], Ids(cursor));
    }

    [Fact]
    public void A_random_source_changes_nothing_because_the_view_does_not_shuffle()
    {
        Assert.False(_view.CanShuffle);
        using DataViewRowCursor cursor = _view.GetRowCursor(_view.Schema, new Random(1));

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], Ids(cursor));
    }

    [Fact]
    public void A_disposed_cursor_has_no_rows()
    {
        DataViewRowCursor cursor = _view.GetRowCursor(_view.Schema);
        Assert.True(cursor.MoveNext());

        cursor.Dispose();

        Assert.False(cursor.MoveNext());
    }

    [Fact]
    public void Views_of_ML_NET_over_it_work()
    {
        Assert.Equal([2, 3], _ml.Data.TakeRows(_ml.Data.SkipRows(_view, 2), 2).GetColumn<int>("Id"));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], _ml.Data.Cache(_view).GetColumn<int>("Id"));
        Assert.Equal(7, _ml.Data.ShuffleRows(_view).GetColumn<int>("Id").Distinct().Count());
        Assert.Equal(7, _view.Preview().RowView.Length);
    }
}
