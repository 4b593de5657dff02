using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class HostCriticTests
{
    private const int Width = 7;

    // Rounding of sums of up to sixteen products near 1.
    private const double Tolerance = 1e-5;

    private static float[] Rows(int count)
    {
        float[] rows = new float[count * Width];
        CounterNoise.FillNormal(rows, 2, 0, Width);
        return rows;
    }

    private static void AssertSame(MultilayerCritic critic)
    {
        using var scope = NewDisposeScope();
        float[] rows = Rows(40);
        float[] expected = critic.Score(tensor(rows, 40, Width)).data<float>().ToArray();
        var host = new HostCritic(critic.ToHost(), Width);

        for (int row = 0; row < 40; row++)
        {
            Assert.Equal(expected[row], host.Score(rows.AsSpan(row * Width, Width)), Tolerance);
        }
    }

    [Theory]
    [InlineData(1, 0.2)]
    [InlineData(2, 0.2)]
    [InlineData(3, 0)]
    public void It_scores_as_the_critic_of_tensors_does(int layers, double slope)
    {
        using var critic = new MultilayerCritic(Width, 16, seed: 5, CPU, layers, new LeakyRelu(slope, CPU));

        AssertSame(critic);
    }

    [Fact]
    public void A_critic_that_sorts_pairs_is_scored_too()
    {
        using var critic = new MultilayerCritic(Width, 16, seed: 5, CPU, 2, new PairSort());

        AssertSame(critic);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 2)]
    [InlineData(Width, 1)]
    public void A_critic_that_looks_closer_is_scored_too(int numbers, int frequencies)
    {
        using var critic = new MultilayerCritic(Width, 16, seed: 5, CPU, features: new FourierFeatures(numbers, frequencies, CPU));

        AssertSame(critic);
    }

    [Fact]
    public void Weights_that_do_not_fit_are_refused()
    {
        using var critic = new MultilayerCritic(Width, 16, seed: 5, CPU);
        CriticWeights weights = critic.ToHost();

        Assert.Throws<InvalidDataException>(() => new HostCritic(weights, Width + 1));
        Assert.Throws<InvalidDataException>(() => new HostCritic(weights with { Layers = [.. weights.Layers.Take(5)] }, Width));
        Assert.Throws<InvalidDataException>(() => new HostCritic(weights with { Layers = [.. weights.Layers.Take(4)] }, Width));
        Assert.Throws<InvalidDataException>(() => new HostCritic(weights with { Layers = [] }, Width));
        Assert.Throws<InvalidDataException>(() => new HostCritic(weights with { Numbers = 1, Frequencies = 1 }, Width));
        NamedWeights first = weights.Layers[0];
        Assert.Throws<InvalidDataException>(() => new HostCritic(weights with { Layers = [first with { Values = first.Values[1..] }, .. weights.Layers.Skip(1)] }, Width));
    }
}
