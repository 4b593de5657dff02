using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;

namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>Trees that predict a target from the other columns, and how their predictions are judged.</summary>
internal abstract class TargetModel
{
    private readonly BoostedTrees _trees;

    private protected TargetModel(BoostedTrees trees) => _trees = trees;

    /// <summary>Learns the target from a table's other columns: by log loss or, if it holds numbers, by squared error.</summary>
    /// <param name="columns">The other columns.</param>
    /// <param name="target">The target in the same rows.</param>
    /// <param name="real">The target in the real training rows, which says what is judged.</param>
    /// <param name="boosting">How trees are grown.</param>
    public static TargetModel Fit(ScoredTable columns, ScoredColumn target, ScoredColumn real, GradientBoosting boosting) =>
        real.IsNumeric ? new NumberModel(boosting.Fit(columns, target.Numbers.ToArray(), new SquaredError()))
        : FrequentLevels.Of(real.Levels) is { Length: <= 2 } levels ? TwoLevelModel.Fit(columns, target, levels.Max(), boosting)
        : LevelModel.Fit(columns, target, boosting);

    /// <summary>Test rows as the trees see them.</summary>
    public BinnedRows Bin(ScoredTable columns) => _trees.Bin(columns);

    /// <summary>Whether predictions depend on a column.</summary>
    public bool Uses(int column) => _trees.Uses(column);

    /// <summary>Predicts the target of test rows, and sets it beside the truth.</summary>
    public Judgement Judge(BinnedRows rows, ScoredColumn truth) => Judge(_trees.Predict(rows), truth);

    private protected abstract Judgement Judge(double[][] predictions, ScoredColumn truth);
}
