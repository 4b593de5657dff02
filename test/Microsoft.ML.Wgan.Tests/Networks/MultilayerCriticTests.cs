using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class MultilayerCriticTests
{
    private const double Tolerance = 1e-5;

    [Theory]
    [InlineData("leaky ReLU 0.2", 1)]
    [InlineData("leaky ReLU 0.2", 2)]
    [InlineData("leaky ReLU 0.01", 3)]
    [InlineData("ReLU", 3)]
    [InlineData("pair sort", 1)]
    [InlineData("pair sort", 3)]
    [InlineData("features of 2", 1)]
    [InlineData("features of 7", 2)]
    public void Explicit_input_gradient_equals_autograds(string kind, int hiddenLayers)
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = Create(kind, hiddenLayers);
        using var random = new HostRandom(1);
        Tensor z = random.Normal(9, 7);

        float[] expected = new AutogradCritic(critic).InputGradient(z).data<float>().ToArray();
        float[] actual = critic.InputGradient(z).data<float>().ToArray();

        AssertClose(expected, actual);
        Assert.Contains(actual, value => Math.Abs(value) > 1e-3);
    }

    [Theory]
    [InlineData("leaky ReLU 0.2", 1)]
    [InlineData("leaky ReLU 0.2", 2)]
    [InlineData("leaky ReLU 0.01", 3)]
    [InlineData("ReLU", 3)]
    [InlineData("pair sort", 1)]
    [InlineData("pair sort", 3)]
    [InlineData("features of 2", 1)]
    [InlineData("features of 7", 2)]
    public void Penalty_gradient_through_the_explicit_form_equals_double_backward(string kind, int hiddenLayers)
    {
        using var scope = NewDisposeScope();
        using MultilayerCritic critic = Create(kind, hiddenLayers);
        using var random = new HostRandom(1);
        Tensor z = random.Normal(9, 7);

        float[] expected = PenaltyGradient(critic, new AutogradCritic(critic), z);
        float[] actual = PenaltyGradient(critic, critic, z);

        AssertClose(expected, actual);
        Assert.Contains(actual, value => Math.Abs(value) > 1e-3);
    }

    [Fact]
    public void Backward_adds_into_the_flat_gradient()
    {
        using var scope = NewDisposeScope();
        using var critic = new MultilayerCritic(2, 4, seed: 3, CPU);

        critic.Score(ones(1, 2)).sum().backward();
        float[] once = critic.Parameters.Gradient.data<float>().ToArray();
        critic.Score(ones(1, 2)).sum().backward();

        // The last parameter is the output's bias, at the start of the last cache line; its gradient is 1 a backward pass.
        Assert.Equal(1, once[^16]);
        Assert.All(once[^15..], padding => Assert.Equal(0, padding));
        AssertClose([.. once.Select(value => 2 * value)], critic.Parameters.Gradient.data<float>().ToArray());
    }

    [Fact]
    public void Moving_the_flat_values_moves_the_layers()
    {
        using var scope = NewDisposeScope();
        using var critic = new MultilayerCritic(2, 4, seed: 3, CPU);

        critic.Parameters.Values.zero_();

        Assert.Equal(0, critic.Score(ones(1, 2)).item<float>());
    }

    [Fact]
    public void Same_seed_same_weights_other_seed_others()
    {
        using var one = new MultilayerCritic(3, 4, seed: 3, CPU);
        using var same = new MultilayerCritic(3, 4, seed: 3, CPU);
        using var other = new MultilayerCritic(3, 4, seed: 4, CPU);

        Assert.Equal(one.Parameters.Values.data<float>().ToArray(), same.Parameters.Values.data<float>().ToArray());
        Assert.NotEqual(one.Parameters.Values.data<float>().ToArray(), other.Parameters.Values.data<float>().ToArray());
    }

    private static MultilayerCritic Create(string kind, int hiddenLayers) => kind switch
    {
        "leaky ReLU 0.2" => new(7, 16, seed: 3, CPU, hiddenLayers),
        "leaky ReLU 0.01" => new(7, 16, seed: 3, CPU, hiddenLayers, new LeakyRelu(0.01, CPU)),
        "ReLU" => new(7, 16, seed: 3, CPU, hiddenLayers, new LeakyRelu(0, CPU)),
        "features of 2" => new(7, 16, seed: 3, CPU, hiddenLayers, features: new FourierFeatures(2, 3, CPU)),
        "features of 7" => new(7, 16, seed: 3, CPU, hiddenLayers, features: new FourierFeatures(7, 2, CPU)),
        _ => new(7, 16, seed: 3, CPU, hiddenLayers, new PairSort()),
    };

    private static float[] PenaltyGradient(MultilayerCritic critic, CriticNetwork f, Tensor z)
    {
        critic.Parameters.Gradient.zero_();
        (f.InputGradient(z).square().sum(1L).sqrt() - 1).square().mean().backward();
        return critic.Parameters.Gradient.data<float>().ToArray();
    }

    private static void AssertClose(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance * Math.Max(1, Math.Abs(pair.First))));
    }

    /// <summary>The same critic, its input gradient left to autograd.</summary>
    private sealed class AutogradCritic(MultilayerCritic critic) : CriticNetwork
    {
        public override Tensor Values => critic.Values;

        public override IReadOnlyList<CriticLayer> Layers => critic.Layers;

        public override Tensor Score(Tensor rows) => critic.Score(rows);
    }
}
