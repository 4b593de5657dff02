using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;

namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>Predicts numbers; judged by the share of their variance.</summary>
internal sealed class NumberModel(BoostedTrees trees) : TargetModel(trees)
{
    private protected override Judgement Judge(double[][] predictions, ScoredColumn truth) => new DeterminationJudgement(truth.Numbers.ToArray(), predictions[0]);
}
