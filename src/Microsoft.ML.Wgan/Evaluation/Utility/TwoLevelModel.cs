using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;

namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>Predicts one of two levels against the other, or any other; judged by the area under the ROC curve.</summary>
internal sealed class TwoLevelModel : TargetModel
{
    private readonly int _level;

    private TwoLevelModel(BoostedTrees trees, int level)
        : base(trees) => _level = level;

    public static TwoLevelModel Fit(ScoredTable columns, ScoredColumn target, int level, GradientBoosting boosting) =>
        new(boosting.Fit(columns, Truth(target, level), new BinaryLogLoss()), level);

    private protected override Judgement Judge(double[][] predictions, ScoredColumn truth) => new AreaJudgement(Truth(truth, _level), predictions[0]);

    private static double[] Truth(ScoredColumn target, int level) => Array.ConvertAll(target.Levels.ToArray(), own => own == level ? 1.0 : 0);
}
