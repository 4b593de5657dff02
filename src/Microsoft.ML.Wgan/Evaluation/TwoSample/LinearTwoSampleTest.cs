using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.TwoSample;

/// <summary>Whether a logistic regression, shown some real and synthetic rows, can tell others apart: a test of means and of shares of levels, not of how columns go together.</summary>
/// <remarks>
/// <code>
/// minimise Σ_i log(1 + exp(−t_i (w · φ(x_i) + b))) + ½ ‖w‖²
/// AUC = mean_ij ([f(x_i) &gt; f(y_j)] + ½ [f(x_i) = f(y_j)]),   f(x) = w · φ(x)
/// </code>
/// t: 1 for real rows, −1 for synthetic ones, of the half that is fitted on; φ: each number less its mean over its deviation, missing as 0 and flagged;
/// each of the 50 most frequent levels of a column, and the others as one, as 0 or 1. 0.5 for rows that cannot be told apart, 1 for rows that all can.
/// Source: Lopez-Paz, Oquab 2017, "Revisiting classifier two-sample tests", section 3.
/// Differs from it: the area instead of the accuracy, which needs no threshold and has a smaller error.
/// Not to be confused with <see cref="TreeTwoSampleTest"/>, which is the harder exam: passing this one says little.
/// </remarks>
public sealed class LinearTwoSampleTest
{
    private LinearTwoSampleTest(AreaUnderCurve area, int rows) => (Auc, StandardError, RowsOfEach) = (area.Value, area.StandardError, rows);

    /// <summary>The area under the ROC curve of unseen rows: ideally 0.5, 1 if every row is told.</summary>
    public double Auc { get; }

    /// <summary>DeLong's standard error of the area; 0 where every row is told.</summary>
    public double StandardError { get; }

    /// <summary>Real rows that were used, half of them to fit on, and as many synthetic ones.</summary>
    public int RowsOfEach { get; }

    /// <summary>Tries to tell synthetic rows from real ones.</summary>
    /// <param name="real">Rows of the truth, best such as were not learned from.</param>
    /// <param name="synthetic">Rows of the same columns; the larger table is drawn down to the smaller.</param>
    /// <param name="seed">Decides which rows are drawn, and which half they are in.</param>
    /// <param name="maximumRows">Rows used of a table at most, at least 4.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind, or a table has fewer than four rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is less than four.</exception>
    public static LinearTwoSampleTest Between(ScoredTable real, ScoredTable synthetic, int seed, int maximumRows = 26_000)
    {
        var halves = SampleHalves.Draw(real, synthetic, seed, maximumRows);
        var features = new LinearFeatures(halves.Fit);
        double[] weights = new LogisticRegression(features.Of(halves.Fit), features.Width).Fit(SampleHalves.Truth(halves.Fit));
        double[] scores = features.Of(halves.Judge).Times(weights);
        return new LinearTwoSampleTest(halves.Area(scores), (halves.Fit.RowCount + halves.Judge.RowCount) / 2);
    }
}
