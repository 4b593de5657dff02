using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Optimizers;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz.Golden;

/// <summary>Values, weight gradients and steps of the game against plain PyTorch in double precision (record.py).</summary>
public sealed class GoldenTests
{
    // Ours are single precision: some 6e-8 a rounding, a few dozen roundings deep.
    private const double RelativeTolerance = 1e-5;

    // Weights of size one in single precision are 6e-8 apart; a step moves them by 1e-4 and more.
    private const double WeightTolerance = 5e-7;
    private const double SmallestStep = 5e-5;

    // Biases only, of 73 weights.
    private const int MostCancelled = 8;

    public static TheoryData<string> Names => Penalties.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_and_weight_gradient_are_the_recorded_ones(string name)
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = GoldenRecord.Critic();
        double[] alpha = GoldenRecord.Numbers("alpha"), u = GoldenRecord.Numbers("u"), alpha2 = GoldenRecord.Numbers("alpha2");
        var random = new ChosenRandom([.. alpha, .. u, .. alpha2], GoldenRecord.Numbers("n"));

        Tensor penalty = Penalties.Create(name, weight: 7).Penalty(CriticBatch.Of(critic, GoldenRecord.Rows("x"), GoldenRecord.Rows("y")), random)!;
        penalty.backward();

        double value = GoldenRecord.Value(name);
        Assert.Equal(value, penalty.item<float>(), RelativeTolerance * value);
        AssertGradient(GoldenRecord.Lists("penalties", name, "gradient"), critic.Parameters);
    }

    [Fact]
    public void Every_penalty_is_recorded() => Assert.Equal(Penalties.All.Order(), GoldenRecord.PenaltyNames.Order());

    [Fact]
    public void Two_rounds_of_algorithm_1_end_at_the_recorded_weights() =>
        AssertRounds("algorithm 1", new WeightClipping(), new RmsProp(), 5e-5, alphas: []);

    [Fact]
    public void Two_rounds_of_WGAN_GP_end_at_the_recorded_weights() =>
        AssertRounds("WGAN-GP", new GradientPenalty(), new Adam(0, 0.9), 1e-4, GoldenRecord.Numbers("game", "alphas"));

    private static void AssertRounds(string name, LipschitzConstraint constraint, Optimizer optimizer, double rate, double[] alphas)
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = GoldenRecord.Critic();
        using MultilayerGenerator generator = GoldenRecord.Generator();
        var random = new ChosenRandom(alphas, GoldenRecord.Numbers("game", "latents"));
        using var game = new Game(new RecordedRows(), generator, critic, constraint, optimizer, GoldenRecord.Batch, random);

        for (int round = 0; round < 2; round++)
        {
            game.StepCritic(rate);
            game.StepCritic(rate);
            game.StepGenerator(rate);
        }

        Assert.Equal(0, random.Left);
        AssertWeights(GoldenRecord.Lists("game", name, "critic"), critic.Parameters);
        AssertWeights(GoldenRecord.Lists("game", name, "generator"), generator.Parameters);
        Assert.InRange(GoldenRecord.Lists("game", name, "critic").SelectMany(values => values).Count(double.IsNaN), 0, MostCancelled);
        Assert.Contains(GoldenRecord.Lists("generator")[0].Zip(GoldenRecord.Lists("game", name, "generator")[0]), pair => Math.Abs(pair.First - pair.Second) > SmallestStep);
    }

    private static void AssertGradient(double[][] expected, ParameterBlock parameters)
    {
        double largest = expected.SelectMany(values => values).Max(Math.Abs);
        Assert.All(parameters.Leaves.Zip(expected), pair => AssertClose(pair.Second, pair.First.grad!, RelativeTolerance * largest));
    }

    private static void AssertWeights(double[][] expected, ParameterBlock parameters) =>
        Assert.All(parameters.Leaves.Zip(expected), pair => AssertClose(pair.Second, pair.First.detach(), WeightTolerance));

    private static void AssertClose(double[] expected, Tensor actual, double tolerance) =>
        Assert.All(expected.Zip(actual.contiguous().data<float>().ToArray()).Where(pair => !double.IsNaN(pair.First)), pair => Assert.Equal(pair.First, pair.Second, tolerance));

    /// <summary>The recorded real batches, one after the other.</summary>
    private sealed class RecordedRows : IRealRows
    {
        private int _batches;

        public Tensor Draw(long count, RandomSource random)
        {
            int size = (int)count * GoldenRecord.Width, first = _batches++ * size;
            return tensor(GoldenRecord.Numbers("game", "x")[first..(first + size)]).reshape(count, GoldenRecord.Width).to(ScalarType.Float32);
        }
    }
}
