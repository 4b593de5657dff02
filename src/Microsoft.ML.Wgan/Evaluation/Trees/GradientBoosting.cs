using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>Gradient boosting of trees over binned columns: each round's trees follow the loss's derivatives where the rounds before have left them.</summary>
/// <remarks>
/// <code>s ← s − rate · G_leaf / (H_leaf + λ)</code>
/// s: a row's raw score; G, H: sums of the first and second derivatives of the loss over the rows of the row's leaf.
/// Source: Friedman 2001, "Greedy function approximation: a gradient boosting machine"; second derivatives as in Chen, Guestrin 2016, "XGBoost", eq. 5 and 7.
/// Defaults are scikit-learn's HistGradientBoosting's. Differs from it: no early stopping, which there holds out a tenth of more than 10,000 rows.
/// Nothing is drawn at random: the same rows give the same trees.
/// </remarks>
internal sealed class GradientBoosting
{
    /// <summary>Rounds, of a tree for each raw score.</summary>
    /// <value>100.</value>
    public int Rounds { get; init; } = 100;

    /// <summary>Share of each leaf's best value that is taken.</summary>
    /// <value>0.1.</value>
    public double Rate { get; init; } = 0.1;

    public GrowthLimits Limits { get; init; } = new();

    /// <summary>Threads, 1 or 2; the trees do not depend on it.</summary>
    /// <value>2 where there are as many processors.</value>
    public int Threads { get; init; } = Math.Min(2, Environment.ProcessorCount);

    /// <param name="table">Columns to learn from.</param>
    /// <param name="target">What to learn: a row's truth each, as the loss takes it.</param>
    /// <param name="loss">What to lower.</param>
    public BoostedTrees Fit(ScoredTable table, double[] target, Loss loss)
    {
        ColumnBins[] bins = [.. table.Columns.Select(ColumnBins.Of)];
        var rows = BinnedRows.Of(table, bins);
        var grower = new TreeGrower(rows, bins, Limits, Threads);
        double[] start = loss.Start(target), gains = new double[bins.Length];
        double[][] scores = BoostedTrees.Scores(start, rows.RowCount);
        GradientPair[][] gradients = Array.ConvertAll(start, _ => new GradientPair[rows.RowCount]);
        var trees = new Tree[Rounds][];
        for (int round = 0; round < Rounds; round++)
        {
            loss.Differentiate(target, scores, gradients);
            trees[round] = [.. scores.Zip(gradients, (own, gradients) => grower.Grow(gradients, Rate, own, gains))];
        }

        return new BoostedTrees(bins, loss, start, trees, gains);
    }
}
