using Microsoft.ML.Wgan.Lipschitz;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class R2Tests
{
    private const double Tolerance = 1e-4;

    // Squared norms 25, 0.25 and 1.
    private static readonly float[] _rows = [3f, 4f, 0.3f, 0.4f, 0f, 1f];

    [Fact]
    public void Penalty_is_half_the_weight_times_the_mean_squared_slope_at_the_synthetic_rows()
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(new QuadraticCritic(), full(3, 2, 100f), tensor(_rows, 3, 2));

        Tensor penalty = new R2(weight: 6).Penalty(batch, ChosenRandom.None);

        Assert.Equal(3 * (25 + 0.25 + 1) / 3, penalty.item<float>(), Tolerance);
    }

    [Fact]
    public void Penalty_of_a_linear_critic_is_half_the_weight_times_its_squared_norm()
    {
        using var scope = NewDisposeScope();
        Tensor w = tensor([3f, 4f]).requires_grad_();

        Tensor penalty = new R2(weight: 6).Penalty(CriticBatch.Of(new LinearCritic(w), full(3, 2, 100f), tensor(_rows, 3, 2)), ChosenRandom.None);
        penalty.backward();

        // γ/2 · ‖w‖², and its derivative γ w.
        Assert.Equal(75, penalty.item<float>(), Tolerance);
        Assert.Equal([18f, 24f], w.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Defaults_and_reference_are_the_papers()
    {
        Assert.Equal(10, new R2().Weight);
        Assert.Contains("Mescheder", new R2().Reference, StringComparison.Ordinal);
        Assert.EndsWith("eq. 10", new R2().Reference, StringComparison.Ordinal);
    }
}
