using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>
/// Turns a training generator into one whose rows do not depend on their batch: batch norm's statistics are measured over
/// many latents and folded into the linear layers.
/// </summary>
internal static class GeneratorFreezer
{
    private const int MeasuredBatches = 64;
    private const int MeasuredBatchSize = 1_024;
    private const double Epsilon = 1e-5;

    /// <summary>relu(γ (W h − μ) / √(σ² + ε) + β) = relu(W′ h + b′), W′ = γ/√(σ² + ε) W, b′ = β − γ/√(σ² + ε) μ.</summary>
    public static TrainedGenerator Freeze(ResidualGenerator generator, RandomSource random)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        ResidualGenerator.Leaves p = ResidualGenerator.Leaves.Of(generator.Parameters);
        GeneratorShape shape = generator.Shape;

        // A latent's components are independent standard normals, so the first block's statistics are known exactly.
        Tensor firstVariance = p.FirstWeight.square().sum(1L);
        (Tensor weight, Tensor bias) first = Fold(p.FirstWeight, p.FirstGain, p.FirstShift, zeros_like(firstVariance), firstVariance);
        (Tensor mean, Tensor variance) = SecondBlockStatistics(first, p.SecondWeight, shape.LatentWidth, random);
        (Tensor weight, Tensor bias) second = Fold(p.SecondWeight, p.SecondGain, p.SecondShift, mean, variance);

        IReadOnlyList<NamedWeights> weights =
        [
            ToHost("block1.weight", first.weight), ToHost("block1.bias", first.bias),
            ToHost("block2.weight", second.weight), ToHost("block2.bias", second.bias),
            ToHost("last.weight", p.LastWeight), ToHost("last.bias", p.LastBias),
        ];
        return TrainedGenerator.FromWeights(shape, weights, p.LastWeight.device);
    }

    private static (Tensor Weight, Tensor Bias) Fold(Tensor weight, Tensor gain, Tensor shift, Tensor mean, Tensor variance)
    {
        using Scalar epsilon = Epsilon;
        Tensor scale = gain.div(variance.add(epsilon).sqrt());
        return (weight.mul(scale.unsqueeze(1)), shift.sub(scale.mul(mean)));
    }

    private static (Tensor Mean, Tensor Variance) SecondBlockStatistics(
        (Tensor Weight, Tensor Bias) first, Tensor secondWeight, int latentWidth, RandomSource random)
    {
        Tensor sum = zeros(secondWeight.shape[0], device: secondWeight.device);
        Tensor squares = zeros_like(sum);
        for (int i = 0; i < MeasuredBatches; i++)
        {
            using var scope = NewDisposeScope();
            Tensor z = random.Normal(MeasuredBatchSize, latentWidth);
            Tensor h = nn.functional.linear(z, first.Weight, first.Bias).relu();
            Tensor preactivation = cat([h, z], 1).mm(secondWeight.t());
            sum.add_(preactivation.mean([0L]));
            squares.add_(preactivation.square().mean([0L]));
        }

        using Scalar share = 1.0 / MeasuredBatches;
        Tensor mean = sum.mul(share);
        return (mean, squares.mul(share).sub(mean.square()).relu());
    }

    private static NamedWeights ToHost(string name, Tensor values) =>
        new(name, values.shape, values.detach().cpu().contiguous().data<float>().ToArray());
}
