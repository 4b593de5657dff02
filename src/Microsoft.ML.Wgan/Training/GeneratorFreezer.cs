using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>
/// Turns a training generator into one whose rows do not depend on their batch: batch norm's statistics are measured over
/// many latents and folded into the layers in front of it.
/// </summary>
internal static class GeneratorFreezer
{
    private const int MeasuredBatches = 64;
    private const int MeasuredBatchSize = 1_024;
    private const int MeasuredPictureBatches = 32;
    private const int MeasuredPictures = 128;
    private const double Epsilon = 1e-5;

    /// <summary>relu(γ (W h − μ) / √(σ² + ε) + β) = relu(W′ h + b′), W′ = γ/√(σ² + ε) W, b′ = β − γ/√(σ² + ε) μ.</summary>
    /// <param name="generator">The generator, its weights averaged.</param>
    /// <param name="random">Source of the latents.</param>
    /// <param name="conditions">Where it was trained under conditions: source of those.</param>
    public static TrainedGenerator Freeze(GeneratorNetwork generator, RandomSource random, ConditionedRows? conditions = null) => generator switch
    {
        ResidualGenerator ofTables => Freeze(ofTables, random, conditions),
        ConvolutionalGenerator ofPictures => Freeze(ofPictures, random, conditions),
        _ => throw new ArgumentException($"A {generator.GetType().Name} cannot be frozen.", nameof(generator)),
    };

    private static TrainedGenerator Freeze(ConvolutionalGenerator generator, RandomSource random, ConditionedRows? conditions)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        var seen = new ChannelStatistics();
        for (int i = 0; i < MeasuredPictureBatches; i++)
        {
            using var batch = NewDisposeScope();
            generator.Generate(GeneratorInputs.Draw(generator, MeasuredPictures, random, conditions), seen);
        }

        IReadOnlyList<NamedWeights> weights = [.. generator.Frozen(seen).Select(layer => ToHost(layer.Name, layer.Values))];
        return TrainedGenerator.FromWeights(generator.Shape, weights, generator.Parameters.Values.device);
    }

    private static TrainedGenerator Freeze(ResidualGenerator generator, RandomSource random, ConditionedRows? conditions)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        ResidualGenerator.Leaves p = ResidualGenerator.Leaves.Of(generator.Parameters);
        GeneratorShape shape = generator.Shape;

        Tensor Latents() => GeneratorInputs.Draw(generator, MeasuredBatchSize, random, conditions);

        // A latent's components are independent standard normals, so without conditions the first block's statistics are known exactly.
        (Tensor mean, Tensor variance) = conditions is null ? LatentStatistics(p.FirstWeight) : Measured(p.FirstWeight, Latents);
        (Tensor weight, Tensor bias) first = Fold(p.FirstWeight, p.FirstGain, p.FirstShift, mean, variance);
        (mean, variance) = Measured(p.SecondWeight, () =>
        {
            Tensor z = Latents();
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
        Tensor scale = gain.div(variance.Plus(epsilon).sqrt());
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
            sum.Increase(preactivation.mean([0L]));
            squares.Increase(preactivation.square().mean([0L]));
        }

        using Scalar share = 1.0 / MeasuredBatches;
        Tensor mean = sum.mul(share);
        return (mean, squares.mul(share).sub(mean.square()).relu());
    }

    private static NamedWeights ToHost(string name, Tensor values) =>
        new(name, values.shape, values.detach().cpu().contiguous().data<float>().ToArray());
}
