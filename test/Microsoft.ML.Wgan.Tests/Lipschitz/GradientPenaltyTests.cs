using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class GradientPenaltyTests
{
    private const double Tolerance = 1e-5;
    private static readonly float[] _alpha = [0.25f, 0.5f, 1f];

    [Theory]
    [InlineData(3f, 4f, PenaltySides.Two, 16)]
    [InlineData(3f, 4f, PenaltySides.One, 16)]
    [InlineData(0.3f, 0.4f, PenaltySides.Two, 0.25)]
    [InlineData(0.3f, 0.4f, PenaltySides.One, 0)]
    [InlineData(0.6f, 0.8f, PenaltySides.Two, 0)]
    public void Penalty_of_a_linear_critic_is_the_shaped_norm_of_its_weights(float w1, float w2, PenaltySides sides, double expected)
    {
        using var scope = NewDisposeScope();
        var f = new LinearCritic(tensor([w1, w2]).requires_grad_());

        Tensor penalty = new GradientPenalty(weight: 2, sides).Penalty(CriticBatch.Of(f, Rows(0), Rows(1)), new ChosenRandom(_alpha));

        Assert.Equal(2 * expected, penalty.item<float>(), Tolerance * 100);
    }

    [Fact]
    public void Penalty_looks_at_the_interpolates_between_paired_rows()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor([2f, 0f, 4f, 0f, 6f, 0f], 3, 2);
        Tensor y = zeros(3, 2);

        Tensor penalty = new GradientPenalty(weight: 1).Penalty(CriticBatch.Of(new QuadraticCritic(), x, y), new ChosenRandom(_alpha));

        // ‖z‖ = α‖x‖ = 0.5, 2, 6, so the mean of (‖z‖ − 1)² is (0.25 + 1 + 25) / 3.
        Assert.Equal((0.25 + 1 + 25) / 3, penalty.item<float>(), Tolerance * 10);
    }

    [Fact]
    public void Alpha_one_is_the_real_row()
    {
        using var scope = NewDisposeScope();

        Tensor z = Interpolation.Between(ones(2, 3), zeros(2, 3), new ChosenRandom([1f, 0.25f]));

        Assert.Equal([1f, 1f, 1f, 0.25f, 0.25f, 0.25f], z.data<float>().ToArray());
    }

    [Fact]
    public void Gradient_of_the_penalty_matches_the_closed_form()
    {
        using var scope = NewDisposeScope();
        Tensor w = tensor([3f, 4f]).requires_grad_();

        new GradientPenalty(weight: 10).Penalty(CriticBatch.Of(new LinearCritic(w), Rows(0), Rows(1)), new ChosenRandom(_alpha)).backward();

        // d/dw of 10 (‖w‖ − 1)² is 20 (‖w‖ − 1) w / ‖w‖.
        Assert.Equal(20 * 4 * 0.6, w.grad!.data<float>()[0], 1e-3);
        Assert.Equal(20 * 4 * 0.8, w.grad!.data<float>()[1], 1e-3);
    }

    [Fact]
    public void A_vanishing_slope_has_a_finite_gradient()
    {
        using var scope = NewDisposeScope();
        Tensor w = zeros(2).requires_grad_();

        new GradientPenalty(weight: 10).Penalty(CriticBatch.Of(new LinearCritic(w), Rows(0), Rows(1)), new ChosenRandom(_alpha)).backward();

        Assert.All(w.grad!.data<float>().ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Permuting_the_batch_changes_nothing()
    {
        using var scope = NewDisposeScope();
        using var random = new HostRandom(5);
        Tensor x = random.Normal(4, 3), y = random.Normal(4, 3), order = tensor([2L, 0L, 3L, 1L]);
        float[] alpha = [0.1f, 0.4f, 0.7f, 0.9f];
        float[] permuted = [alpha[2], alpha[0], alpha[3], alpha[1]];
        var penalty = new GradientPenalty(weight: 1);

        float one = penalty.Penalty(CriticBatch.Of(new QuadraticCritic(), x, y), new ChosenRandom(alpha)).item<float>();
        float other = penalty.Penalty(CriticBatch.Of(new QuadraticCritic(), x[order], y[order]), new ChosenRandom(permuted)).item<float>();

        Assert.Equal(one, other, Tolerance * Math.Abs(one));
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_that_makes_no_sense_is_refused(double weight)
    {
        ArgumentOutOfRangeException fault = Assert.Throws<ArgumentOutOfRangeException>(() => new GradientPenalty(weight));

        Assert.Equal("weight", fault.ParamName);
    }

    [Fact]
    public void Reference_names_the_paper_of_the_sides()
    {
        Assert.Contains("Gulrajani", new GradientPenalty(10, PenaltySides.Two).Reference, StringComparison.Ordinal);
        Assert.Contains("Petzka", new GradientPenalty(10, PenaltySides.One).Reference, StringComparison.Ordinal);
    }

    private static Tensor Rows(float value) => full(3, 2, value);
}
