using Microsoft.ML.Data;
using static Microsoft.ML.Wgan.Tests.Pipeline.People;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

public sealed class WganTransformerTests(TrainedPeople trained) : IClassFixture<TrainedPeople>
{
    private readonly MLContext _ml = trained.ML;
    private readonly IDataView _data = trained.Data;
    private readonly WganTransformer _model = trained.Model;

    [Fact]
    public void Generate_gives_rows_of_the_trained_schema_with_plausible_values()
    {
        IDataView synthetic = _model.Generate(1_000, seed: 7);

        Assert.Equal(_data.Schema.Select(column => (column.Name, column.Type)), synthetic.Schema.Select(column => (column.Name, column.Type)));
        Assert.Equal(1_000, synthetic.GetRowCount());
        Person[] rows = ToRows(_ml, synthetic);
        Assert.Equal(1_000, rows.Length);
        Assert.All(rows, row => Assert.InRange(row.Age, 20, 70));
        Assert.All(rows, row => Assert.InRange(row.Children, 0, 3));
        Assert.Equal(["clerk", "cook", "judge"], rows.Select(row => row.Job).Distinct().Order());
        Assert.Equal(2, rows.Select(row => row.Married).Distinct().Count());
    }

    [Fact]
    public void A_row_is_the_same_however_it_is_asked_for()
    {
        Person[] all = ToRows(_ml, _model.Generate(1_100, seed: 7));

        Assert.Equivalent(all[..10], ToRows(_ml, _model.Generate(10, seed: 7)), strict: true);
        Assert.Equivalent(all[1_050..], ToRows(_ml, _ml.Data.SkipRows(_model.Generate(1_100, seed: 7), 1_050)), strict: true);
    }

    [Fact]
    public void Seeds_choose_the_rows_and_no_seed_means_the_models_own()
    {
        float[] Ages(int? seed) => [.. _model.Generate(50, seed).GetColumn<float>("Age")];

        Assert.Equal(Ages(7), Ages(7));
        Assert.NotEqual(Ages(7), Ages(8));
        Assert.Equal(Ages(3), Ages(null));
    }

    [Fact]
    public void Generate_of_nothing_is_an_empty_view_and_a_negative_count_is_refused()
    {
        Assert.Empty(ToRows(_ml, _model.Generate(0)));

        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => _model.Generate(-1));

        Assert.Equal("count", fault.ParamName);
        Assert.Equal(-1L, fault.ActualValue);
    }

    [Fact]
    public void Generate_promises_any_number_of_rows_and_makes_only_those_that_are_read()
    {
        IDataView many = _model.Generate(long.MaxValue, seed: 7);

        Assert.Equal(long.MaxValue, many.GetRowCount());
        Assert.Equal(_model.Generate(3, seed: 7).GetColumn<float>("Age"), _ml.Data.TakeRows(many, 3).GetColumn<float>("Age"));
    }

    [Fact]
    public void Transform_gives_the_models_own_rows_beside_the_other_columns()
    {
        IDataView input = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 600).Select(i => new Numbered { Id = i, Age = -1 }));

        IDataView output = _model.Transform(input);

        Assert.Equal(Enumerable.Range(0, 600), output.GetColumn<int>("Id"));
        Assert.Equivalent(ToRows(_ml, _model.Generate(600)), ToRows(_ml, output), strict: true);
        Assert.Equal(output.Schema.Select(column => column.ToString()), _model.GetOutputSchema(input.Schema).Select(column => column.ToString()));
    }

    private sealed class Numbered
    {
        public int Id { get; set; }

        public float Age { get; set; }
    }

    [Fact]
    public void A_prediction_engine_gives_one_row_after_the_other()
    {
        using var options = new KeepAlive(_model);
        PredictionEngine<Numbered, Person> engine = _ml.Model.CreatePredictionEngine<Numbered, Person>(options);

        Person[] predicted = [.. Enumerable.Range(0, 4).Select(i => engine.Predict(new Numbered { Id = i }))];

        Assert.Equivalent(ToRows(_ml, _model.Generate(4)), predicted, strict: true);
    }

    /// <summary>A prediction engine disposes its transformer, and the fixture's must live on.</summary>
    private sealed class KeepAlive(ITransformer model) : ITransformer, IDisposable
    {
        public bool IsRowToRowMapper => model.IsRowToRowMapper;

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => model.GetOutputSchema(inputSchema);

        public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => model.GetRowToRowMapper(inputSchema);

        public IDataView Transform(IDataView input) => model.Transform(input);

        public void Save(ModelSaveContext ctx) => model.Save(ctx);

        public void Dispose()
        {
        }
    }

    [Fact]
    public void Another_column_type_is_refused_by_Transform()
    {
        IDataView input = _ml.Data.LoadFromEnumerable(new[] { new WrongAge() });

        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => _model.Transform(input));

        Assert.StartsWith("Schema mismatch for input column 'Age': expected Single, got String", fault.Message, StringComparison.Ordinal);
    }

    private sealed class WrongAge
    {
        public string Age { get; set; } = "";
    }

    [Fact]
    public void History_has_a_report_a_step()
    {
        Assert.Equal([1, 2, 3], _model.History.Select(step => step.Step));
        Assert.All(_model.History, step => Assert.True(double.IsFinite(step.WassersteinEstimate)));
    }

    [Fact]
    public void A_disposed_model_refuses_everything_but_to_be_disposed_again()
    {
        WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(_data);
        IDataView view = model.Generate(5);

        model.Dispose();
        model.Dispose();

        Assert.Throws<ObjectDisposedException>(() => model.Generate(1));
        Assert.Throws<ObjectDisposedException>(() => model.Transform(_data));
        Assert.Throws<ObjectDisposedException>(() => model.GetOutputSchema(_data.Schema));
        Assert.Throws<ObjectDisposedException>(() => view.GetColumn<float>("Age").Count());
        Assert.Throws<ObjectDisposedException>(() => _ml.Model.Save(model, _data.Schema, Stream.Null));
        Assert.Equal(3, model.History.Count);
    }

    [Fact]
    public void Several_threads_read_the_same_rows()
    {
        IDataView view = _model.Generate(1_500, seed: 5);
        float[] expected = [.. view.GetColumn<float>("Age")];
        float[][] found = new float[4][];

        Parallel.For(0, found.Length, i => found[i] = [.. view.GetColumn<float>("Age")]);

        Assert.All(found, ages => Assert.Equal(expected, ages));
    }
}
