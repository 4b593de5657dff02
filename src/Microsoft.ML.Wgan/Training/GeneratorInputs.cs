using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Inputs of a generator as it is trained: latents, and where there are conditions, conditions of real rows behind them.</summary>
internal static class GeneratorInputs
{
    /// <param name="generator">Knows the latent's width.</param>
    /// <param name="count">How many.</param>
    /// <param name="random">Source of the latents.</param>
    /// <param name="conditions">Source of the conditions; null without any.</param>
    /// <returns>[count, latent width], or [count, latent width + condition width].</returns>
    public static Tensor Draw(GeneratorNetwork generator, int count, RandomSource random, ConditionedRows? conditions)
    {
        Tensor z = random.Normal(count, generator.LatentWidth);
        return conditions is null ? z : cat([z, conditions.Next(count).Condition], 1);
    }
}
