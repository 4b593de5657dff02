using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Whether the game is still one: the losses of the last step, and whether they and all weights are numbers that mean something.</summary>
/// <param name="CriticLoss">Of the last critic step.</param>
/// <param name="WassersteinEstimate">Of the last critic step.</param>
/// <param name="GeneratorLoss">Of the last generator step.</param>
/// <param name="WeightSum">The sum of all weights' magnitudes.</param>
internal readonly record struct Soundness(float CriticLoss, float WassersteinEstimate, float GeneratorLoss, float WeightSum)
{
    /// <summary>Generator steps between two looks; each waits for the device once.</summary>
    public const int CheckEvery = 50;

    /// <summary>2²³: from there on float32 scores of rows, which lie about one apart, can no longer differ by their distance.</summary>
    public const float LargestLoss = 1 << 23;

    /// <summary>Whether training can go on from here.</summary>
    public bool IsSound => MathF.Abs(CriticLoss) < LargestLoss && MathF.Abs(WassersteinEstimate) < LargestLoss && MathF.Abs(GeneratorLoss) < LargestLoss && float.IsFinite(WeightSum);

    /// <summary>Looks: one copy from the device.</summary>
    public static Soundness Of(TrainingParts parts)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor weights = parts.CriticWeights.abs().sum().Plus(parts.Average.Values.abs().sum()).view(1);
        float[] seen = cat([parts.Game.Losses, weights]).cpu().data<float>().ToArray();
        return new Soundness(seen[0], seen[1], seen[2], seen[3]);
    }
}
