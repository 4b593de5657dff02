using Microsoft.ML.Data;
using static Microsoft.ML.Wgan.Tests.Pipeline.PartialItems;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>Conditions read from an input: row by row, as a view or one at a time.</summary>
public sealed class ConditionedTransformTests(Items items) : IClassFixture<Items>
{
    private readonly MLContext _ml = items.ML;
    private readonly WganTransformer _model = items.Model;

    private sealed class Wish
    {
        public int Id { get; set; }

        public string Colour { get; set; } = "";

        public float Price { get; set; }

        public int Years { get; set; }
    }

    private sealed class Made
    {
        public string Colour { get; set; } = "";

        public float Price { get; set; }

        public int Years { get; set; }

        public string Degree { get; set; } = "";

        public long Serial { get; set; }
    }

    private static Wish[] Wishes { get; } =
        [.. Enumerable.Range(0, 520).Select(i => new Wish { Id = i, Colour = i % 2 == 0 ? "red" : "blue", Price = 20 + (i / 10f), Years = i % 3 })];

    private static Dictionary<string, object> Values(Wish wish) => new() { ["Colour"] = wish.Colour, ["Price"] = wish.Price, ["Years"] = wish.Years };

    private Made[] ToRows(IDataView view) => [.. _ml.Data.CreateEnumerable<Made>(view, reuseRowObject: false)];

    [Fact]
    public void Transform_keeps_what_is_given_and_makes_the_rest_for_it()
    {
        IDataView output = _model.Transform(_ml.Data.LoadFromEnumerable(Wishes));

        Made[] rows = ToRows(output);

        Assert.Equal(Wishes.Select(wish => (wish.Colour, wish.Price, wish.Years)), rows.Select(row => (row.Colour, row.Price, row.Years)));
        Assert.Equal(Wishes.Select(wish => wish.Id), output.GetColumn<int>("Id"));
        Assert.All(rows, row => Assert.Equal(row.Years, (row.Degree[^1] - '0') / 2));
    }

    [Fact]
    public void Transform_and_prediction_engine_and_Generate_agree()
    {
        Made[] transformed = ToRows(_model.Transform(_ml.Data.LoadFromEnumerable(Wishes)));
        using WganTransformer own = _ml.Generative.Wgan(Items.Options()).Fit(items.Data);
        using PredictionEngine<Wish, Made> engine = _ml.Model.CreatePredictionEngine<Wish, Made>(own);

        Made[] predicted = [.. Wishes.Select(engine.Predict)];

        Assert.Equivalent(transformed, predicted, strict: true);
        foreach (int i in (int[])[0, 1, 511, 512, 519])
        {
            Assert.Equivalent(ToRows(_model.Generate(i + 1, where: Values(Wishes[i])))[^1], transformed[i], strict: true);
        }
    }

    [Fact]
    public void Conditions_that_the_input_lacks_are_generated()
    {
        IDataView input = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 30).Select(i => new Numbered { Id = i }));

        Assert.Equivalent(ToRows(_model.Generate(30)), ToRows(_model.Transform(input)), strict: true);
    }

    [Fact]
    public void Only_what_is_given_is_read_and_only_for_columns_that_need_it()
    {
        IDataView input = _ml.Data.LoadFromEnumerable(Wishes);
        IRowToRowMapper mapper = ((ITransformer)_model).GetRowToRowMapper(input.Schema);
        string[] Needed(string column) => [.. mapper.GetDependencies([mapper.OutputSchema[column]]).Select(each => each.Name).Order()];

        Assert.Equal(["Id"], Needed("Id"));
        Assert.Equal(["Price"], Needed("Price"));
        Assert.Equal(["Colour", "Price", "Years"], Needed("Serial"));
    }

    [Fact]
    public void A_value_that_did_not_occur_is_refused_with_column_value_and_row()
    {
        Wish[] wishes = [Wishes[0], new Wish { Colour = "purple", Price = 20, Years = 0 }];
        IDataView output = _model.Transform(_ml.Data.LoadFromEnumerable(wishes));

        string made = Assert.Throws<ArgumentException>(() => output.GetColumn<long>("Serial").ToArray()).Message;
        string kept = Assert.Throws<ArgumentException>(() => output.GetColumn<string>("Colour").ToArray()).Message;

        Assert.StartsWith("Column 'Colour' cannot be 'purple' in row 1: it did not occur in the training data. Accepted: ", made, StringComparison.Ordinal);
        Assert.Equal(made, kept);
        Assert.Equal([20f, 20f], output.GetColumn<float>("Price"));
    }

    [Fact]
    public void A_missing_value_is_refused_where_none_was_learned_and_kept_where_one_was()
    {
        IDataView bad = _model.Transform(_ml.Data.LoadFromEnumerable(new[] { new Priced { Price = float.NaN } }));
        IDataView good = _model.Transform(_ml.Data.LoadFromEnumerable(new[] { new Gained { Gain = double.NaN } }));

        Assert.StartsWith(
            "Column 'Price' cannot be missing in row 0: ", Assert.Throws<ArgumentException>(() => bad.GetColumn<long>("Serial").ToArray()).Message, StringComparison.Ordinal);
        Assert.Equal([double.NaN], good.GetColumn<double>("Gain"));
        Assert.Single(good.GetColumn<long>("Serial"));
    }

    [Fact]
    public void Values_that_never_go_together_are_refused_when_the_row_is_made()
    {
        IDataView output = _model.Transform(_ml.Data.LoadFromEnumerable(new[] { new Schooled { Degree = "degree 0", Years = 2 } }));

        Assert.StartsWith(
            "These cannot hold together: column 'Degree' = 'degree 0' and column 'Years' = 2.",
            Assert.Throws<ArgumentException>(() => output.GetColumn<long>("Serial").ToArray()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_another_mapping_are_refused_and_those_of_the_same_are_read()
    {
        IDataView labels = _ml.Data.LoadFromEnumerable(new[] { new Labelled { Label = "label 4" }, new Labelled { Label = "label 1" } });
        var trained = _ml.Transforms.Conversion.MapValueToKey("Key", "Label").Fit(_ml.Data.LoadFromEnumerable(Labels()));
        IDataView other = _ml.Transforms.Conversion.MapValueToKey("Key", "Label").Fit(labels).Transform(labels);

        IDataView output = _model.Transform(trained.Transform(labels));

        Assert.Equal(trained.Transform(labels).GetColumn<uint>("Key"), output.GetColumn<uint>("Key"));
        Assert.Equal(2, output.GetColumn<long>("Serial").Count());
        Assert.StartsWith(
            "Schema mismatch for input column 'Key': its keys stand for other values",
            Assert.Throws<ArgumentOutOfRangeException>(() => _model.Transform(other)).Message,
            StringComparison.Ordinal);

        // The labels in the order in which the training data has them.
        IEnumerable<Labelled> Labels() => items.Data.GetColumn<string>("Label").Select(label => new Labelled { Label = label });
    }
}
