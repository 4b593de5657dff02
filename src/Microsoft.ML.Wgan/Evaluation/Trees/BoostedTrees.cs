using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>Trees that <see cref="GradientBoosting"/> has grown.</summary>
/// <param name="bins">How each column is cut.</param>
/// <param name="loss">What was lowered.</param>
/// <param name="start">The raw scores before the first round.</param>
/// <param name="trees">[rounds][outputs].</param>
/// <param name="gains">Gain of each column's splits.</param>
internal sealed class BoostedTrees(ColumnBins[] bins, Loss loss, double[] start, Tree[][] trees, double[] gains)
{
    /// <summary>Gain of each column's splits, summed over all trees: twice the loss that they took from the training rows, to second order.</summary>
    public IReadOnlyList<double> Gains => gains;

    /// <summary>Predictions of each output, [outputs][rows]: probabilities of classes, or numbers.</summary>
    /// <param name="table">Rows of the columns that were learned from.</param>
    public double[][] Predict(ScoredTable table) => Predict(Bin(table));

    /// <summary>The rows as these trees see them.</summary>
    public BinnedRows Bin(ScoredTable table) => BinnedRows.Of(table, bins);

    public double[][] Predict(BinnedRows rows)
    {
        double[][] scores = Scores(start, rows.RowCount);
        foreach (Tree[] round in trees)
        {
            for (int output = 0; output < round.Length; output++)
            {
                round[output].AddTo(scores[output], rows.Columns);
            }
        }

        loss.ToPredictions(scores);
        return scores;
    }

    /// <summary>Whether any split looks at the column; if not, predictions do not depend on it.</summary>
    public bool Uses(int column) => gains[column] > 0;

    internal static double[][] Scores(double[] start, int rowCount) => Array.ConvertAll(start, score =>
    {
        double[] scores = new double[rowCount];
        Array.Fill(scores, score);
        return scores;
    });
}
