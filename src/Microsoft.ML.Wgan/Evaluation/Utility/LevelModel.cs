using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;

namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>Predicts the likeliest of the levels that were learned from; judged by the mean F1. Levels that were not are never predicted.</summary>
internal sealed class LevelModel : TargetModel
{
    private readonly int[] _levels;

    private LevelModel(BoostedTrees trees, int[] levels)
        : base(trees) => _levels = levels;

    public static LevelModel Fit(ScoredTable columns, ScoredColumn target, GradientBoosting boosting)
    {
        int[] levels = FrequentLevels.Of(target.Levels);
        Dictionary<int, int> places = Places(levels);
        return new LevelModel(boosting.Fit(columns, Array.ConvertAll(target.Levels.ToArray(), level => (double)places[level]), new SoftmaxLogLoss(levels.Length)), levels);
    }

    private protected override Judgement Judge(double[][] predictions, ScoredColumn truth)
    {
        int[] all = [.. _levels.Union(truth.Levels.ToArray())];
        Dictionary<int, int> places = Places(all);
        return new F1Judgement(Array.ConvertAll(truth.Levels.ToArray(), level => places[level]), Likeliest(predictions), all.Length);
    }

    private static int[] Likeliest(double[][] predictions)
    {
        int[] best = new int[predictions[0].Length];
        for (int level = 1; level < predictions.Length; level++)
        {
            for (int row = 0; row < best.Length; row++)
            {
                best[row] = predictions[level][row] > predictions[best[row]][row] ? level : best[row];
            }
        }

        return best;
    }

    private static Dictionary<int, int> Places(int[] levels) => levels.Select((level, place) => (level, place)).ToDictionary(pair => pair.level, pair => pair.place);
}
