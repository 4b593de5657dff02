using Microsoft.ML.Wgan.Lipschitz;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class DraganTests
{
    private const double Tolerance = 1e-4;

    // Mean 2 and population variance ((4 + 0 + 0 + 4) + (4 + 4 + 0 + 0)) / 8 = 2 over all eight numbers.
    private static readonly float[] _x = [0f, 2f, 2f, 4f, 0f, 4f, 2f, 2f];
    private static readonly double _sigma = Math.Sqrt(2);

    [Theory]
    [InlineData(3f, 4f, PenaltySides.Two, 16)]
    [InlineData(0.3f, 0.4f, PenaltySides.Two, 0.25)]
    [InlineData(3f, 4f, PenaltySides.One, 16)]
    [InlineData(0.3f, 0.4f, PenaltySides.One, 0)]
    public void Penalty_of_a_linear_critic_is_the_shaped_norm_of_its_weights(float w1, float w2, PenaltySides sides, double expected)
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(new LinearCritic(tensor([w1, w2]).requires_grad_()), tensor(_x, 4, 2), zeros(4, 2));

        Tensor penalty = new Dragan(weight: 2, sides).Penalty(batch, new ChosenRandom(new float[12]));

        Assert.Equal(2 * expected, penalty.item<float>(), Tolerance);
    }

    [Fact]
    public void Penalty_looks_at_real_rows_moved_up_by_alpha_half_sigma_u()
    {
        using var scope = NewDisposeScope();
        double[] alpha = [0, 0.5, 1, 0.25], u = [0.9, 0.9, 1, 0, 0.5, 0.25, 0, 1];
        var random = new ChosenRandom([.. alpha, .. u], []);

        Tensor penalty = new Dragan(weight: 3).Penalty(CriticBatch.Of(new QuadraticCritic(), tensor(_x, 4, 2), full(4, 2, 100f)), random);

        double expected = 3 * Enumerable.Range(0, 4).Average(i =>
        {
            double a = _x[2 * i] + (alpha[i] * 0.5 * _sigma * u[2 * i]), b = _x[(2 * i) + 1] + (alpha[i] * 0.5 * _sigma * u[(2 * i) + 1]);
            return Math.Pow(Math.Sqrt((a * a) + (b * b)) - 1, 2);
        });
        Assert.Equal(expected, penalty.item<float>(), Tolerance);
        Assert.Equal(0, random.Left);
    }

    [Fact]
    public void One_spread_serves_all_inputs_so_that_a_constant_one_is_moved_too()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor([-1f, 0f, 1f, 0f], 2, 2);
        var random = new ChosenRandom([1, 1, 0, 1, 0, 1], []);

        Tensor penalty = new Dragan(weight: 1).Penalty(CriticBatch.Of(new QuadraticCritic(), x, zeros(2, 2)), random);

        // σ² = (1 + 0 + 1 + 0) / 4, so both rows are moved up by ½√½ in the second input: slope² = 1 + 1/8.
        Assert.Equal(Math.Pow(Math.Sqrt(1.125) - 1, 2), penalty.item<float>(), Tolerance / 100);
    }

    [Fact]
    public void Defaults_and_reference_are_the_papers()
    {
        var constraint = new Dragan();

        Assert.Equal((10.0, PenaltySides.Two), (constraint.Weight, constraint.Sides));
        Assert.Contains("Kodali", constraint.Reference, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("sides", () => new Dragan(1, (PenaltySides)2));
    }
}
