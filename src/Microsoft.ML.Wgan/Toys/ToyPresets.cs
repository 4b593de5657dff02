using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Optimizers;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>Settings of the papers' toy experiments; change what you like with <c>with</c>.</summary>
public static class ToyPresets
{
    /// <summary>Algorithm 1 of the first WGAN paper as printed, on its authors' schedule: clipping to 0.01, RMSProp at 5e-5, batches of 64, 5 critic steps.</summary>
    public static WganOptions Algorithm1 { get; } = new()
    {
        Networks = Networks(512, negativeSlope: 0),
        Training = new()
        {
            GeneratorSteps = 5_000,
            BatchSize = 64,
            CriticStepsPerGeneratorStep = 5,
            WarmUp = new(),
            Optimizer = new RmsProp(),
            LearningRate = 5e-5,
            AveragingDecay = 0,
        },
        Lipschitz = new WeightClipping(),
    };

    /// <summary>
    /// "More Improved Training of Wasserstein GANs and DRAGAN": RMSProp at 5e-5, batches of 256, 10 critic steps (100 while warming up), 512 units with leaky
    /// ReLUs of slope 0.01, 5,000 generator steps.
    /// </summary>
    /// <param name="constraint">How the critic is held.</param>
    public static WganOptions Blog(LipschitzConstraint constraint) => Algorithm1 with
    {
        Networks = Networks(512, negativeSlope: 0.01),
        Training = Algorithm1.Training with { BatchSize = 256, CriticStepsPerGeneratorStep = 10 },
        Lipschitz = constraint,
    };

    /// <summary>Gulrajani et al. 2017 on toys: Adam(1e-4, β = (0.5, 0.9)), batches of 256, 5 critic steps, 512 units with ReLUs; there λ = 0.1 and 100,000 generator steps.</summary>
    /// <param name="constraint">How the critic is held.</param>
    public static WganOptions Improved(LipschitzConstraint constraint) => new()
    {
        Networks = Networks(512, negativeSlope: 0),
        Training = new()
        {
            GeneratorSteps = 100_000,
            BatchSize = 256,
            CriticStepsPerGeneratorStep = 5,
            Optimizer = new Adam(0.5, 0.9, finalRateShare: 1),
            LearningRate = 1e-4,
            AveragingDecay = 0,
        },
        Lipschitz = constraint,
    };

    /// <summary><see cref="Blog"/>'s game on 64 units at ten times the rate, for 1,000 generator steps: seconds a run, for comparisons of many.</summary>
    /// <param name="constraint">How the critic is held.</param>
    public static WganOptions Small(LipschitzConstraint constraint)
    {
        WganOptions blog = Blog(constraint);
        return blog with
        {
            Networks = blog.Networks with { GeneratorWidth = 64, CriticWidth = 64 },
            Training = blog.Training with { GeneratorSteps = 1_000, LearningRate = 5e-4 },
        };
    }

    /// <summary>
    /// What did best here (docs/constraints.md), in one to two minutes of one core: Adam(2e-3, β = (0, 0.9)) whose rate falls to zero, 2 critic steps, batches of
    /// 256, 128 units, an averaged generator.
    /// </summary>
    /// <param name="constraint">How the critic is held; <see cref="Slogan"/> did best.</param>
    public static WganOptions Best(LipschitzConstraint constraint) => new()
    {
        Networks = Networks(128, negativeSlope: 0.2),
        Training = new()
        {
            GeneratorSteps = 30_000,
            BatchSize = 256,
            CriticStepsPerGeneratorStep = 2,
            WarmUp = new() { GeneratorSteps = 1, Every = 0 },
            Optimizer = new Adam(0, 0.9, finalRateShare: 0),
            LearningRate = 2e-3,
            AveragingDecay = 0.999,
        },
        Lipschitz = constraint,
    };

    private static NetworkOptions Networks(int width, double negativeSlope) =>
        new() { LatentWidth = 2, GeneratorWidth = width, CriticWidth = width, CriticLayers = 3, CriticNegativeSlope = negativeSlope };
}
