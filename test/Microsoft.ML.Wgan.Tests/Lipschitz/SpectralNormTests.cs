using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class SpectralNormTests
{
    // What the documentation claims of the default number of power iterations.
    private const double Claimed = 1e-4;
    private const double Tolerance = 1e-5;

    [Theory]
    [InlineData(64)]
    [InlineData(128)]
    public void After_a_training_the_largest_singular_value_of_every_layer_is_one(int units)
    {
        using var critic = new TrainedCritic(new SpectralNorm(), units, steps: 200);

        Assert.All(critic.Matrices(), matrix => Assert.InRange(SingularValues.Of(matrix)[0], 1 - Claimed, 1 + Claimed));
    }

    [Fact]
    public void Many_projections_find_the_largest_singular_value_of_any_start()
    {
        using var scope = NewDisposeScope();
        using var critic = new MultilayerCritic(2, 2, seed: 1, CPU, hiddenLayers: 1);
        using (no_grad())
        {
            critic.Layers[0].Weight.copy_(tensor([3f, 0f, 0f, 1f], 2, 2));
            critic.Layers[1].Weight.copy_(tensor([6f, 8f], 1, 2));
        }

        new SpectralNorm(powerIterations: 20).Project(critic);

        Assert.Equal([1, 0, 0, 1.0 / 3], critic.Layers[0].Weight.detach().data<float>().ToArray().Select(value => (double)value), Close);
        Assert.Equal([0.6, 0.8], critic.Layers[1].Weight.detach().data<float>().ToArray().Select(value => (double)value), Close);
    }

    [Fact]
    public void The_default_iterations_find_more_of_the_norm_than_the_papers_single_one()
    {
        using var scope = NewDisposeScope();
        using var four = new MultilayerCritic(2, 32, seed: 1, CPU);
        using var one = new MultilayerCritic(2, 32, seed: 1, CPU);

        new SpectralNorm().Project(four);
        new SpectralNorm(powerIterations: 1).Project(one);

        // An estimate from below leaves a norm above one.
        double ofFour = four.Layers[1].Weight.detach().norm().item<float>(), ofOne = one.Layers[1].Weight.detach().norm().item<float>();
        Assert.True(ofFour < 0.95 * ofOne, $"norms of {ofFour} and {ofOne} are left");
    }

    [Fact]
    public void Power_iterations_go_on_where_the_last_projection_left_off()
    {
        using var scope = NewDisposeScope();
        using var one = new MultilayerCritic(6, 6, seed: 1, CPU);
        using var other = new MultilayerCritic(6, 6, seed: 1, CPU);

        for (int i = 0; i < 8; i++)
        {
            new SpectralNorm(powerIterations: 1).Project(one);
        }

        new SpectralNorm(powerIterations: 8).Project(other);

        // The direction does not know how often the matrix was rescaled meanwhile.
        Assert.All(one.Layers.Zip(other.Layers), pair => Assert.Equal(
            pair.First.LeadingOutput.data<float>().ToArray().Select(value => (double)value),
            pair.Second.LeadingOutput.data<float>().ToArray().Select(value => (double)value),
            Close));
    }

    [Fact]
    public void A_matrix_of_zeros_stays_one()
    {
        using var scope = NewDisposeScope();
        using var critic = new MultilayerCritic(2, 4, seed: 1, CPU);
        critic.Values.zero_();

        new SpectralNorm().Project(critic);

        Assert.All(critic.Values.data<float>().ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Biases_are_left_alone()
    {
        using var scope = NewDisposeScope();
        using var critic = new MultilayerCritic(2, 4, seed: 1, CPU);
        float[] before = critic.Parameters.Leaves[1].detach().data<float>().ToArray();

        new SpectralNorm().Project(critic);

        Assert.Equal(before, critic.Parameters.Leaves[1].detach().data<float>().ToArray());
    }

    [Fact]
    public void Settings_are_checked_and_the_reference_is_the_papers()
    {
        Assert.Equal(4, new SpectralNorm().PowerIterations);
        Assert.Throws<ArgumentOutOfRangeException>("powerIterations", () => new SpectralNorm(0));
        Assert.Contains("Miyato", new SpectralNorm().Reference, StringComparison.Ordinal);
        Assert.Null(new SpectralNorm().CreateActivation());
    }

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) < Tolerance;
}
