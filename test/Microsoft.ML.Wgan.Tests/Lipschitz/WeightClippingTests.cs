using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Optimizers;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class WeightClippingTests
{
    [Fact]
    public void Weights_beyond_the_bound_become_the_bound_and_the_others_stay_and_clipping_again_changes_nothing()
    {
        using var scope = NewDisposeScope();
        Tensor weights = tensor([-9f, -0.5f, -0.25f, 0f, 0.25f, 0.5f, 9f]);
        var constraint = new WeightClipping(0.5);

        constraint.Project(new LinearCritic(weights));
        float[] once = weights.data<float>().ToArray();
        constraint.Project(new LinearCritic(weights));

        Assert.Equal([-0.5f, -0.5f, -0.25f, 0f, 0.25f, 0.5f, 0.5f], once);
        Assert.Equal(once, weights.data<float>().ToArray());
    }

    [Fact]
    public void Weights_and_biases_of_every_layer_are_clipped()
    {
        using var scope = NewDisposeScope();
        using var critic = new MultilayerCritic(3, 8, seed: 1, CPU);
        critic.Values.fill_(2);

        new WeightClipping(0.5).Project(critic);

        Assert.Equal(6, critic.Parameters.Leaves.Count);
        Assert.All(critic.Parameters.Leaves, leaf => Assert.All(leaf.detach().data<float>().ToArray(), value => Assert.Equal(0.5f, value)));
    }

    [Fact]
    public void After_every_critic_step_the_weights_are_within_the_bound_exactly()
    {
        // A rate that moves any weight beyond the bound in a step, so that only clipping after the step passes.
        int steps = 0;
        using var critic = new TrainedCritic(new WeightClipping(), units: 16, steps: 20, rate: 0.05, new RmsProp(), network =>
        {
            steps++;
            float[] values = network.Values.data<float>().ToArray();
            Assert.All(values, value => Assert.InRange(value, -0.01f, 0.01f));
            Assert.Contains(values, value => Math.Abs(value) == 0.01f);
        });

        Assert.Equal(20, steps);
    }

    [Fact]
    public void It_is_no_penalty()
    {
        using var scope = NewDisposeScope();

        Assert.Null(new WeightClipping().Penalty(CriticBatch.Of(new QuadraticCritic(), ones(1, 2), ones(1, 2)), ChosenRandom.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_bound_that_makes_no_sense_is_refused(double bound) =>
        Assert.Throws<ArgumentOutOfRangeException>("clipBound", () => new WeightClipping(bound));

    [Fact]
    public void Default_and_reference_are_the_papers()
    {
        Assert.Equal(0.01, new WeightClipping().ClipBound);
        Assert.Contains("Arjovsky", new WeightClipping().Reference, StringComparison.Ordinal);
        Assert.Equal("weight clipping, bound 0.01", new WeightClipping().ToString());
    }
}
