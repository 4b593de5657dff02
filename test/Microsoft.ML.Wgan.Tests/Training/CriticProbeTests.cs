using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Tests.Lipschitz;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Training;

public sealed class CriticProbeTests
{
    private const double Tolerance = 1e-3;

    [Fact]
    public void Slopes_gradients_angle_and_estimate_are_those_worked_out_by_hand()
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = TwoUnits();

        CriticDiagnosis diagnosis = CriticProbe.Diagnose(critic, new R1(weight: 2), Row(1, 0), Row(0, 1), new ChosenRandom(0.5f));

        // Both units are on, so f(x) = 3 (x₁ + 10) + 4 (2 x₂ + 10) and ∇f = (3, 8) everywhere near.
        double slope = Math.Sqrt(73);
        Assert.Equal(slope, Assert.Single(diagnosis.SlopesAtReal), Tolerance);
        Assert.Equal(slope, Assert.Single(diagnosis.SlopesAtSynthetic), Tolerance);
        Assert.Equal(slope, Assert.Single(diagnosis.SlopesBetween), Tolerance);
        Assert.Equal(3 - 8, diagnosis.WassersteinEstimate, Tolerance);
        Assert.Equal(Math.Sqrt(2), diagnosis.ExactWasserstein, Tolerance);

        // f(y) − f(x): in w₂ the difference of the units, (−1, 2); in W₁ w₂ᵀ(y − x) = ((−3, 3), (−4, 4)); biases cancel.
        Assert.Equal(Math.Sqrt(1 + 4 + 9 + 9 + 16 + 16), diagnosis.CriticGradientNorm, Tolerance);

        // ‖W₁ᵀw₂‖²: in w₂ 2 W₁(3, 8) = (6, 32); in W₁ 2 w₂(3, 8)ᵀ = ((18, 48), (24, 64)).
        Assert.Equal(Math.Sqrt(36 + 1024 + 324 + 2304 + 576 + 4096), diagnosis.PenaltyGradientNorm, Tolerance * 10);
        double dot = -6 + 64 + (-3 * 18) + (3 * 48) + (-4 * 24) + (4 * 64);
        Assert.Equal(Math.Acos(dot / Math.Sqrt(55.0 * 8360)) * 180 / Math.PI, diagnosis.Angle, Tolerance);
    }

    [Fact]
    public void Slopes_are_taken_at_real_at_synthetic_and_between()
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = TwoUnits();

        // The first unit is off, at a fifth of its slope, where x₁ < −10: at the synthetic row, and at a quarter of the way from it, (−30, 0).
        CriticDiagnosis diagnosis = CriticProbe.Diagnose(critic, new WeightClipping(), Row(0, 0), Row(-40, 0), new ChosenRandom(0.25f));

        Assert.Equal(Math.Sqrt(9 + 64), diagnosis.SlopesAtReal[0], Tolerance);
        Assert.Equal(Math.Sqrt(0.36 + 64), diagnosis.SlopesAtSynthetic[0], Tolerance);
        Assert.Equal(Math.Sqrt(0.36 + 64), diagnosis.SlopesBetween[0], Tolerance);
    }

    [Fact]
    public void Without_a_penalty_its_gradient_is_zero_and_there_is_no_angle()
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = TwoUnits();

        CriticDiagnosis diagnosis = CriticProbe.Diagnose(critic, new WeightClipping(), Row(1, 0), Row(0, 1), new ChosenRandom(0.5f));

        Assert.Equal(0, diagnosis.PenaltyGradientNorm);
        Assert.True(double.IsNaN(diagnosis.Angle));
    }

    [Fact]
    public void A_penalty_that_undoes_the_critic_term_stands_at_180_degrees()
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = TwoUnits();

        CriticDiagnosis diagnosis = CriticProbe.Diagnose(critic, new Undoing(), Row(1, 0), Row(0, 1), new ChosenRandom(0.5f));

        Assert.Equal(180, diagnosis.Angle, Tolerance);
        Assert.Equal(2 * diagnosis.CriticGradientNorm, diagnosis.PenaltyGradientNorm, Tolerance);
    }

    [Fact]
    public void Looking_leaves_the_weights_alone()
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = TwoUnits();
        float[] before = critic.Values.data<float>().ToArray();

        _ = CriticProbe.Diagnose(critic, new SpectralNorm(), Row(1, 0), Row(0, 1), new ChosenRandom(0.5f));

        Assert.Equal(before, critic.Values.data<float>().ToArray());
    }

    [Fact]
    public void A_histogram_counts_in_bins_and_what_lies_outside_at_the_ends()
    {
        Assert.Equal([2, 1, 0, 3], CriticDiagnosis.Histogram([-1f, 0f, 0.5f, 1.5f, 1.75f, 9f], low: 0, high: 2, bins: 4));
        Assert.Throws<ArgumentOutOfRangeException>("bins", () => CriticDiagnosis.Histogram([], 0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => CriticDiagnosis.Histogram([], 1, 1, 2));
    }

    // W₁ = diag(1, 2), b₁ = (10, 10), w₂ = (3, 4).
    private static MultilayerCritic TwoUnits()
    {
        var critic = new MultilayerCritic(2, 2, seed: 1, CPU, hiddenLayers: 1);
        using IDisposable noGradient = no_grad();
        critic.Parameters.Leaves[0].copy_(tensor([1f, 0f, 0f, 2f], 2, 2));
        critic.Parameters.Leaves[1].copy_(tensor([10f, 10f]));
        critic.Parameters.Leaves[2].copy_(tensor([3f, 4f], 1, 2));
        return critic;
    }

    private static Tensor Row(float x1, float x2) => tensor([x1, x2], 1, 2);

    /// <summary>Minus twice the critic term.</summary>
    private sealed class Undoing : LipschitzConstraint
    {
        public override string Reference => "none";

        public override Tensor Penalty(CriticBatch batch, RandomSource random) => (batch.ScoreX.mean() - batch.ScoreY.mean()) * 2;
    }
}
