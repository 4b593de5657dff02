using Microsoft.ML.Wgan.Lipschitz;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class SloganTests
{
    private const double Tolerance = 1e-4;

    [Theory]
    [InlineData(3f, 0f, 4)]
    [InlineData(0f, 7f, 0)]
    [InlineData(0.5f, 0f, 0)]
    [InlineData(-3f, 0f, 4)]
    public void Penalty_of_a_linear_critic_is_the_shaped_quotient_along_the_line(float w1, float w2, double expected)
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor([2f, 5f, -4f, 1f], 2, 2), y = tensor([1f, 5f, 0f, 1f], 2, 2);
        CriticBatch batch = CriticBatch.Of(new LinearCritic(tensor([w1, w2]).requires_grad_()), x, y);

        // Both lines are along the first input, so that the second weight does not count.
        Tensor whole = new Slogan(weight: 2).Penalty(batch, ChosenRandom.None);
        Tensor split = new Slogan(weight: 2, QuotientLine.Split).Penalty(batch, new ChosenRandom(0.25f, 0.75f));

        Assert.Equal(2 * expected, whole.item<float>(), Tolerance);
        Assert.Equal(2 * expected, split.item<float>(), Tolerance);
    }

    [Fact]
    public void The_whole_quotient_of_half_the_square_is_that_of_the_middle_of_the_line()
    {
        using var scope = NewDisposeScope();
        float[] x = [2f, 1f, 3f, -2f], y = [0f, 1f, -1f, 1f];

        Tensor penalty = new Slogan(weight: 3).Penalty(CriticBatch.Of(new QuadraticCritic(), tensor(x, 2, 2), tensor(y, 2, 2)), ChosenRandom.None);

        double expected = 3 * Enumerable.Range(0, 2).Average(i => Shape(MiddleQuotient(x[2 * i], x[(2 * i) + 1], y[2 * i], y[(2 * i) + 1])));
        Assert.Equal(expected, penalty.item<float>(), Tolerance);
    }

    [Fact]
    public void The_split_quotients_are_those_from_the_synthetic_row_to_the_point_alpha_and_from_there_to_the_real_row()
    {
        using var scope = NewDisposeScope();
        float[] x = [4f, 1f], y = [0f, 1f];
        const double Alpha = 0.25;

        Tensor penalty = new Slogan(weight: 3, QuotientLine.Split)
            .Penalty(CriticBatch.Of(new QuadraticCritic(), tensor(x, 1, 2), tensor(y, 1, 2)), new ChosenRandom((float)Alpha));

        // z = (1, 1): the parts have the middles (½, 1) and (2½, 1), and the line is along the first input, so the quotients are ½ and 2½.
        double expected = (1.5 * Shape(0.5)) + (1.5 * Shape(2.5));
        Assert.Equal(expected, penalty.item<float>(), Tolerance);
    }

    [Fact]
    public void A_slope_of_a_half_costs_nothing()
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(new LinearCritic(tensor([0.5f, 0f])), tensor([2f, 0f], 1, 2), zeros(1, 2));

        Assert.Equal(0, new Slogan(weight: 1).Penalty(batch, ChosenRandom.None).item<float>(), Tolerance);
        Assert.Equal(0, new Slogan(weight: 1, QuotientLine.Split).Penalty(batch, new ChosenRandom(0.5f)).item<float>(), Tolerance);
    }

    [Theory]
    [InlineData(QuotientLine.Whole, 0.5f)]
    [InlineData(QuotientLine.Split, 0.5f)]
    [InlineData(QuotientLine.Split, 0f)]
    public void Coinciding_rows_have_quotient_zero_and_a_finite_gradient(QuotientLine line, float alpha)
    {
        using var scope = NewDisposeScope();
        Tensor w = tensor([3f, 4f]).requires_grad_();

        Tensor penalty = new Slogan(weight: 1, line).Penalty(CriticBatch.Of(new LinearCritic(w), ones(1, 2), ones(1, 2)), new ChosenRandom(alpha));
        penalty.backward();

        Assert.Equal(0, penalty.item<float>(), Tolerance);
        Assert.Equal([0f, 0f], w.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Defaults_and_reference_are_the_sources()
    {
        var constraint = new Slogan();

        Assert.Equal((10.0, QuotientLine.Whole), (constraint.Weight, constraint.Line));
        Assert.Equal("Viehmann: More Improved Training of Wasserstein GANs and DRAGAN, 2017", constraint.Reference);
        Assert.Throws<ArgumentOutOfRangeException>("line", () => new Slogan(1, (QuotientLine)2));
        Assert.NotEqual(constraint.ToString(), new Slogan(10, QuotientLine.Split).ToString());
    }

    private static double Shape(double slope) => Math.Pow(Math.Max(slope - 1, 0), 2);

    // |(x + y)/2 · (x − y)| / ‖x − y‖
    private static double MiddleQuotient(double x1, double x2, double y1, double y2)
    {
        double d1 = x1 - y1, d2 = x2 - y2;
        return Math.Abs(((x1 + y1) / 2 * d1) + ((x2 + y2) / 2 * d2)) / Math.Sqrt((d1 * d1) + (d2 * d2));
    }
}
