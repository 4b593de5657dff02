using Microsoft.ML.Wgan.Lipschitz;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class ImprovedDraganTests
{
    private const double Tolerance = 1e-4;

    // The first input has standard deviation 2 over the batch, the second none.
    private static readonly float[] _x = [-2f, 3f, 2f, 3f, 2f, 3f, -2f, 3f];

    [Theory]
    [InlineData(3f, 4f, PenaltySides.Two, 16)]
    [InlineData(0.3f, 0.4f, PenaltySides.Two, 0.25)]
    [InlineData(3f, 4f, PenaltySides.One, 16)]
    [InlineData(0.3f, 0.4f, PenaltySides.One, 0)]
    public void Penalty_of_a_linear_critic_is_the_shaped_norm_of_its_weights(float w1, float w2, PenaltySides sides, double expected)
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(new LinearCritic(tensor([w1, w2]).requires_grad_()), tensor(_x, 4, 2), zeros(4, 2));

        Tensor penalty = new ImprovedDragan(weight: 2, sides).Penalty(batch, new ChosenRandom([], new double[8]));

        Assert.Equal(2 * expected, penalty.item<float>(), Tolerance);
    }

    [Fact]
    public void Each_input_is_moved_to_both_sides_by_a_quarter_of_its_own_spread_and_a_constant_one_not_at_all()
    {
        using var scope = NewDisposeScope();
        double[] n = [1, 5, -1, 5, 2, -5, 0, 5];
        var random = new ChosenRandom([], n);

        Tensor penalty = new ImprovedDragan(weight: 3).Penalty(CriticBatch.Of(new QuadraticCritic(), tensor(_x, 4, 2), full(4, 2, 100f)), random);

        double expected = 3 * Enumerable.Range(0, 4).Average(i => Math.Pow(Math.Sqrt(Math.Pow(_x[2 * i] + (0.25 * 2 * n[2 * i]), 2) + 9) - 1, 2));
        Assert.Equal(expected, penalty.item<float>(), Tolerance);
        Assert.Equal(0, random.Left);
    }

    [Fact]
    public void Defaults_and_reference_are_the_sources()
    {
        var constraint = new ImprovedDragan();

        Assert.Equal((10.0, PenaltySides.Two), (constraint.Weight, constraint.Sides));
        Assert.Contains("Viehmann", constraint.Reference, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("sides", () => new ImprovedDragan(1, (PenaltySides)2));
    }
}
