using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Utility;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan;

/// <summary>Trains a user's ML.NET trainer on synthetic and on real rows and tests both models on real ones.</summary>
/// <remarks>
/// The truth is the model's column <c>Label</c>, if the trainer's pipeline makes one, or else the target. A Boolean truth beside a number <c>Score</c> gives the area under the ROC curve, any
/// truth beside a <c>PredictedLabel</c> of its kind the mean F1 over the levels, a number beside a number <c>Score</c> R².
/// </remarks>
/// <param name="target">Column that is predicted.</param>
internal sealed class TrainedModelTest(string target)
{
    private const string Label = "Label";
    private const string PredictedLabel = "PredictedLabel";
    private const string ScoreName = "Score";

    /// <summary>Trains twice and tests twice.</summary>
    /// <param name="name">Name of the trainer.</param>
    /// <param name="trainer">A pipeline that ends in a trainer.</param>
    /// <param name="real">Real rows to train on.</param>
    /// <param name="synthetic">Synthetic rows to train on.</param>
    /// <param name="test">Real rows to test on.</param>
    /// <exception cref="ArgumentException">The model's columns fit no metric, or a Boolean truth is the same in all rows to test on.</exception>
    public TrainerUtility Of(string name, IEstimator<ITransformer> trainer, IDataView real, IDataView synthetic, IDataView test)
    {
        (string metric, double onSynthetic, double? error) = Test(name, trainer.Fit(synthetic), test);
        (_, double onReal, _) = Test(name, trainer.Fit(real), test);
        return new TrainerUtility(name, metric, onSynthetic, onReal) { StandardError = error };
    }

    private (string Metric, double Value, double? StandardError) Test(string name, ITransformer model, IDataView test)
    {
        IDataView tested = model.Transform(test);
        DataViewSchema.Column truth = tested.Schema.GetColumnOrNull(Label) ?? tested.Schema.GetColumnOrNull(target)
            ?? throw new ArgumentException($"Trainers[\"{name}\"]: the model's output has neither a column '{Label}' nor '{target}'.");
        DataViewSchema.Column? predicted = tested.Schema.GetColumnOrNull(PredictedLabel), score = tested.Schema.GetColumnOrNull(ScoreName);
        if (truth.Type is BooleanDataViewType && score?.Type == NumberDataViewType.Single)
        {
            (double[] labels, double[] scores) = (Codes(tested, truth, truth)[0], Numbers(tested, score.Value));
            RequireBoth(name, truth.Name, labels);
            return Area(labels, scores);
        }

        if (predicted is { } level && truth.Type is not VectorDataViewType && new ScoredSource(truth, isCategory: true).Fits(level.Type))
        {
            double[][] codes = Codes(tested, truth, level);
            int[] labels = Array.ConvertAll(codes[0], code => (int)code), guesses = Array.ConvertAll(codes[1], code => (int)code);
            return ("macro F1", new F1Judgement(labels, guesses, labels.Concat(guesses).Max() + 1).Of(labels.Length), null);
        }

        if (truth.Type is NumberDataViewType && score?.Type == NumberDataViewType.Single)
        {
            double[] numbers = Numbers(tested, truth);
            return ("R²", new DeterminationJudgement(numbers, Numbers(tested, score.Value)).Of(numbers.Length), null);
        }

        throw new ArgumentException(
            $"Trainers[\"{name}\"]: nothing can be scored of '{truth.Name}' ({truth.Type}) beside {Described(PredictedLabel, predicted)} and {Described(ScoreName, score)}. " +
            "Accepted are a Boolean beside a number Score, a number beside a number Score, and any label beside a PredictedLabel of its kind.");
    }

    private static void RequireBoth(string name, string truth, double[] labels)
    {
        if (labels.Distinct().Count() < 2)
        {
            throw new ArgumentException(
                $"Trainers[\"{name}\"]: the area under the ROC curve needs rows of both kinds, and '{truth}' is {(labels.Contains(1) ? bool.TrueString : bool.FalseString)} in all {labels.Length} rows that the model is tested on.");
        }
    }

    private static (string Metric, double Value, double? StandardError) Area(double[] labels, double[] scores)
    {
        double[] higher = [.. scores.Where((_, row) => labels[row] == 1)], lower = [.. scores.Where((_, row) => labels[row] == 0)];
        AreaUnderCurve area = AreaUnderCurve.Of<double>(higher, lower);
        return ("AUC", area.Value, area.StandardError);
    }

    private static double[] Numbers(IDataView view, DataViewSchema.Column column) => Read(view, new ScoredSource(column, isCategory: false), column)[0];

    // Levels by codes that mean the same in both columns; of Booleans 0 and 1.
    private static double[][] Codes(IDataView view, DataViewSchema.Column first, DataViewSchema.Column second)
    {
        var source = new ScoredSource(first, isCategory: true);
        double[][] codes = [.. Read(view, source, first, second)];
        IReadOnlyList<string> names = source.LevelNames(0)!;
        return first.Type is BooleanDataViewType ? [.. codes.Select(column => Array.ConvertAll(column, code => names[(int)code] == bool.TrueString ? 1.0 : 0))] : codes;
    }

    private static double[][] Read(IDataView view, ScoredSource source, params DataViewSchema.Column[] columns)
    {
        using DataViewRowCursor cursor = view.GetRowCursor(columns.DistinctBy(column => column.Index));
        (ScoredCells Cells, Func<IEnumerable<Evaluation.Fidelity.ScoredColumn>> Finish)[] opened = [.. columns.Select(column => source.Open(cursor, column))];
        while (cursor.MoveNext())
        {
            foreach ((ScoredCells cells, _) in opened)
            {
                cells.ReadRow();
            }
        }

        return [.. opened.SelectMany(column => column.Finish()).Select(column => column.IsNumeric ? column.Numbers.ToArray() : Array.ConvertAll(column.Levels.ToArray(), code => (double)code))];
    }

    private static string Described(string name, DataViewSchema.Column? column) => column is { } known ? $"'{name}' ({known.Type})" : $"no column '{name}'";
}
