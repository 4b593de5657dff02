using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

/// <summary>What holds for every penalty, whatever its equation.</summary>
public sealed class PenaltyRulesTests
{
    private const int Batch = 5;

    // Central differences of step 1e-5 err by about 1e-10 times a third derivative, and by 1e-16 / 1e-5 from rounding.
    private const double Step = 1e-5;
    private const double DifferenceTolerance = 1e-7;
    private const double DoubleTolerance = 1e-12;

    // W₁, b₁, W₂, b₂, w₃: slopes from below one to above two where the rows are, so that both sides of every penalty are seen.
    private static readonly double[] _weights =
    [
        1.6, 0.3, -0.4, 1.5, 0.7, -1.1, 0.1, -0.2, 0.3,
        1.4, 0.2, -0.5, 0.3, 1.2, 0.4, -0.6, 0.5, 1.3, 0.05, 0.1, -0.15, 1.5, -1.1, 0.9,
    ];

    private static readonly double[] _x = Spread(Batch * SmoothCritic.Inputs, 0.6, 2);
    private static readonly double[] _y = Spread(Batch * SmoothCritic.Inputs, 0.6, 3);

    public static TheoryData<string> Names => Penalties.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_in_the_critics_weights_matches_finite_differences(string name)
    {
        using var scope = NewDisposeScope();
        LipschitzConstraint constraint = Penalties.Create(name, 7);
        Tensor weights = tensor(_weights).requires_grad_();

        Value(constraint, weights).backward();

        double[] actual = weights.grad!.data<double>().ToArray();
        double[] expected = [.. Enumerable.Range(0, _weights.Length).Select(i => (ValueMoved(constraint, i, Step) - ValueMoved(constraint, i, -Step)) / (2 * Step))];
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, DifferenceTolerance * Math.Max(1, Math.Abs(pair.First))));
        Assert.Contains(actual, value => Math.Abs(value) > 0.01);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_value_is_a_scalar_of_the_critics_own_precision(string name)
    {
        using var scope = NewDisposeScope();

        Tensor penalty = Value(Penalties.Create(name, 1), tensor(_weights));

        Assert.Empty(penalty.shape);
        Assert.Equal(ScalarType.Float64, penalty.dtype);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_value_is_proportional_to_the_weight(string name)
    {
        using var scope = NewDisposeScope();
        Tensor weights = tensor(_weights);

        double one = Value(Penalties.Create(name, 1), weights).item<double>();

        Assert.True(one > 0.01, $"{name}: {one} is too small to tell");
        Assert.Equal(12.5 * one, Value(Penalties.Create(name, 12.5), weights).item<double>(), 12.5 * one * DoubleTolerance);
        Assert.Equal(0, Value(Penalties.Create(name, 0), weights).item<double>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Permuting_the_batch_and_its_draws_changes_nothing(string name)
    {
        using var scope = NewDisposeScope();
        LipschitzConstraint constraint = Penalties.Create(name, 7);
        Tensor weights = tensor(_weights), order = tensor([3L, 0L, 4L, 2L, 1L]);

        double one = Value(constraint, weights).item<double>();
        CriticBatch permuted = CriticBatch.Of(new SmoothCritic(weights), Rows(_x)[order], Rows(_y)[order]);
        double other = constraint.Penalty(permuted, new Permuted(Draws(), order))!.item<double>();

        Assert.Equal(one, other, one * DoubleTolerance);
    }

    [Theory]
    [InlineData("gradient, two-sided")]
    [InlineData("gradient, one-sided")]
    [InlineData("semi-improved, whole")]
    [InlineData("semi-improved, split")]
    [InlineData("SLOGAN, whole")]
    [InlineData("SLOGAN, split")]
    [InlineData("all pairs")]
    [InlineData("all pairs, within batches")]
    public void Swapping_real_and_synthetic_rows_and_the_ends_of_their_lines_changes_nothing(string name)
    {
        using var scope = NewDisposeScope();
        LipschitzConstraint constraint = Penalties.Create(name, 7);
        Tensor weights = tensor(_weights);
        double[] alpha = Spread(Batch, 0.5, 4, centre: 0.5), mirrored = [.. alpha.Select(value => 1 - value)];

        double one = constraint.Penalty(CriticBatch.Of(new SmoothCritic(weights), Rows(_x), Rows(_y)), Chosen(alpha))!.item<double>();
        double other = constraint.Penalty(CriticBatch.Of(new SmoothCritic(weights), Rows(_y), Rows(_x)), Chosen(mirrored))!.item<double>();

        Assert.Equal(one, other, one * DoubleTolerance);
    }

    [Theory]
    [InlineData("PRODGAN, two-sided")]
    [InlineData("semi-improved, whole")]
    [InlineData("SLOGAN, whole")]
    [InlineData("all pairs")]
    [InlineData("all pairs, within batches")]
    [InlineData("R1")]
    [InlineData("R2")]
    public void What_needs_no_random_points_draws_nothing(string name)
    {
        using var scope = NewDisposeScope();

        Tensor? penalty = Penalties.Create(name, 1).Penalty(CriticBatch.Of(new SmoothCritic(tensor(_weights)), Rows(_x), Rows(_y)), ChosenRandom.None);

        Assert.NotNull(penalty);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_gradient_flows_into_the_rows(string name)
    {
        using var scope = NewDisposeScope();
        Tensor weights = tensor(_weights).requires_grad_();
        Tensor x = Rows(_x), y = Rows(_y);

        Penalties.Create(name, 1).Penalty(CriticBatch.Of(new SmoothCritic(weights), x, y), Draws())!.backward();

        Assert.Null(x.grad);
        Assert.Null(y.grad);
        Assert.Equal(_x, x.data<double>().ToArray());
        Assert.Equal(_y, y.data<double>().ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Weights_that_make_no_sense_are_refused(string name)
    {
        Assert.All([-1.0, double.NaN, double.PositiveInfinity], weight =>
        {
            ArgumentOutOfRangeException fault = Assert.Throws<ArgumentOutOfRangeException>(() => Penalties.Create(name, weight));

            Assert.EndsWith("weight", fault.ParamName, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_log_says_the_weight(string name) => Assert.Contains("weight 2.5", Penalties.Create(name, 2.5).ToString(), StringComparison.Ordinal);

    private static double ValueMoved(LipschitzConstraint constraint, int index, double step)
    {
        double[] moved = [.. _weights];
        moved[index] += step;
        return Value(constraint, tensor(moved)).item<double>();
    }

    private static Tensor Value(LipschitzConstraint constraint, Tensor weights) =>
        constraint.Penalty(CriticBatch.Of(new SmoothCritic(weights), Rows(_x), Rows(_y)), Draws())!;

    private static Tensor Rows(double[] values) => tensor(values).reshape(Batch, SmoothCritic.Inputs);

    // Enough for every penalty: α, then u, then another α; and n.
    private static ChosenRandom Draws() => new(Spread(Batch * 4, 0.5, 4, centre: 0.5), Spread(Batch * 2, 2, 5), ScalarType.Float64);

    private static ChosenRandom Chosen(double[] uniforms) => new(uniforms, [], ScalarType.Float64);

    /// <summary>Numbers spread irregularly over centre ± reach, the same in every run.</summary>
    private static double[] Spread(int count, double reach, int row, double centre = 0) =>
        [.. Enumerable.Range(1, count).Select(i => centre + (reach * Math.Sin((7.3 * i * row) + (1.7 * row))))];

    /// <summary>The rows of another source's draws in another order.</summary>
    private sealed class Permuted(RandomSource source, Tensor order) : RandomSource
    {
        public override Tensor Normal(long rows, long width) => source.Normal(rows, width)[order];

        public override Tensor Uniform(long rows, long width) => source.Uniform(rows, width)[order];

        public override Tensor RowNumbers(long count, long rowCount) => throw new InvalidOperationException("no row numbers expected");
    }
}
