using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class AllPairsTests
{
    private const int Batch = 6;
    private const int Width = 3;
    private const double RelativeTolerance = 1e-5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Penalty_equals_a_double_loop_over_pairs(bool withinBatches)
    {
        using var scope = NewDisposeScope();
        using var random = new HostRandom(3);
        Tensor x = random.Normal(Batch, Width), y = random.Normal(Batch, Width).add_(1);

        Tensor penalty = new AllPairs(weight: 4, withinBatches).Penalty(CriticBatch.Of(new QuadraticCritic(), x, y), ChosenRandom.None);

        float[][] real = Rows(x), synthetic = Rows(y), both = [.. real, .. synthetic];
        double expected = withinBatches ? Loop(both, both) : Loop(real, synthetic);
        Assert.Equal(4 * expected, penalty.item<float>(), 4 * expected * RelativeTolerance);
    }

    [Fact]
    public void One_violating_pair_of_four_weighs_a_quarter()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor([4f, 0f], 2, 1), y = tensor([0f, 0f], 2, 1);

        // ½x² has the quotient 2 between 4 and 0, which two of four pairs are, and 0 between coinciding rows.
        Assert.Equal(0.5, new AllPairs(weight: 1).Penalty(CriticBatch.Of(new QuadraticCritic(), x, y), ChosenRandom.None).item<float>(), RelativeTolerance);

        // Within batches: 4 against three zeros, both ways, is 6 of 16.
        Assert.Equal(6.0 / 16, new AllPairs(weight: 1, withinBatches: true).Penalty(CriticBatch.Of(new QuadraticCritic(), x, y), ChosenRandom.None).item<float>(), RelativeTolerance);
    }

    [Theory]
    [InlineData(0.5f, 0)]
    [InlineData(3f, 4)]
    public void Penalty_of_a_linear_critic_of_one_input_is_its_one_sided_slope(float w, double expected)
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(new LinearCritic(tensor([w])), tensor([1f, 2f, 3f], 3, 1), tensor([-1f, -2f, -3f], 3, 1));

        Assert.Equal(expected, new AllPairs(weight: 1).Penalty(batch, ChosenRandom.None).item<float>(), RelativeTolerance * 10);
    }

    [Fact]
    public void Short_distances_between_far_rows_keep_their_digits()
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(new LinearCritic(tensor([2f])), tensor([1000f], 1, 1), tensor([1000.0625f], 1, 1));

        // By ‖x‖² + ‖y‖² − 2x·y the distance would be lost in rounding; the quotient is 2.
        Assert.Equal(1, new AllPairs(weight: 1).Penalty(batch, ChosenRandom.None).item<float>(), RelativeTolerance);
    }

    [Fact]
    public void Coinciding_rows_have_a_finite_gradient()
    {
        using var scope = NewDisposeScope();
        Tensor w = tensor([3f, 4f]).requires_grad_();

        new AllPairs(withinBatches: true).Penalty(CriticBatch.Of(new LinearCritic(w), ones(2, 2), ones(2, 2)), ChosenRandom.None).backward();

        Assert.Equal([0f, 0f], w.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Defaults_and_reference_are_the_sources()
    {
        var constraint = new AllPairs();

        Assert.Equal((10.0, false), (constraint.Weight, constraint.WithinBatches));
        Assert.Contains("Viehmann", constraint.Reference, StringComparison.Ordinal);
        Assert.NotEqual(constraint.ToString(), new AllPairs(10, withinBatches: true).ToString());
    }

    // mean over pairs of max(|f(a) − f(b)| / ‖a − b‖ − 1, 0)², f = ½‖·‖²; a row with itself counts as zero.
    private static double Loop(float[][] first, float[][] second)
    {
        double sum = 0;
        foreach (float[] a in first)
        {
            foreach (float[] b in second)
            {
                double distance = Math.Sqrt(a.Zip(b).Sum(pair => Math.Pow(pair.First - pair.Second, 2)));
                double rise = Math.Abs(HalfSquare(a) - HalfSquare(b));
                sum += distance == 0 ? 0 : Math.Pow(Math.Max((rise / distance) - 1, 0), 2);
            }
        }

        return sum / (first.Length * second.Length);
    }

    private static double HalfSquare(float[] row) => row.Sum(value => 0.5 * value * value);

    private static float[][] Rows(Tensor rows) => [.. rows.data<float>().ToArray().Chunk(Width)];
}
