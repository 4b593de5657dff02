using Microsoft.ML.Wgan.Lipschitz;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class ProdganTests
{
    private const double Tolerance = 1e-4;

    // Norms 5, 0.5 and 1.
    private static readonly float[] _x = [3f, 4f, 0.3f, 0.4f, 0f, 1f];

    [Theory]
    [InlineData(PenaltySides.Two, (16 + 0.25 + 0) / 3)]
    [InlineData(PenaltySides.One, 16.0 / 3)]
    public void Penalty_looks_at_the_real_rows_themselves(PenaltySides sides, double expected)
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(new QuadraticCritic(), tensor(_x, 3, 2), full(3, 2, 100f));

        Tensor penalty = new Prodgan(weight: 2, sides).Penalty(batch, ChosenRandom.None);

        Assert.Equal(2 * expected, penalty.item<float>(), Tolerance);
    }

    [Theory]
    [InlineData(3f, 4f, PenaltySides.Two, 16)]
    [InlineData(0.3f, 0.4f, PenaltySides.Two, 0.25)]
    [InlineData(0.3f, 0.4f, PenaltySides.One, 0)]
    public void Penalty_of_a_linear_critic_is_the_shaped_norm_of_its_weights(float w1, float w2, PenaltySides sides, double expected)
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(new LinearCritic(tensor([w1, w2]).requires_grad_()), tensor(_x, 3, 2), zeros(3, 2));

        Tensor penalty = new Prodgan(weight: 2, sides).Penalty(batch, ChosenRandom.None);

        Assert.Equal(2 * expected, penalty.item<float>(), Tolerance);
    }

    [Fact]
    public void Defaults_and_reference_are_the_sources()
    {
        var constraint = new Prodgan();

        Assert.Equal((10.0, PenaltySides.Two), (constraint.Weight, constraint.Sides));
        Assert.Contains("Viehmann", constraint.Reference, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("sides", () => new Prodgan(1, (PenaltySides)2));
    }
}
