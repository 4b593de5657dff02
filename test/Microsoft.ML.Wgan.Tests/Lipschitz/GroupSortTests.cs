using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class GroupSortTests
{
    private const int Units = 64;
    private const int Steps = 300;
    private const int Pairs = 100_000;

    // Scores of size one carry about 1e-7 of rounding; pairs closer than 0.05 are left out, so a quotient may exceed one by about 1e-5.
    private const double QuotientTolerance = 1e-5;
    private const double ShortestDistance = 0.05;
    private const double OrthonormalTolerance = 1e-4;
    private const double SlopeTolerance = 1e-5;

    // Means over 20,000 points of values whose standard deviation is about one, twice.
    private const int HeldOut = 20_000;
    private const double SamplingTolerance = 3 * 0.01;

    [Fact]
    public void After_a_training_no_quotient_of_a_random_pair_exceeds_one()
    {
        using var critic = new TrainedCritic(new GroupSort(), Units, Steps);
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor a = critic.Real(Pairs).mul_(2), b = critic.Synthetic(Pairs).mul_(2);

        Tensor distance = (a - b).square().sum(1L).sqrt();
        Tensor quotient = (critic.Network.Score(a) - critic.Network.Score(b)).abs() / distance;
        float largest = quotient[distance > ShortestDistance].max().item<float>();

        Assert.InRange(largest, 0.9, 1 + QuotientTolerance);
    }

    [Fact]
    public void After_a_training_every_matrix_is_orthonormal()
    {
        using var critic = new TrainedCritic(new GroupSort(), Units, Steps);

        Assert.All(critic.Matrices(), matrix => Assert.All(SingularValues.Of(matrix), value => Assert.InRange(value, 1 - OrthonormalTolerance, 1 + 1e-6)));
    }

    [Fact]
    public void Between_layers_that_do_not_widen_the_slope_is_one_everywhere()
    {
        using var scope = NewDisposeScope();
        using var random = new HostRandom(2);
        using var critic = new MultilayerCritic(8, 8, seed: 1, CPU, activation: new PairSort());
        new GroupSort(bjorckIterations: 30).Project(critic);

        Assert.All(Slopes(critic, random.Normal(1_000, 8)), slope => Assert.InRange(slope, 1 - SlopeTolerance, 1 + SlopeTolerance));
    }

    [Fact]
    public void After_a_training_the_slope_is_at_most_one_and_nearly_one_between_the_batches()
    {
        // The first layer widens, so going back the gradient may lose what is not in its range: no more than at most one is promised.
        using var critic = new TrainedCritic(new GroupSort(), Units, Steps);
        using var scope = NewDisposeScope();
        Tensor x = critic.Real(1_000), y = critic.Synthetic(1_000);

        float[] slopes = Slopes(critic.Network, (x + y) / 2);

        Assert.All(slopes, slope => Assert.InRange(slope, 0, 1 + SlopeTolerance));
        Assert.InRange(slopes.Average(), 0.9, 1);
    }

    [Fact]
    public void The_critics_value_on_fresh_rows_is_a_lower_bound_of_the_exact_distance_and_a_tight_one()
    {
        using var critic = new TrainedCritic(new GroupSort(), Units, Steps);
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();

        double value = (critic.Network.Score(critic.Real(HeldOut)).mean() - critic.Network.Score(critic.Synthetic(HeldOut)).mean()).item<float>();

        Assert.InRange(value, 0.9 * TrainedCritic.ExactDistance, TrainedCritic.ExactDistance + SamplingTolerance);
    }

    [Fact]
    public void After_every_step_the_slope_is_certified_even_where_iterations_have_not_converged()
    {
        // A rate that throws the matrices far off, and a single iteration, stopped after each of a few steps.
        Assert.All(Enumerable.Range(1, 5), steps =>
        {
            using var critic = new TrainedCritic(new GroupSort(bjorckIterations: 1), Units, steps, rate: 0.3);

            double[] largest = [.. critic.Matrices().Select(matrix => SingularValues.Of(matrix)[0])];
            Assert.All(largest, value => Assert.InRange(value, 0, 1 + QuotientTolerance));
            Assert.All(critic.Network.Layers, layer => Assert.InRange(Certificate(layer.Weight), 0, 1 + QuotientTolerance));
        });
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(2, 3)]
    public void One_iteration_is_Bjorcks(int outputs, int inputs)
    {
        using var scope = NewDisposeScope();
        using var critic = new MultilayerCritic(inputs, outputs, seed: 1, CPU, hiddenLayers: 1);
        using (no_grad())
        {
            // Singular values 0.8 and 0.5 on the diagonal; ‖WᵀW‖_∞ = 0.64, so nothing is divided before or after.
            Tensor w = critic.Layers[0].Weight.zero_();
            w[0, 0] = 0.8f;
            w[1, 1] = 0.5f;
        }

        new GroupSort(bjorckIterations: 1).Project(critic);

        // σ ← σ (3 − σ²) / 2
        float[] values = critic.Layers[0].Weight.detach().contiguous().data<float>().ToArray();
        Assert.Equal(0.8 * (3 - 0.64) / 2, values[0], OrthonormalTolerance);
        Assert.Equal(0.5 * (3 - 0.25) / 2, values[inputs + 1], OrthonormalTolerance);
        Assert.Equal(2, values.Count(value => value != 0));
    }

    [Fact]
    public void What_is_too_long_is_first_divided_by_its_bound()
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = Diagonal(1.6f, 1f);

        new GroupSort(bjorckIterations: 1).Project(critic);

        // √‖WᵀW‖_∞ = 1.6 leaves 1 and 0.625; then σ ← σ (3 − σ²) / 2.
        float[] values = critic.Layers[0].Weight.detach().data<float>().ToArray();
        Assert.Equal(1, values[0], SlopeTolerance);
        Assert.Equal(0.625 * (3 - (0.625 * 0.625)) / 2, values[3], SlopeTolerance);
    }

    [Fact]
    public void A_matrix_far_too_long_becomes_orthonormal_too()
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = Diagonal(100f, 40f);

        new GroupSort(bjorckIterations: 30).Project(critic);

        float[] values = critic.Layers[0].Weight.detach().data<float>().ToArray();
        Assert.Equal(1, values[0], SlopeTolerance);
        Assert.Equal(1, values[3], SlopeTolerance);
    }

    [Fact]
    public void Projecting_again_changes_an_orthonormal_critic_by_rounding_only()
    {
        using var scope = NewDisposeScope();
        using var critic = new MultilayerCritic(3, 8, seed: 1, CPU, activation: new PairSort());
        var many = new GroupSort(bjorckIterations: 30);
        many.Project(critic);
        float[] before = critic.Values.data<float>().ToArray();

        new GroupSort().Project(critic);

        Assert.All(before.Zip(critic.Values.data<float>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void Settings_are_checked_the_activation_sorts_and_the_reference_is_the_papers()
    {
        using Activation activation = new GroupSort().CreateActivation();

        Assert.IsType<PairSort>(activation);
        Assert.Equal(3, new GroupSort().BjorckIterations);
        Assert.Throws<ArgumentOutOfRangeException>("bjorckIterations", () => new GroupSort(0));
        Assert.Contains("Anil", new GroupSort().Reference, StringComparison.Ordinal);
    }

    private static MultilayerCritic Diagonal(float first, float second)
    {
        var critic = new MultilayerCritic(2, 2, seed: 1, CPU, hiddenLayers: 1);
        using IDisposable noGradient = no_grad();
        critic.Layers[0].Weight.copy_(tensor([first, 0f, 0f, second], 2, 2));
        return critic;
    }

    // √‖WᵀW‖_∞, of the smaller of WᵀW and WWᵀ: what bounds the largest singular value without an iteration.
    private static double Certificate(Tensor weight)
    {
        using var scope = NewDisposeScope();
        Tensor w = weight.detach();
        Tensor gram = w.shape[0] >= w.shape[1] ? w.t().mm(w) : w.mm(w.t());
        return Math.Sqrt(gram.abs().sum(1L).max().item<float>());
    }

    private static float[] Slopes(MultilayerCritic critic, Tensor points) =>
        critic.InputGradient(points).square().sum(1L).sqrt().detach().data<float>().ToArray();
}
