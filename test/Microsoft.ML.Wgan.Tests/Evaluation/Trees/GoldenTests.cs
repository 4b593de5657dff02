using System.Text.Json.Nodes;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;
using Microsoft.ML.Wgan.Evaluation.Utility;
using Microsoft.ML.Wgan.Tests.Structure;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Trees;

/// <summary>Agreement with scikit-learn's HistGradientBoosting: Golden/record_trees.py wrote Golden/trees.json.</summary>
public sealed class GoldenTests
{
    // Among splits that gain nearly alike the two choose differently now and then; after that their trees differ, not how good they are.
    private const double Area = 0.01;
    private const double OtherScores = 0.03;
    private const double LeastCorrelation = 0.9;

    private static readonly JsonNode _golden = JsonNode.Parse(Repository.Text("test/Microsoft.ML.Wgan.Tests/Evaluation/Trees/Golden/trees.json"))!;

    [Fact]
    public void The_area_of_two_classes_is_that_of_scikit_learn()
    {
        (double[][] predictions, double[] truth) = Predict("binary", new BinaryLogLoss());

        double area = new AreaJudgement(truth, predictions[0]).Of(truth.Length);

        Assert.Equal(Score("binary"), area, Area);
        AreAlike("binary", predictions);
    }

    [Fact]
    public void The_F1_of_four_classes_is_that_of_scikit_learn()
    {
        (double[][] predictions, double[] truth) = Predict("classes", new SoftmaxLogLoss(4));

        int[] predicted = [.. Enumerable.Range(0, truth.Length).Select(row => Enumerable.Range(0, 4).MaxBy(k => predictions[k][row]))];

        Assert.Equal(Score("classes"), new F1Judgement([.. truth.Select(value => (int)value)], predicted, 4).Of(truth.Length), OtherScores);
        AreAlike("classes", predictions);
    }

    [Fact]
    public void The_determination_of_numbers_is_that_of_scikit_learn()
    {
        (double[][] predictions, double[] truth) = Predict("number", new SquaredError());

        Assert.Equal(Score("number"), new DeterminationJudgement(truth, predictions[0]).Of(truth.Length), OtherScores);
        AreAlike("number", predictions);
    }

    private static (double[][] Predictions, double[] Truth) Predict(string target, Loss loss)
    {
        int training = _golden["training"]!.GetValue<int>();
        double[] values = Numbers(_golden["targets"]![target]!["values"]!);
        var table = new ScoredTable([.. _golden["columns"]!.AsObject().Select(column => Column(column.Key, column.Value!))]);
        BoostedTrees trees = new GradientBoosting().Fit(table.Rows([.. Enumerable.Range(0, training)]), values[..training], loss);
        return (trees.Predict(table.Rows([.. Enumerable.Range(training, values.Length - training)])), values[training..]);
    }

    private static double Score(string target) => _golden["targets"]![target]!["score"]!.GetValue<double>();

    private static void AreAlike(string target, double[][] predictions)
        => Assert.All(_golden["targets"]![target]!["predictions"]!.AsArray().Zip(predictions), pair => Assert.InRange(Correlation.Of(Numbers(pair.First!), pair.Second)!.Value, LeastCorrelation, 1));

    private static ScoredColumn Column(string name, JsonNode cells) => name is "common" or "rare"
        ? ScoredColumn.OfLevels(name, [.. cells.AsArray().Select(cell => cell!.GetValue<int>())])
        : ScoredColumn.OfNumbers(name, Numbers(cells));

    private static double[] Numbers(JsonNode cells) => [.. cells.AsArray().Select(cell => cell?.GetValue<double>() ?? double.NaN)];
}
