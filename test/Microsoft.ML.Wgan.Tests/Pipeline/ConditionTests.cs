using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>Rows have exactly the values they are asked for, whatever kind of column and however many at once.</summary>
public sealed class ConditionTests(Items items) : IClassFixture<Items>
{
    private const int Count = 700;
    private readonly MLContext _ml = items.ML;
    private readonly WganTransformer _model = items.Model;

    private IDataView Where(params (string Column, object Value)[] where) =>
        _model.Generate(Count, seed: 4, where.ToDictionary(pair => pair.Column, pair => pair.Value));

    private static void AssertAll<T>(T expected, IDataView view, string column) => Assert.All(view.GetColumn<T>(column), value => Assert.Equal(expected, value));

    private string Fault(string column, object? value) =>
        Assert.Throws<ArgumentException>(() => _model.Generate(1, where: new Dictionary<string, object> { [column] = value! })).Message;

    [Fact]
    public void Text_is_what_was_asked_for_even_where_its_level_is_pooled()
    {
        AssertAll("green", Where(("Colour", "green")), "Colour");
        AssertAll("town 30", Where(("Town", "town 30")), "Town");
        AssertAll("town 1", Where(("Town", "town 1")), "Town");
    }

    [Fact]
    public void Booleans_and_keys_are_what_was_asked_for()
    {
        AssertAll(true, Where(("Flag", true)), "Flag");
        AssertAll(false, Where(("Flag", false)), "Flag");
        IDataView labelled = _ml.Transforms.Conversion.MapKeyToValue("Label", "Key").Fit(Where(("Key", "label 3"))).Transform(Where(("Key", "label 3")));
        AssertAll("label 3", labelled, "Label");
    }

    [Fact]
    public void Numbers_of_any_type_are_what_was_asked_for()
    {
        AssertAll((short)2, Where(("Size", 2.0)), "Size");
        AssertAll(33.33f, Where(("Price", 33.33)), "Price");
        AssertAll(40.0f, Where(("Price", 40)), "Price");
        AssertAll(12.345f, Where(("Price", 12.345m)), "Price");
        AssertAll(54_321L, Where(("Serial", 54_321)), "Serial");
        AssertAll(0.0, Where(("Gain", 0)), "Gain");
        AssertAll(123.5, Where(("Gain", 123.5)), "Gain");
        AssertAll(double.NaN, Where(("Gain", double.NaN)), "Gain");
        AssertAll(double.NaN, Where(("Gain", DBNull.Value)), "Gain");
    }

    [Fact]
    public void Keys_without_values_are_asked_for_by_number_and_numbers_may_be_categories()
    {
        var options = People.Quick() with { Columns = new() { Kinds = new Dictionary<string, ColumnKind> { ["Code"] = ColumnKind.Category }, Condition = ["Key", "Code"] } };
        IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 90).Select(i => new Coded { Key = (uint)(i % 4), Code = i % 5 == 0 ? float.NaN : i * i % 7, Age = i }));
        using WganTransformer model = _ml.Generative.Wgan(options).Fit(data);
        uint[] keys = [.. data.GetColumn<uint>("Key").Distinct()];

        foreach (uint key in keys)
        {
            AssertAll(key, model.Generate(20, where: new Dictionary<string, object> { ["Key"] = (int)key }), "Key");
        }

        AssertAll(2f, model.Generate(20, where: new Dictionary<string, object> { ["Code"] = 2 }), "Code");
        AssertAll(float.NaN, model.Generate(20, where: new Dictionary<string, object> { ["Code"] = DBNull.Value }), "Code");
        Assert.StartsWith(
            "Column 'Code' cannot be 3 (Int32): it did not occur in the training data.",
            Assert.Throws<ArgumentException>(() => model.Generate(1, where: new Dictionary<string, object> { ["Code"] = 3 })).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Column 'Key' cannot be 9 (Int32): it did not occur in the training data.",
            Assert.Throws<ArgumentException>(() => model.Generate(1, where: new Dictionary<string, object> { ["Key"] = 9 })).Message,
            StringComparison.Ordinal);
    }

    private sealed class Coded
    {
        [KeyType(6)]
        public uint Key { get; set; }

        public float Code { get; set; }

        public float Age { get; set; }
    }

    [Fact]
    public void Any_columns_can_be_asked_for_at_once_and_the_others_still_vary()
    {
        IDataView rows = Where(("Town", "town 35"), ("Price", 20), ("Flag", false), ("Gain", double.NaN), ("Key", "label 0"), ("Years", 2), ("Dark", true));

        AssertAll("town 35", rows, "Town");
        AssertAll(20f, rows, "Price");
        AssertAll(false, rows, "Flag");
        AssertAll(double.NaN, rows, "Gain");
        AssertAll(2, rows, "Years");
        AssertAll(true, rows, "Dark");
        Assert.Equal(["blue", "green", "red"], rows.GetColumn<string>("Colour").Distinct().Order());
        Assert.True(rows.GetColumn<long>("Serial").Distinct().Count() > Count / 2);
    }

    [Fact]
    public void What_determines_a_given_value_agrees_with_it()
    {
        IDataView seven = Where(("Years", 1)), dark = Where(("Dark", true)), light = Where(("Dark", false));

        AssertAll(1, seven, "Years");
        Assert.Equal(["degree 2", "degree 3"], seven.GetColumn<string>("Degree").Distinct().Order());
        Assert.Equal(["shade 2", "shade 3"], dark.GetColumn<string>("Shade").Distinct().Order());
        Assert.Equal(["shade 0", "shade 1"], light.GetColumn<string>("Shade").Distinct().Order());
    }

    [Fact]
    public void What_follows_from_a_given_value_follows()
    {
        AssertAll(2, Where(("Degree", "degree 4")), "Years");
        AssertAll("degree 4", Where(("Degree", "degree 4"), ("Years", 2)), "Degree");
    }

    [Fact]
    public void Values_that_never_go_together_are_refused_by_name()
    {
        var where = new Dictionary<string, object> { ["Years"] = 1, ["Degree"] = "degree 5" };

        string message = Assert.Throws<ArgumentException>(() => _model.Generate(1, where: where)).Message;

        Assert.StartsWith("These cannot hold together: column 'Degree' = 'degree 5' and column 'Years' = 1.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_depend_on_seed_number_and_condition_alone()
    {
        var where = new Dictionary<string, object> { ["Colour"] = "blue" };
        float[] all = [.. _model.Generate(1_100, seed: 4, where).GetColumn<float>("Price")];

        Assert.Equal(all[..10], _model.Generate(10, seed: 4, where).GetColumn<float>("Price"));
        Assert.Equal(all[1_050..], _ml.Data.SkipRows(_model.Generate(1_100, seed: 4, where), 1_050).GetColumn<float>("Price"));
        Assert.NotEqual(all, _model.Generate(1_100, seed: 5, where).GetColumn<float>("Price"));
        Assert.NotEqual(all, _model.Generate(1_100, seed: 4).GetColumn<float>("Price"));
    }

    [Fact]
    public void Nothing_asked_for_is_the_same_as_no_condition()
    {
        Assert.Equal(_model.Generate(50).GetColumn<float>("Price"), _model.Generate(50, where: new Dictionary<string, object>()).GetColumn<float>("Price"));
    }

    [Fact]
    public void Unknown_columns_and_columns_that_are_no_condition_are_refused_with_those_that_are()
    {
        Assert.StartsWith("Column 'Color' cannot be 'red': there is no learned column of this name. Accepted: 'Key', 'Colour', ", Fault("Color", "red"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Column 'Shade' cannot be 'shade 1': it was not in Columns.Condition when the model was trained. Accepted: 'Key', ", Fault("Shade", "shade 1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Colour", "purple", "Column 'Colour' cannot be 'purple': it did not occur in the training data. Accepted: ")]
    [InlineData("Colour", 3, "Column 'Colour' cannot be 3 (Int32): the column is of type ReadOnlyMemory`1. Accepted: ")]
    [InlineData("Key", "label 9", "Column 'Key' cannot be 'label 9': it is no value of the column's keys. Accepted: 'label ")]
    [InlineData("Key", null, "Column 'Key' cannot be missing: it did not occur in the training data. Accepted: 'label ")]
    [InlineData("Flag", "yes", "Column 'Flag' cannot be 'yes': the column is of type Boolean. Accepted: ")]
    [InlineData("Flag", null, "Column 'Flag' cannot be missing: the column is of type Boolean. Accepted: ")]
    [InlineData("Size", 7, "Column 'Size' cannot be 7 (Int32): it did not occur in the training data. Accepted: 0, 1, 2, 3.")]
    [InlineData("Size", 1.5, "Column 'Size' cannot be 1.5 (Double): the column is of type Int16. Accepted: 0, 1, 2, 3.")]
    [InlineData("Size", 100_000, "Column 'Size' cannot be 100000 (Int32): the column is of type Int16. Accepted: 0, 1, 2, 3.")]
    [InlineData("Price", 1e6, "Column 'Price' cannot be 1000000 (Double): it did not occur in the training data. Accepted: numbers from 10")]
    [InlineData("Price", "cheap", "Column 'Price' cannot be 'cheap': the column is of type Single. Accepted: numbers from 10")]
    [InlineData("Price", double.NaN, "Column 'Price' cannot be NaN (Double): it did not occur in the training data. Accepted: numbers from 10")]
    [InlineData("Gain", -1, "Column 'Gain' cannot be -1 (Int32): it did not occur in the training data. Accepted: numbers from 0 to ")]
    [InlineData("Years", 5, "Column 'Years' cannot be 5 (Int32): it did not occur in the training data. Accepted: 0, 1, 2.")]
    public void A_value_that_cannot_be_had_is_refused_with_those_that_can(string column, object? value, string message)
        => Assert.StartsWith(message, Fault(column, value), StringComparison.Ordinal);

    [Fact]
    public void A_long_list_of_levels_is_cut()
        => Assert.EndsWith(", ... (37 in all).", Fault("Town", "nowhere"), StringComparison.Ordinal);

    [Fact]
    public void A_saved_model_makes_the_same_rows_under_the_same_conditions()
    {
        using var stream = new MemoryStream();
        _ml.Model.Save(_model, items.Data.Schema, stream);
        stream.Position = 0;
        using var loaded = (WganTransformer)new MLContext().Model.Load(stream, out _);
        var where = new Dictionary<string, object> { ["Town"] = "town 30", ["Years"] = 2, ["Gain"] = 200, ["Key"] = "label 2" };

        Assert.Equal(_model.Generate(600, 4, where).GetColumn<float>("Price"), loaded.Generate(600, 4, where).GetColumn<float>("Price"));
        Assert.Equal(_model.Generate(600, 4, where).GetColumn<string>("Degree"), loaded.Generate(600, 4, where).GetColumn<string>("Degree"));
        Assert.Equal(Fault("Town", "nowhere"), Assert.Throws<ArgumentException>(() => loaded.Generate(1, where: new Dictionary<string, object> { ["Town"] = "nowhere" })).Message);
    }

    [Fact]
    public void An_empty_list_of_conditions_trains_the_model_that_no_list_trains()
    {
        IDataView people = People.View(_ml);
        using WganTransformer none = _ml.Generative.Wgan(People.Quick()).Fit(people);
        using WganTransformer empty = _ml.Generative.Wgan(People.Quick() with { Columns = new() { Condition = [] } }).Fit(people);
        using WganTransformer one = _ml.Generative.Wgan(People.Quick() with { Columns = new() { Condition = ["Job"] } }).Fit(people);

        Assert.Equal(none.Generate(100).GetColumn<float>("Age"), empty.Generate(100).GetColumn<float>("Age"));
        Assert.NotEqual(none.Generate(100).GetColumn<float>("Age"), one.Generate(100).GetColumn<float>("Age"));
    }

    [Fact]
    public void A_model_without_conditions_says_so()
    {
        using WganTransformer model = _ml.Generative.Wgan(People.Quick()).Fit(People.View(_ml));

        string message = Assert.Throws<ArgumentException>(() => model.Generate(1, where: new Dictionary<string, object> { ["Job"] = "cook" })).Message;

        Assert.EndsWith("Accepted: no column: Columns.Condition was empty.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_column_can_be_asked_for_its_value()
    {
        IDataView people = _ml.Data.LoadFromEnumerable(People.Rows().Select(row => new People.Person { Age = row.Age, Job = "cook" }));
        using WganTransformer model = _ml.Generative.Wgan(People.Quick() with { Columns = new() { Names = ["Age", "Job"], Condition = ["Job"] } }).Fit(people);

        AssertAll("cook", model.Generate(5, where: new Dictionary<string, object> { ["Job"] = "cook" }), "Job");
        Assert.Equal(model.Generate(5).GetColumn<float>("Age"), model.Generate(5, where: new Dictionary<string, object> { ["Job"] = "cook" }).GetColumn<float>("Age"));
        Assert.Throws<ArgumentException>(() => model.Generate(5, where: new Dictionary<string, object> { ["Job"] = "clerk" }));
    }
}
