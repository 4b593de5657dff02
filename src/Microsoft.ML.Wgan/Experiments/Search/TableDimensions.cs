using Microsoft.ML.Wgan.Lipschitz;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>What a search over tables changes: a range around each default whose right value depends on the table.</summary>
internal static class TableDimensions
{
    private const string PenaltyWeight = "Penalty weight";

    // Start: the weight of the default constraint.
    private const double StartWeight = 1;

    /// <summary>The weight applies to whichever constraint a trial has; all penalties are squared slopes beyond one, so one range serves them.</summary>
    public static SearchDimension[] All() =>
    [
        new SearchChoice(
            "Constraint",
            Constraint("one-sided gradient penalty", weight => new GradientPenalty(weight, PenaltySides.One)),
            Constraint("two-sided gradient penalty", weight => new GradientPenalty(weight)),
            Constraint("SLOGAN", weight => new Slogan(weight)),
            Constraint("improved DRAGAN", weight => new ImprovedDragan(weight)),
            Constraint("DRAGAN + one-sided gradient penalty", weight => new Combined(weight, weight))),
        new SearchRange(PenaltyWeight, 0.1, 30, StartWeight, (options, _) => options, SearchScale.Logarithmic),
        Training("Critic steps", 1, 6, 4, (training, steps) => training with { CriticStepsPerGeneratorStep = (int)steps }, SearchScale.Linear, 1),
        Training("Rate", 3e-4, 4e-3, 1.2e-3, (training, rate) => training with { LearningRate = rate }, SearchScale.Logarithmic),
        Training("Generator's share of the rate", 0.3, 3, 1, (training, share) => training with { GeneratorLearningRate = share * training.Rate }, SearchScale.Logarithmic),
        Training("Batch", 64, 512, 256, (training, batch) => training with { BatchSize = (int)batch, FirstBatchSize = (int)batch / 2 }, SearchScale.Logarithmic, 64),
        Networks("Generator width", 64, 512, 256, (networks, width) => networks with { GeneratorWidth = (int)width }, 32),
        Networks("Critic width", 64, 512, 256, (networks, width) => networks with { CriticWidth = (int)width }, 32),
        Networks("Latent width", 16, 256, 128, (networks, width) => networks with { LatentWidth = (int)width }, 16),
        new SearchChoice("Averaging", Averaging("0.999", 0.999), Averaging("0.99", 0.99), Averaging("0.997", 0.997), Averaging("0.9997", 0.9997)),
    ];

    private static SearchLevel Constraint(string name, Func<double, LipschitzConstraint> create) =>
        new(name, (options, values) => options with { Lipschitz = create(values.Number(PenaltyWeight, StartWeight)) });

    private static SearchLevel Averaging(string name, double decay) =>
        new(name, options => options with { Training = options.Training with { AveragingDecay = decay } });

    private static SearchRange Training(
        string name, double low, double high, double start, Func<TrainingOptions, double, TrainingOptions> apply, SearchScale scale, double? multipleOf = null) =>
        new(name, low, high, start, (options, value) => options with { Training = apply(options.Training, value) }, scale, multipleOf);

    private static SearchRange Networks(string name, double low, double high, double start, Func<NetworkOptions, double, NetworkOptions> apply, double multipleOf) =>
        new(name, low, high, start, (options, value) => options with { Networks = apply(options.Networks, value) }, SearchScale.Logarithmic, multipleOf);
}
