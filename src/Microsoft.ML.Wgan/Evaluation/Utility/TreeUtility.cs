using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;

namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>Whether boosted trees learn from synthetic rows to predict a column of real ones as well as from real rows, and by the same columns: train on synthetic, test on real.</summary>
/// <remarks>
/// <code>
/// target of two levels:  area under the ROC curve        of more levels:  mean F1 over the levels        of numbers:  R²
/// importance of a column =  metric of the test rows − metric of the same rows with that column's cells permuted
/// agreement              =  cosine of the columns' importances, trained on synthetic and trained on real rows
/// </code>
/// Standard errors are deviations over 200 samples of the test rows, drawn with repetition: they tell how far the test rows decide the value, not other training rows.
/// The trees: 100 rounds of at most 31 leaves, as scikit-learn's HistGradientBoosting. Levels are counted in the real training rows. Rows without a number as target are left out.
/// Source: Esteban, Hyland, Rätsch 2017, "Real-valued (medical) time series generation with recurrent conditional GANs", section 4.3 (TSTR); Breiman 2001, "Random forests", section 10;
/// the bootstrap is Efron 1979. Differs from them: nothing.
/// A synthetic target that is constant scores 0.5 for two levels and at most 0 for numbers; levels that synthetic rows lack are never predicted.
/// </remarks>
public sealed class TreeUtility
{
    private const int Samples = 200;

    // Every column is judged again for each, so fewer.
    private const int ImportanceSamples = 50;

    private TreeUtility(string target, string metric, IEnumerable<string> columns, Measured synthetic, Measured real)
    {
        (Target, Metric, TrainedOnSynthetic, TrainedOnReal) = (target, metric, synthetic.Score, real.Score);
        Importances = [.. columns.Select((column, i) => new ColumnImportance(column, synthetic.Losses[i], real.Losses[i]))];
        ImportanceAgreement = Utility.ImportanceAgreement.Of(synthetic.Losses, real.Losses);
        ImportanceAgreementError = ImportanceAgreement is null ? null : Bootstrap.Deviation(synthetic.Redrawn.Zip(real.Redrawn, Utility.ImportanceAgreement.Of));
    }

    /// <summary>Name of the column that was predicted.</summary>
    public string Target { get; }

    /// <summary>What the values are: "AUC", "macro F1" or "R²".</summary>
    public string Metric { get; }

    /// <summary>How well trees predict that learned from the synthetic rows; ideally as well as <see cref="TrainedOnReal"/>.</summary>
    public UtilityScore TrainedOnSynthetic { get; }

    /// <summary>How well trees predict that learned from the real training rows.</summary>
    public UtilityScore TrainedOnReal { get; }

    /// <summary>Importance of each other column, in the table's order, to both trees.</summary>
    public IReadOnlyList<ColumnImportance> Importances { get; }

    /// <summary>Cosine of the importances; from 0 to 1, higher is better. Null where it is not defined: trees to which no column matters.</summary>
    public double? ImportanceAgreement { get; }

    /// <summary>Its deviation over samples of the test rows, drawn with repetition; trees and permutations stay what they are. Null where it is not defined.</summary>
    public double? ImportanceAgreementError { get; }

    /// <summary>Measures synthetic rows by what trees learn from them. Time: trees for each level; for 26,000 rows of 15 columns and a target of two levels some seconds.</summary>
    /// <param name="synthetic">Rows to measure.</param>
    /// <param name="training">Real rows; those that were learned from, or others.</param>
    /// <param name="test">Real rows that were not learned from.</param>
    /// <param name="target">Name of the column to predict.</param>
    /// <param name="seed">Seed of the samples and permutations.</param>
    /// <param name="rounds">Rounds of boosting.</param>
    /// <exception cref="ArgumentException">
    /// The columns differ in number, name or kind; there is no such column, or no other; no row of a table has a target; or the target of the training or test rows has one value only.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one round.</exception>
    public static TreeUtility Of(ScoredTable synthetic, ScoredTable training, ScoredTable test, string target, int seed, int rounds = 100)
    {
        ArgumentNullException.ThrowIfNull(synthetic);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        synthetic.RequireColumnsOf(training, nameof(synthetic));
        test.RequireColumnsOf(training, nameof(test));
        TargetRows ofSynthetic = TargetRows.Of(synthetic, target, nameof(synthetic)), ofTraining = TargetRows.Of(training, target, nameof(training)), ofTest = TargetRows.Of(test, target, nameof(test));
        ofTraining.RequireTwoValues(nameof(training));
        ofTest.RequireTwoValues(nameof(test));

        var boosting = new GradientBoosting { Rounds = rounds };
        TargetModel Fit(TargetRows rows) => TargetModel.Fit(rows.Others, rows.Target, ofTraining.Target, boosting);
        IEnumerable<string> columns = ofTest.Others.Columns.Select(column => column.Name);
        return new TreeUtility(target, ofTraining.Metric, columns, Measure(Fit(ofSynthetic), ofTest, seed), Measure(Fit(ofTraining), ofTest, seed));
    }

    private static Measured Measure(TargetModel model, TargetRows test, int seed)
    {
        BinnedRows rows = model.Bin(test.Others);
        Judgement judgement = model.Judge(rows, test.Target);
        var permutedJudgements = new Judgement[rows.Columns.Count];
        int[] permutation = RandomSubset.Of(rows.RowCount, rows.RowCount, seed, 1);
        Parallel.For(0, permutedJudgements.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) }, column =>
        {
            BinnedRows permuted = rows.With(column, Array.ConvertAll(permutation, row => rows.Columns[column][row]));
            permutedJudgements[column] = model.Uses(column) ? model.Judge(permuted, test.Target) : judgement;
        });

        double[] Losses(double value, Func<Judgement, double> metric) => Array.ConvertAll(permutedJudgements, permuted => ReferenceEquals(permuted, judgement) ? 0 : value - metric(permuted));
        double value = judgement.Of(rows.RowCount);
        (List<double> values, List<double[]> losses) = ([], []);
        int[] counts = new int[rows.RowCount];
        for (ulong sample = 0; sample < Samples; sample++)
        {
            Array.Clear(counts);
            for (int draw = 0; draw < counts.Length; draw++)
            {
                counts[CounterNoise.Hash(unchecked((uint)seed), (ulong)draw, 2 + sample) % (ulong)counts.Length]++;
            }

            values.Add(judgement.Metric(counts));
            if (sample < ImportanceSamples)
            {
                losses.Add(Losses(values[^1], permuted => permuted.Metric(counts)));
            }
        }

        // A sample without one of two levels has no area, and says nothing about the deviation.
        double deviation = Bootstrap.Deviation(values.Select(drawn => double.IsNaN(drawn) ? (double?)null : drawn)) ?? double.NaN;
        return new Measured(new UtilityScore(value, deviation, (judgement as F1Judgement)?.Accuracy), Losses(value, permuted => permuted.Of(rows.RowCount)), losses);
    }

    /// <summary>What trees predict, what it costs them to lose each column, and the same costs in samples of the test rows.</summary>
    private sealed record Measured(UtilityScore Score, double[] Losses, List<double[]> Redrawn);
}
