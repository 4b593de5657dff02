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
    /// <param name="generator">The generator, its weights averaged.</param>
    /// <param name="random">Source of the latents.</param>
    /// <param name="conditions">Where it was trained under conditions: source of those.</param>
    public static TrainedGenerator Freeze(ResidualGenerator generator, RandomSource random, ConditionedRows? conditions = null)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        ResidualGenerator.Leaves p = ResidualGenerator.Leaves.Of(generator.Parameters);
        GeneratorShape shape = generator.Shape;

        Tensor Inputs()
        {
            Tensor z = random.Normal(MeasuredBatchSize, shape.LatentWidth);
            return conditions is null ? z : cat([z, conditions.Next(MeasuredBatchSize).Condition], 1);
        }

        // A latent's components are independent standard normals, so without conditions the first block's statistics are known exactly.
        (Tensor mean, Tensor variance) = conditions is null ? LatentStatistics(p.FirstWeight) : Measured(p.FirstWeight, Inputs);
        (Tensor weight, Tensor bias) first = Fold(p.FirstWeight, p.FirstGain, p.FirstShift, mean, variance);
        (mean, variance) = Measured(p.SecondWeight, () =>
        {
            Tensor z = Inputs();
            return cat([nn.functional.linear(z, first.weight, first.bias).relu(), z], 1);
        });
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

    private static (Tensor Mean, Tensor Variance) LatentStatistics(Tensor weight)
    {
        Tensor variance = weight.square().sum(1L);
        return (zeros_like(variance), variance);
    }

    private static (Tensor Mean, Tensor Variance) Measured(Tensor weight, Func<Tensor> inputs)
    {
        Tensor sum = zeros(weight.shape[0], device: weight.device);
        Tensor squares = zeros_like(sum);
        for (int i = 0; i < MeasuredBatches; i++)
        {
            using var scope = NewDisposeScope();
            Tensor preactivation = inputs().mm(weight.t());
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
