using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class ConvolutionalCriticTests
{
    private const double Tolerance = 1e-5;

    /// <summary>Width, height and channels of the picture; numbers before it; width behind it, its last 2 the condition if it is more than 3; whether blocks are residual; the activation.</summary>
    public static TheoryData<int, int, int, int, int, bool, string> Kinds => new()
    {
        { 8, 8, 1, 0, 0, false, "leaky" },
        { 8, 8, 1, 0, 5, false, "leaky" },
        { 9, 7, 3, 2, 3, false, "leaky" },
        { 9, 13, 1, 0, 4, true, "leaky" },
        { 8, 8, 3, 1, 0, true, "pairs" },
        { 11, 5, 1, 0, 3, false, "pairs" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Explicit_input_gradient_equals_autograds(int width, int height, int channels, int before, int behind, bool isResidual, string activation)
    {
        using var scope = NewDisposeScope();
        using ConvolutionalCritic critic = Create(new ImageShape(width, height, channels), before, behind, isResidual, activation);
        using var random = new HostRandom(1);
        Tensor z = random.Normal(4, before + (width * height * channels) + behind);

        float[] expected = new AutogradCritic(critic, ConditionOf(behind)).InputGradient(z).data<float>().ToArray();
        float[] actual = critic.InputGradient(z).data<float>().ToArray();

        AssertClose(expected, actual);
        Assert.Contains(actual, value => Math.Abs(value) > 1e-4);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Penalty_gradient_through_the_explicit_form_equals_double_backward(int width, int height, int channels, int before, int behind, bool isResidual, string activation)
    {
        using var scope = NewDisposeScope();
        using ConvolutionalCritic critic = Create(new ImageShape(width, height, channels), before, behind, isResidual, activation);
        using var random = new HostRandom(1);
        Tensor z = random.Normal(4, before + (width * height * channels) + behind);

        float[] expected = PenaltyGradient(critic, new AutogradCritic(critic, ConditionOf(behind)), z);
        float[] actual = PenaltyGradient(critic, critic, z);

        AssertClose(expected, actual);
        Assert.Contains(actual, value => Math.Abs(value) > 1e-4);
    }

    [Fact]
    public void Each_row_is_scored_by_itself()
    {
        using var scope = NewDisposeScope();
        using ConvolutionalCritic critic = Create(new ImageShape(8, 8, 1), 0, 3, isResidual: true, "leaky");
        using var random = new HostRandom(1);
        Tensor rows = random.Normal(6, 67);

        float[] together = critic.Score(rows).data<float>().ToArray();
        float[] alone = [.. Enumerable.Range(0, 6).Select(row => critic.Score(rows.narrow(0, row, 1)).item<float>())];

        Assert.All(together.Zip(alone), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.Equal(6, together.Distinct().Count());
    }

    [Fact]
    public void What_stands_beside_the_picture_counts()
    {
        using var scope = NewDisposeScope();
        using ConvolutionalCritic critic = Create(new ImageShape(8, 8, 1), 0, 2, isResidual: false, "leaky");
        Tensor rows = zeros(2, 66);
        rows.narrow(0, 1, 1).narrow(1, 64, 1).fill_(1);

        float[] scores = critic.Score(rows).data<float>().ToArray();

        Assert.True(Math.Abs(scores[0] - scores[1]) > 1e-3);
    }

    [Fact]
    public void Projections_reach_the_weights_themselves()
    {
        using var scope = NewDisposeScope();
        using ConvolutionalCritic critic = Create(new ImageShape(8, 8, 1), 0, 0, isResidual: false, "leaky");

        new WeightClipping(0.01).Project(critic);
        Assert.All(critic.Values.data<float>().ToArray(), value => Assert.InRange(value, -0.01f, 0.01f));

        new SpectralNorm(powerIterations: 50).Project(critic);
        foreach (CriticLayer layer in critic.Layers)
        {
            Tensor gram = layer.Weight.mm(layer.Weight.t());
            Assert.Equal(1, PowerIteration(gram), 1e-3);
        }
    }

    private static int ConditionOf(int behind) => behind > 3 ? 2 : 0;

    // The largest eigenvalue of a symmetric matrix.
    private static double PowerIteration(Tensor gram)
    {
        Tensor v = ones(gram.shape[0]);
        double value = 0;
        for (int i = 0; i < 500; i++)
        {
            Tensor image = gram.mv(v);
            value = image.norm().item<float>();
            v = image.div(image.norm());
        }

        return value;
    }

    private static ConvolutionalCritic Create(ImageShape picture, int before, int behind, bool isResidual, string activation) => new(
        new ImagePlan(picture, BaseChannels: 4, isResidual), before, before + picture.PixelCount + behind, ConditionOf(behind), seed: 3, activation == "pairs" ? new PairSort() : new LeakyRelu(0.2, CPU), CPU);

    private static float[] PenaltyGradient(ConvolutionalCritic critic, CriticNetwork f, Tensor z)
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

    /// <summary>The same critic, its input gradient left to autograd; none of the condition.</summary>
    private sealed class AutogradCritic(ConvolutionalCritic critic, int condition) : CriticNetwork
    {
        public override Tensor Values => critic.Values;

        public override IReadOnlyList<CriticLayer> Layers => critic.Layers;

        public override Tensor Score(Tensor rows) => critic.Score(rows);

        public override Tensor InputGradient(Tensor points)
        {
            Tensor gradient = base.InputGradient(points);
            long row = gradient.shape[1] - condition;
            return condition == 0 ? gradient : cat([gradient.narrow(1, 0, row), zeros(gradient.shape[0], condition)], 1);
        }
    }
}
