using Microsoft.ML.Data;
using static Microsoft.ML.Wgan.Tests.Pipeline.PartialItems;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>The column of scores as a view; that the scores find outliers is a matter of training (TrainingTests).</summary>
public sealed class ScoreTests(Items items) : IClassFixture<Items>
{
    private readonly MLContext _ml = items.ML;
    private readonly WganTransformer _model = items.Model;

    private static float[] Scores(IDataView view) => [.. view.GetColumn<float>("CriticScore")];

    private IDataView With<T>(string column, T value) => _ml.Transforms.CustomMapping<Empty, Replaced<T>>((_, row) => row.Value = value, null)
        .Append(_ml.Transforms.CopyColumns(column, nameof(Replaced<T>.Value))).Fit(items.Data).Transform(items.Data);

    private sealed class Empty;

    private sealed class Replaced<T>
    {
        public T Value { get; set; } = default!;
    }

    [Fact]
    public void Score_adds_a_column_of_finite_numbers_and_passes_the_others_on()
    {
        IDataView scored = _model.Score(items.Data);

        Assert.Equal([.. items.Data.Schema.Select(column => column.Name), "CriticScore"], scored.Schema.Select(column => column.Name));
        Assert.Equal(items.Data.GetColumn<string>("Label"), scored.GetColumn<string>("Label"));
        float[] scores = Scores(scored);
        Assert.Equal(Items.Rows, scores.Length);
        Assert.All(scores, score => Assert.True(float.IsFinite(score)));
        Assert.True(scores.Distinct().Count() > Items.Rows / 2);
        Assert.Equal(scores, Scores(scored));
    }

    [Fact]
    public void A_loaded_model_gives_the_same_scores()
    {
        using var stream = new MemoryStream();
        _ml.Model.Save(_model, items.Data.Schema, stream);
        stream.Position = 0;
        using var loaded = (WganTransformer)new MLContext().Model.Load(stream, out _);

        Assert.Equal(Scores(_model.Score(items.Data)), Scores(loaded.Score(items.Data)));
    }

    [Fact]
    public void Every_learned_column_counts()
    {
        float[] scores = Scores(_model.Score(items.Data));

        Assert.NotEqual(scores, Scores(_model.Score(With("Colour", "red"))));
        Assert.NotEqual(scores, Scores(_model.Score(With("Price", 20f))));
        Assert.NotEqual(scores, Scores(_model.Score(With("Gain", double.NaN))));
        Assert.NotEqual(scores, Scores(_model.Score(With("Flag", true))));
        Assert.Equal(scores, Scores(_model.Score(With("Label", "nobody's"))));
    }

    [Fact]
    public void Levels_that_never_occurred_count_as_none_and_numbers_out_of_range_by_their_distance()
    {
        Assert.Equal(Scores(_model.Score(With("Colour", "purple"))), Scores(_model.Score(With("Colour", "mauve"))));
        Assert.All(
            Scores(_model.Score(With("Price", 1e9f))).Zip(Scores(_model.Score(With("Price", 1e8f)))),
            pair => Assert.Equal(10, pair.First / pair.Second, 0.01));
        Assert.All(Scores(_model.Score(With("Price", float.NaN))), score => Assert.True(float.IsFinite(score)));
    }

    [Fact]
    public void Only_columns_that_took_part_in_the_game_must_be_there()
    {
        IDataView without = _ml.Transforms.DropColumns("Label").Fit(items.Data).Transform(items.Data);

        Assert.Equal(Scores(_model.Score(items.Data)), Scores(_model.Score(without)));
        Assert.StartsWith(
            "Could not find input column 'Colour'",
            Assert.Throws<ArgumentOutOfRangeException>(() => _model.Score(_ml.Data.LoadFromEnumerable(new[] { new Priced { Price = 3f } }))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_learned_nothing_has_no_scores()
    {
        IDataView constant = _ml.Data.LoadFromEnumerable(Enumerable.Repeat(new People.Person { Age = 3 }, 5));
        using WganTransformer model = _ml.Generative.Wgan(People.Quick()).Fit(constant);

        Assert.StartsWith("The model holds no critic", Assert.Throws<InvalidOperationException>(() => model.Score(constant)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_score_has_one_type()
    {
        IDataView scored = _model.Score(items.Data);
        using DataViewRowCursor cursor = scored.GetRowCursor([scored.Schema["CriticScore"]]);

        Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<double>(scored.Schema["CriticScore"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => cursor.GetGetter<float>(scored.Schema["Price"]));
    }
}
