using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

public sealed class EvaluateTests
{
    private static readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void Views_are_scored_for_fidelity_utility_and_privacy()
    {
        GenerativeMetrics metrics = _mlContext.Generative.Evaluate(View(600, 1), View(600, 2), View(300, 3), new EvaluationOptions { Target = "Buys", BootstrapSamples = 3 });

        Assert.Equal(Enum.GetValues<ScoreGroup>(), metrics.Scores.Select(score => score.Group).Distinct());
        Assert.InRange(metrics.TreesAreaUnderRocCurve, 0.4, 0.6);
        Assert.InRange(metrics.TrainedOnSynthetic, 0.8, 1);
        Assert.Equal(metrics.Scores.Single(score => score.Name == nameof(metrics.ShapeError)).Value, metrics.ShapeError);
        Assert.Equal(["Age", "Buys", "City", "Seen"], metrics.Columns.Select(column => column.Name));
        Assert.Equal("AUC", Assert.Single(metrics.Utility).Metric);
        Assert.Contains(metrics.Notes, note => note.StartsWith("Column 'Name' is not scored: its 600 texts hardly repeat", StringComparison.Ordinal));
    }

    [Fact]
    public void A_users_trainer_is_trained_on_both_and_tested_on_held_out_rows()
    {
        IEstimator<ITransformer> trainer = _mlContext.Transforms.Categorical.OneHotEncoding("City")
            .Append(_mlContext.Transforms.Concatenate("Features", "Age", "City"))
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression("Buys"));
        var options = new EvaluationOptions { Target = "Buys", BootstrapSamples = 0, Trainers = new Dictionary<string, IEstimator<ITransformer>> { ["logistic regression"] = trainer } };

        TrainerUtility utility = _mlContext.Generative.Evaluate(View(600, 1), View(600, 2), View(300, 3), options).Utility[^1];

        Assert.Equal(("logistic regression", "AUC"), (utility.Trainer, utility.Metric));
        Assert.InRange(utility.TrainedOnSynthetic, 0.85, 1);
        Assert.Equal(utility.TrainedOnReal, utility.TrainedOnSynthetic, tolerance: 0.03);
    }

    [Fact]
    public void Numbers_that_a_trainer_predicts_are_scored_by_their_share_of_the_variance()
    {
        // y − ŷ is 3 in every row.
        TrainerUtility utility = Of("Age", _mlContext.Transforms.CustomMapping<AgedRow, Guess>((row, guess) => guess.Score = row.Age - 3, null));

        double[] ages = [.. View(300, 3).GetColumn<float>("Age").Select(age => (double)age)];
        double variance = ages.Average(age => age * age) - (ages.Average() * ages.Average());
        Assert.Equal("R²", utility.Metric);
        Assert.Equal(1 - (9 / variance), utility.TrainedOnSynthetic, 9);
    }

    [Fact]
    public void Levels_that_a_trainer_predicts_are_scored_by_their_mean_F1()
    {
        // Keys are compared by what they stand for: Rome is right, Bern and the missing city are taken for Rome.
        IEstimator<ITransformer> trainer = _mlContext.Transforms.CustomMapping<CityRow, NamedGuess>((_, guess) => guess.PredictedLabel = "Rome", null)
            .Append(_mlContext.Transforms.Conversion.MapValueToKey("PredictedLabel"));

        TrainerUtility utility = Of("City", trainer);

        double share = View(300, 3).GetColumn<string>("City").Average(city => city == "Rome" ? 1.0 : 0);
        Assert.Equal("macro F1", utility.Metric);
        Assert.Equal(2 * share / (1 + share) / 3, utility.TrainedOnSynthetic, 9);
    }

    [Fact]
    public void A_trainer_that_predicts_nothing_is_an_error_that_names_it()
    {
        var options = new EvaluationOptions
        {
            Target = "Buys",
            Trainers = new Dictionary<string, IEstimator<ITransformer>> { ["copy"] = _mlContext.Transforms.CopyColumns("Other", "Age") },
        };

        var fault = Assert.Throws<ArgumentException>(() => _mlContext.Generative.Evaluate(View(60, 1), View(60, 2), View(60, 3), options));

        Assert.Contains("Trainers[\"copy\"]", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_truth_of_a_trainers_own_that_is_the_same_in_all_rows_to_test_on_is_an_error_that_names_it(bool truth)
    {
        // Rows to train on have both kinds, those to test on one of them.
        var trainer = _mlContext.Transforms.CopyColumns("Label", "Buys")
            .Append(_mlContext.Transforms.Concatenate("Features", "Age"))
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression("Label"));
        var options = new EvaluationOptions { Target = "City", BootstrapSamples = 0, Trainers = new Dictionary<string, IEstimator<ITransformer>> { ["own"] = trainer } };

        var fault = Assert.Throws<ArgumentException>(() => _mlContext.Generative.Evaluate(View(120, 1), View(120, 2), Alike(40, truth), options));

        Assert.Equal($"Trainers[\"own\"]: the area under the ROC curve needs rows of both kinds, and 'Label' is {truth} in all 40 rows that the model is tested on.", fault.Message);
    }

    [Fact]
    public void A_target_that_is_the_same_in_all_rows_is_an_error_that_names_it_and_the_rows()
    {
        string Fault(IDataView real, IDataView heldOut) =>
            Assert.Throws<ArgumentException>(() => _mlContext.Generative.Evaluate(real, View(120, 2), heldOut, new EvaluationOptions { Target = "Buys", BootstrapSamples = 0 })).Message;

        Assert.StartsWith("Target: 'Buys' is the same in all 40 held-out rows: ", Fault(View(120, 1), Alike(40, true)), StringComparison.Ordinal);
        Assert.StartsWith("Target: 'Buys' is the same in all 30 real rows: ", Fault(Alike(30, false), View(120, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_another_type_are_an_error_that_names_the_column_and_the_rows()
    {
        IDataView other = _mlContext.Data.LoadFromEnumerable([new OtherRow { Age = "old" }]);

        var fault = Assert.Throws<ArgumentException>(() => _mlContext.Generative.Evaluate(View(60, 1), other));

        Assert.Equal("Schema mismatch for column 'Age': the real rows hold Single, the synthetic rows String.", fault.Message);
    }

    [Fact]
    public void A_target_that_is_not_scored_is_an_error_that_says_why()
    {
        var fault = Assert.Throws<ArgumentException>(() => _mlContext.Generative.Evaluate(View(60, 1), View(60, 2), options: new EvaluationOptions { Target = "Name" }));

        Assert.Contains("Target: 'Name' is none of the scored columns 'Age', 'Buys', 'City', 'Seen'.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("hardly repeat", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_faulty_option_has_a_line()
    {
        var fault = Assert.Throws<ArgumentException>(() => _mlContext.Generative.Evaluate(View(60, 1), View(60, 2), options: new EvaluationOptions { BootstrapSamples = 1, MaximumRows = 3 }));

        Assert.Contains("BootstrapSamples = 1: must be 0 or from 2 to 10000.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("MaximumRows = 3:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_synthetic_rows_lack_is_left_out_with_a_note()
    {
        IDataView narrow = _mlContext.Transforms.SelectColumns("Age", "City").Fit(View(60, 2)).Transform(View(60, 2));

        GenerativeMetrics metrics = _mlContext.Generative.Evaluate(View(60, 1), narrow, options: new EvaluationOptions { BootstrapSamples = 0 });

        Assert.Equal(["Age", "City"], metrics.Columns.Select(column => column.Name));
        Assert.Contains("Column 'Buys' is not scored: the synthetic rows have none.", metrics.Notes);
        Assert.True(double.IsNaN(metrics.TrainedOnSynthetic));
    }

    [Fact]
    public void Numbers_can_be_scored_as_levels_and_columns_ignored()
    {
        var options = new EvaluationOptions
        {
            BootstrapSamples = 0,
            Kinds = new Dictionary<string, ColumnKind> { ["Age"] = ColumnKind.Category, ["City"] = ColumnKind.Ignore },
        };

        GenerativeMetrics metrics = _mlContext.Generative.Evaluate(View(60, 1), View(60, 2), options: options);

        Assert.False(metrics.Columns.Single(column => column.Name == "Age").IsNumeric);
        Assert.DoesNotContain(metrics.Columns, column => column.Name == "City");
    }

    [Fact]
    public void Keys_are_the_levels_that_they_stand_for()
    {
        IDataView keys = _mlContext.Transforms.Conversion.MapValueToKey("City").Fit(View(60, 2)).Transform(View(60, 2));

        GenerativeMetrics metrics = _mlContext.Generative.Evaluate(View(60, 2), keys, options: new EvaluationOptions { BootstrapSamples = 0 });

        Assert.Equal(0, metrics.Columns.Single(column => column.Name == "City").ShapeError, 12);
        Assert.Equal(1, metrics.ExactCopyShare);
    }

    [Fact]
    public void Cancelling_ends_the_scoring()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => _mlContext.Generative.Evaluate(View(60, 1), View(60, 2), options: new EvaluationOptions { Cancellation = cancellation.Token }));
    }

    private static TrainerUtility Of(string target, IEstimator<ITransformer> trainer) => _mlContext.Generative.Evaluate(
        View(600, 1),
        View(600, 2),
        View(300, 3),
        new EvaluationOptions { Target = target, BootstrapSamples = 0, Trainers = new Dictionary<string, IEstimator<ITransformer>> { ["own"] = trainer } }).Utility[^1];

    private static IDataView Alike(int rows, bool buys) => _mlContext.Data.LoadFromEnumerable(
        _mlContext.Data.CreateEnumerable<Row>(View(10 * rows, 3), reuseRowObject: false).Where(row => row.Buys == buys).Take(rows).ToArray());

    private static IDataView View(int rows, int seed)
    {
        var random = new Random(seed);
        return _mlContext.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(row =>
        {
            float age = random.Next(18, 80);
            return new Row
            {
                Age = age,
                Buys = age + random.Next(-15, 15) > 45,
                City = random.Next(3) switch { 0 => "Rome", 1 => "Bern", _ => "" },
                Seen = $"2026-0{1 + random.Next(9)}-{10 + random.Next(18)}",
                Name = $"n{seed}-{row}",
            };
        }).ToArray());
    }

    private sealed class Row
    {
        public float Age { get; set; }

        public bool Buys { get; set; }

        public string City { get; set; } = "";

        public string Seen { get; set; } = "";

        public string Name { get; set; } = "";
    }

    private sealed class AgedRow
    {
        public float Age { get; set; }
    }

    private sealed class Guess
    {
        public float Score { get; set; }
    }

    private sealed class CityRow
    {
        public string City { get; set; } = "";
    }

    private sealed class NamedGuess
    {
        public string PredictedLabel { get; set; } = "";
    }

    private sealed class OtherRow
    {
        public string Age { get; set; } = "";
    }
}
