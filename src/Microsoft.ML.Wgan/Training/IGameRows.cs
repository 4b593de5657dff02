using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Where the game's rows come from, as the critic sees them.</summary>
internal interface IGameRows
{
    /// <summary>Real rows, and fake ones beside them without gradient: what a critic step compares.</summary>
    /// <param name="count">Rows of each.</param>
    /// <param name="random">Source of the latents and, without conditions, of the row numbers.</param>
    /// <returns>Both [count, the critic's width].</returns>
    (Tensor Real, Tensor Fake) Pair(long count, RandomSource random);

    /// <summary>Fake rows, differentiable in the generator's weights.</summary>
    /// <returns>[count, the critic's width].</returns>
    Tensor Fake(long count, RandomSource random);
}

/// <summary>Real rows as they are drawn, and y = g(z).</summary>
internal sealed class LatentRows(IRealRows data, GeneratorNetwork generator) : IGameRows
{
    public (Tensor Real, Tensor Fake) Pair(long count, RandomSource random)
    {
        Tensor real = data.Draw(count, random);
        using IDisposable noGradient = no_grad();
        return (real, Fake(count, random));
    }

    public Tensor Fake(long count, RandomSource random) => generator.Generate(random.Normal(count, generator.LatentWidth));
}
