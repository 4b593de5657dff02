using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;

namespace Microsoft.ML.Wgan.Evaluation.TwoSample;

/// <summary>Whether boosted trees, shown some real and synthetic rows, can tell others apart: every column and how the columns go together count.</summary>
/// <remarks>
/// <code>AUC = mean_ij ([f(x_i) &gt; f(y_j)] + ½ [f(x_i) = f(y_j)])</code>
/// f: the trees' probability of being real, fitted on half of the rows; x, y: real and synthetic rows of the other half, equally many.
/// 0.5 for rows that cannot be told apart, 1 for rows that all can. Its standard error is DeLong's, for the rows at hand: other trees, of other rows, vary as well.
/// The trees: 100 rounds of at most 31 leaves by log loss, histograms of 255 bins, as scikit-learn's HistGradientBoosting.
/// Source: Lopez-Paz, Oquab 2017, "Revisiting classifier two-sample tests", section 3.
/// Differs from it: the area instead of the accuracy, which needs no threshold and has a smaller error.
/// Trees see single cells as well as the distribution: rows rounded otherwise than the real ones are told apart, although plots of them look alike.
/// Rows learned by heart cannot be told apart either: see <see cref="Privacy.NearestRecord"/>. For differences of single columns alone, <see cref="LinearTwoSampleTest"/>.
/// </remarks>
public sealed class TreeTwoSampleTest
{
    private TreeTwoSampleTest(AreaUnderCurve area, IReadOnlyList<ColumnShare> columns, int rows) =>
        (Auc, StandardError, Columns, RowsOfEach) = (area.Value, area.StandardError, columns, rows);

    /// <summary>The area under the ROC curve of unseen rows: ideally 0.5, 1 if every row is told.</summary>
    public double Auc { get; }

    /// <summary>Standard error of the area; 0 where every row is told.</summary>
    public double StandardError { get; }

    /// <summary>Each column's share of the gain of all splits, the greatest first: which columns give the rows away. Where the area is near 0.5 this is chance, and many levels or numbers have more of it.</summary>
    public IReadOnlyList<ColumnShare> Columns { get; }

    /// <summary>Real rows that were used, half of them to fit on, and as many synthetic ones.</summary>
    public int RowsOfEach { get; }

    /// <summary>Tries to tell synthetic rows from real ones. 26,000 rows of each and 15 columns take about a second.</summary>
    /// <param name="real">Rows of the truth, best such as were not learned from.</param>
    /// <param name="synthetic">Rows of the same columns; the larger table is drawn down to the smaller.</param>
    /// <param name="seed">Decides which rows are drawn, and which half they are in.</param>
    /// <param name="maximumRows">Rows used of a table at most, at least 4.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind, or a table has fewer than four rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is less than four.</exception>
    public static TreeTwoSampleTest Between(ScoredTable real, ScoredTable synthetic, int seed, int maximumRows = 26_000)
    {
        var halves = SampleHalves.Draw(real, synthetic, seed, maximumRows);
        BoostedTrees trees = new GradientBoosting().Fit(halves.Fit, SampleHalves.Truth(halves.Fit), new BinaryLogLoss());
        double gain = trees.Gains.Sum();
        IEnumerable<ColumnShare> columns = real.Columns.Zip(trees.Gains, (column, own) => new ColumnShare(column.Name, gain > 0 ? own / gain : 0));
        return new TreeTwoSampleTest(
            halves.Area(trees.Predict(halves.Judge)[0]),
            [.. columns.OrderByDescending(column => column.Share)],
            (halves.Fit.RowCount + halves.Judge.RowCount) / 2);
    }
}
