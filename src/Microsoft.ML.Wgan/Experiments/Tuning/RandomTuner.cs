using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Draws every trial anew: the yardstick of every other tuner, and better than a grid where few of the settings matter.</summary>
/// <remarks>
/// <code>x_d = q_d(u_d),   u_d ~ U[0, 1] for each dimension d, independently</code>
/// q_d: the values of dimension d in the order of their places, a range's on its scale.
/// Source: Bergstra and Bengio 2012, "Random Search for Hyper-Parameter Optimization". Differs from it: a point that was tried is drawn again.
/// </remarks>
public sealed class RandomTuner : Tuner
{
    /// <inheritdoc/>
    public override string Reference => "Bergstra, Bengio: Random Search for Hyper-Parameter Optimization, 2012";

    private protected override SearchPoint Propose(GenerativeSearchSpace space, IReadOnlyList<SearchPoint> tried, ulong seed, int attempt) => Draw(space, seed);

    internal static SearchPoint Draw(GenerativeSearchSpace space, ulong seed) =>
        new([.. space.Dimensions.Select((dimension, index) => dimension.ValueAt(CounterNoise.Uniform(seed, 0, (ulong)index)))]);
}
