using Microsoft.ML.Data;
using static Microsoft.ML.Wgan.Tests.Pipeline.Items;
using static Microsoft.ML.Wgan.Tests.Pipeline.PartialItems;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

public sealed class AugmentTests(Items items) : IClassFixture<Items>
{
    private readonly MLContext _ml = items.ML;
    private readonly WganTransformer _model = items.Model;

    private static Dictionary<T, int> Counts<T>(IDataView view, string column)
        where T : notnull => view.GetColumn<T>(column).CountBy(value => value).ToDictionary();

    [Fact]
    public void Every_level_ends_as_common_as_the_commonest()
    {
        int commonest = Counts<string>(items.Data, "Town").Values.Max();

        IDataView balanced = _model.Augment(items.Data, "Town", seed: 3);

        Dictionary<string, int> counts = Counts<string>(balanced, "Town");
        Assert.Equal(Counts<string>(items.Data, "Town").Keys.Order(), counts.Keys.Order());
        Assert.All(counts.Values, count => Assert.Equal(commonest, count));
        Assert.Equal(commonest * counts.Count, balanced.GetRowCount() ?? balanced.GetColumn<string>("Town").Count());
        Assert.Equal(items.Data.GetColumn<float>("Price"), balanced.GetColumn<float>("Price").Take(Rows));
    }

    [Theory]
    [InlineData("Flag")]
    [InlineData("Size")]
    [InlineData("Key")]
    [InlineData("Years")]
    public void Any_kind_of_category_can_be_balanced(string column)
    {
        IDataView balanced = _model.Augment(items.Data, column);

        int[] counts = [.. (column switch
        {
            "Flag" => Counts<bool>(balanced, column).Values,
            "Size" => Counts<short>(balanced, column).Values,
            "Key" => Counts<uint>(balanced, column).Values,
            _ => (IEnumerable<int>)Counts<int>(balanced, column).Values,
        })];

        Assert.Single(counts.Distinct());
    }

    [Fact]
    public void A_level_that_the_real_rows_lack_is_made_up_for()
    {
        IDataView some = _ml.Data.FilterRowsByColumn(_ml.Transforms.Conversion.ConvertType("SizeValue", "Size", DataKind.Single).Fit(items.Data).Transform(items.Data), "SizeValue", lowerBound: 2);
        Dictionary<short, int> before = Counts<short>(some, "Size"), after = Counts<short>(_model.Augment(some, "Size"), "Size");

        Assert.Equal([2, 3], before.Keys.Order().Select(size => (int)size));
        Assert.Equal([0, 1, 2, 3], after.Keys.Order().Select(size => (int)size));
        Assert.All(after.Values, count => Assert.Equal(before.Values.Max(), count));
    }

    [Fact]
    public void A_count_adds_so_many_rows()
    {
        IDataView more = _model.Augment(items.Data, 250, seed: 8);

        float[] prices = [.. more.GetColumn<float>("Price")];
        Assert.Equal([.. items.Data.GetColumn<float>("Price"), .. _model.Generate(250, seed: 8).GetColumn<float>("Price")], prices);
        Assert.Equal(items.Data.GetColumn<uint>("Key"), more.GetColumn<uint>("Key").Take(Rows));
        Assert.Equal(_model.Generate(1).Schema.Select(column => (column.Name, column.Type)), more.Schema.Select(column => (column.Name, column.Type)));
        Assert.Equal(Rows, _model.Augment(items.Data, 0).GetColumn<float>("Price").Count());
    }

    [Fact]
    public void The_view_is_lazy_and_restartable_and_reads_only_what_is_asked_for()
    {
        IDataView more = _model.Augment(items.Data, long.MaxValue / 2, seed: 8);
        using DataViewRowCursor cursor = more.GetRowCursor([more.Schema["Price"]]);
        ValueGetter<float> getter = cursor.GetGetter<float>(more.Schema["Price"]);
        float price = 0;

        Assert.Throws<InvalidOperationException>(() => getter(ref price));
        Assert.Throws<ArgumentOutOfRangeException>(() => cursor.GetGetter<double>(more.Schema["Gain"]));
        Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<double>(more.Schema["Price"]));
        Assert.True(cursor.MoveNext());
        getter(ref price);

        Assert.Equal(0, cursor.Position);
        Assert.Equal(items.Data.GetColumn<float>("Price").First(), price);
        Assert.False(more.CanShuffle);
        Assert.Equal(_ml.Data.TakeRows(more, Rows + 5).GetColumn<float>("Price"), _ml.Data.TakeRows(more, Rows + 5).GetColumn<float>("Price"));
    }

    [Fact]
    public void The_number_of_rows_is_told_where_it_is_known()
    {
        IDataView known = _model.Generate(5);

        Assert.Equal(12, _model.Augment(known, 7).GetRowCount());
        Assert.Null(_model.Augment(known, long.MaxValue).GetRowCount());
        Assert.Null(_model.Augment(_ml.Data.FilterRowsByMissingValues(known, "Price"), 7).GetRowCount());
    }

    [Fact]
    public void Rows_of_one_level_are_not_those_of_another_with_the_level_changed()
    {
        IDataView balanced = _model.Augment(items.Data, "Town", seed: 3);

        long[] made = [.. balanced.GetColumn<long>("Serial").Skip(Rows)];

        Assert.True(made.Distinct().Count() > made.Length / 2);
    }

    [Fact]
    public void What_cannot_be_balanced_is_refused()
    {
        Assert.StartsWith("Column 'Price' cannot be balanced: it is a quantity, not a category.", Assert.Throws<ArgumentException>(() => _model.Augment(items.Data, "Price")).Message, StringComparison.Ordinal);
        Assert.StartsWith("Column 'Shade' cannot be balanced: it was not in Columns.Condition", Assert.Throws<ArgumentException>(() => _model.Augment(items.Data, "Shade")).Message, StringComparison.Ordinal);
        Assert.StartsWith("Column 'Nope' cannot be balanced: there is no learned column", Assert.Throws<ArgumentException>(() => _model.Augment(items.Data, "Nope")).Message, StringComparison.Ordinal);
        Assert.Equal("target", Assert.Throws<ArgumentOutOfRangeException>(() => _model.Augment(items.Data, "Size", (Rebalance)4)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => _model.Augment(items.Data, -1)).ParamName);
    }

    [Fact]
    public void Real_rows_that_do_not_fit_are_refused()
    {
        IDataView few = _ml.Data.LoadFromEnumerable(new[] { new Coloured { Colour = "red" } });

        Assert.StartsWith("Could not find input column 'Town'", Assert.Throws<ArgumentOutOfRangeException>(() => _model.Augment(few, 3)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Could not find input column 'Size'", Assert.Throws<ArgumentOutOfRangeException>(() => _model.Augment(few, "Size")).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Column 'Colour' cannot be 'purple' in row 0: it did not occur in the training data.",
            Assert.Throws<ArgumentException>(() => _model.Augment(_ml.Data.LoadFromEnumerable(new[] { new Coloured { Colour = "purple" } }), "Colour")).Message,
            StringComparison.Ordinal);
    }
}
