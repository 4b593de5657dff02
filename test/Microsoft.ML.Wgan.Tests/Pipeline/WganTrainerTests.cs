using System.Collections.Concurrent;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using static Microsoft.ML.Wgan.Tests.Pipeline.People;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

public sealed class WganTrainerTests
{
    private readonly MLContext _ml = new(seed: 1);

    private static float[] Ages(WganTransformer model) => [.. model.Generate(40, seed: 5).GetColumn<float>("Age")];

    [Fact]
    public void Two_fits_of_one_trainer_agree_and_options_are_not_touched()
    {
        WganOptions options = Quick();
        WganTrainer trainer = _ml.Generative.Wgan(options);

        using WganTransformer first = trainer.Fit(View(_ml));
        using WganTransformer second = trainer.Fit(View(_ml));

        Assert.Equal(Ages(first), Ages(second));
        Assert.Equal(3, options.Seed);
        Assert.Null(options.Columns.Names);
    }

    [Fact]
    public void Without_a_seed_the_contexts_seed_decides()
    {
        float[] AgesWith(int seed)
        {
            var ml = new MLContext(seed);
            using WganTransformer model = ml.Generative.Wgan(Quick(seed: null)).Fit(View(ml));
            return Ages(model);
        }

        Assert.Equal(AgesWith(1), AgesWith(1));
        Assert.NotEqual(AgesWith(1), AgesWith(2));
    }

    [Fact]
    public void Another_seed_gives_another_model()
    {
        using WganTransformer first = _ml.Generative.Wgan(Quick(3)).Fit(View(_ml));
        using WganTransformer second = _ml.Generative.Wgan(Quick(4)).Fit(View(_ml));

        Assert.NotEqual(Ages(first), Ages(second));
    }

    [Fact]
    public void Column_names_choose_what_is_learned()
    {
        WganOptions options = Quick() with { Columns = new() { Names = ["Job", "Age"] } };

        using WganTransformer model = _ml.Generative.Wgan(options).Fit(View(_ml));

        Assert.Equal(["Job", "Age"], model.Generate(1).Schema.Select(column => column.Name));
    }

    [Fact]
    public void Invalid_options_are_refused_with_every_fault_before_any_data_is_read()
    {
        WganOptions options = Quick() with { Training = new() { BatchSize = 0, LearningRate = -1 }, Networks = new() { LatentWidth = 0 } };

        string message = Assert.Throws<ArgumentException>(() => _ml.Generative.Wgan(options)).Message;

        Assert.All(
            (string[])["Training.BatchSize = 0", "Training.LearningRate = -1", "Networks.LatentWidth = 0"],
            path => Assert.Contains(path, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Null_arguments_are_refused_by_name()
    {
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => _ml.Generative.Wgan((WganOptions)null!)).ParamName);
        Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => _ml.Generative.Wgan().Fit(null!)).ParamName);
        Assert.Equal("inputSchema", Assert.Throws<ArgumentNullException>(() => _ml.Generative.Wgan().GetOutputSchema(null!)).ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Too_few_rows_are_refused_with_their_number_and_the_columns(int rowCount)
    {
        var fault = Assert.Throws<InvalidOperationException>(() => _ml.Generative.Wgan(Quick()).Fit(View(_ml, rowCount)));

        Assert.Equal($"The training data has {rowCount} row(s) in the columns 'Age', 'Children', 'Job', 'Married'; at least 2 are needed.", fault.Message);
    }

    [Fact]
    public void Columns_that_leave_nothing_to_learn_are_repeated_or_made_fresh()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 50).Select(i => new Unlearnable { Id = $"id-{i:00}" }));

        using WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(data);
        using var stream = new MemoryStream();
        _ml.Model.Save(model, data.Schema, stream);
        using var loaded = (WganTransformer)_ml.Model.Load(stream, out _);

        Assert.Equal(2, model.Notes.Count);
        Assert.All(loaded.Generate(600).GetColumn<float>("Constant"), value => Assert.Equal(4.5f, value));
        Assert.Equal(model.Generate(600).GetColumn<string>("Id"), loaded.Generate(600).GetColumn<string>("Id"));
        Assert.Empty(model.Generate(20).GetColumn<string>("Id").Intersect(data.GetColumn<string>("Id")));
    }

    private sealed class Unlearnable
    {
        public string Id { get; set; } = "";

        public float Constant { get; set; } = 4.5f;
    }

    [Fact]
    public void Two_rows_are_enough()
    {
        using WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(View(_ml, 2));

        Assert.Equal(5, ToRows(_ml, model.Generate(5)).Length);
    }

    [Theory]
    [InlineData(float.NaN, "")]
    [InlineData(float.PositiveInfinity, "Column 'Age' holds infinite numbers")]
    public void Missing_and_infinite_numbers_are_learned_and_the_infinite_noted(float odd, string note)
    {
        IDataView data = _ml.Data.LoadFromEnumerable(Rows().Select((row, i) => i % 2 == 0 ? row : new Person { Age = odd, Job = row.Job }));

        using WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(data);

        Assert.Contains(odd, model.Generate(500).GetColumn<float>("Age"));
        Assert.Contains(note, string.Join('|', model.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_stops_the_training()
    {
        using var source = new CancellationTokenSource();
        var progress = new Relay(_ => source.Cancel());
        WganOptions options = Quick() with { Training = new() { GeneratorSteps = 1_000_000, BatchSize = 16 } };
        options = options with { Run = options.Run with { Cancellation = source.Token, Progress = progress } };

        Assert.ThrowsAny<OperationCanceledException>(() => _ml.Generative.Wgan(options).Fit(View(_ml)));

        Assert.Equal(1, progress.Count);
    }

    private sealed class Relay(Action<TrainingStep> report) : IProgress<TrainingStep>
    {
        public int Count { get; private set; }

        public void Report(TrainingStep value)
        {
            Count++;
            report(value);
        }
    }

    [Fact]
    public void Training_and_notes_are_logged_without_values()
    {
        var messages = new ConcurrentQueue<string>();
        _ml.Log += (_, entry) =>
        {
            if (entry.Source.StartsWith("Wgan", StringComparison.Ordinal) && entry.Kind == ChannelMessageKind.Info)
            {
                messages.Enqueue(entry.RawMessage);
            }
        };
        IDataView data = _ml.Data.LoadFromEnumerable(Rows().Select((row, i) => new Noted { Age = row.Age, Id = $"secret-{i}", Job = "{0}" }));

        using WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(data);

        Assert.Contains(messages, message => message.StartsWith("Training on 200 rows of 3 columns", StringComparison.Ordinal) && message.EndsWith("on cpu with seed 3.", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.StartsWith("Trained 3 generator steps", StringComparison.Ordinal));
        Assert.Equal("Column 'Marks' is left out: its type, Vector<Single> of unknown size, cannot be learned.", model.Notes[0]);
        Assert.Contains(model.Notes, note => note.Contains("'Id'", StringComparison.Ordinal) && note.Contains("200", StringComparison.Ordinal));
        Assert.Contains(model.Notes, note => note.Contains("'Job'", StringComparison.Ordinal));
        Assert.Subset(messages.ToHashSet(), model.Notes.ToHashSet());
        Assert.DoesNotContain(messages, message => message.Contains("secret", StringComparison.Ordinal));
        Assert.Empty(model.Generate(100).GetColumn<string>("Id").Intersect(Enumerable.Range(0, 200).Select(i => $"secret-{i}")));
        Assert.All(model.Generate(100).GetColumn<string>("Job"), job => Assert.Equal("{0}", job));
    }

    private sealed class Noted
    {
        public float Age { get; set; }

        public string Id { get; set; } = "";

        public float[] Marks { get; set; } = [];

        public string Job { get; set; } = "";
    }

    [Fact]
    public void The_output_shape_is_the_input_shape()
    {
        SchemaShape shape = ShapeOf(View(_ml));

        SchemaShape output = _ml.Generative.Wgan("Age", "Job").GetOutputSchema(shape);

        Assert.Equal(shape.Select(column => (column.Name, column.Kind, column.ItemType)), output.Select(column => (column.Name, column.Kind, column.ItemType)));
    }

    [Fact]
    public void A_missing_or_wrong_column_is_refused_by_shape_as_by_Fit()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(new[] { new Noted(), new Noted() });
        SchemaShape shape = ShapeOf(data);

        Assert.Equal(
            "Could not find input column 'Wage' (Parameter 'inputSchema')",
            Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Generative.Wgan("Wage").GetOutputSchema(shape)).Message);
        string byShape = Assert.Throws<NotSupportedException>(() => _ml.Generative.Wgan("Marks").GetOutputSchema(shape)).Message;
        Assert.Equal(byShape, Assert.Throws<NotSupportedException>(() => _ml.Generative.Wgan("Marks").Fit(data)).Message);
        Assert.StartsWith("Schema mismatch for input column 'Marks': expected a number", byShape, StringComparison.Ordinal);
    }

    // The shape of a schema has no public maker; an estimator at the end of a chain is handed it.
    private static SchemaShape ShapeOf(IDataView view)
    {
        var listener = new ShapeListener();
        new EstimatorChain<ITransformer>().Append(listener).Fit(view);
        return listener.Heard!;
    }

    private sealed class ShapeListener : IEstimator<ITransformer>
    {
        public SchemaShape? Heard { get; private set; }

        public ITransformer Fit(IDataView input) => new MLContext().Transforms.CopyColumns("Copy", input.Schema[0].Name).Fit(input);

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => Heard = inputSchema;
    }

    [Fact]
    public void The_catalog_is_one_a_context_in_both_spellings()
    {
        Assert.Same(_ml.Generative, _ml.GenerativeCatalog());
        Assert.NotSame(_ml.Generative, new MLContext().Generative);
    }
}
