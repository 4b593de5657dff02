using Microsoft.ML;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Lipschitz;

namespace WganSamples.Losses;

/// <summary>A training whose reports are worth seeing once: a sound one, or one with a single thing wrong.</summary>
/// <param name="Name">Of its figure's file.</param>
/// <param name="Title">What is special about it.</param>
/// <param name="Change">Of the options of the sound one.</param>
internal sealed record LossRun(string Name, string Title, Func<WganOptions, WganOptions> Change)
{
    public static IReadOnlyList<LossRun> All { get; } =
    [
        new("sound", "as it should be", options => options),
        new("rate-too-high", "rate forty times too high", options => options with { Training = options.Training with { LearningRate = 0.05 } }),
        new("constraint-too-weak", "penalty a thousand times too weak", options => options with { Lipschitz = new GradientPenalty(weight: 0.001, PenaltySides.One) }),
        new("critic-held-too-low", "weights clipped at 0.01", options => options with { Lipschitz = new WeightClipping(0.01) }),
        new("generator-too-slow", "generator's rate a hundredth", options => options with { Training = options.Training with { GeneratorLearningRate = 1.2e-5 } }),
    ];

    /// <summary>Trains, and gives the reports: those before it diverged, if it did.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="options">Of the sound training.</param>
    /// <param name="ending">Why there are no more reports; empty where training came to its end.</param>
    public IReadOnlyList<TrainingStep> Reports(IDataView data, WganOptions options, out string ending)
    {
        ending = "";
        try
        {
            using WganTransformer model = new MLContext(seed: 1).Generative.Wgan(Change(options)).Fit(data);
            return model.History;
        }
        catch (TrainingDivergedException fault)
        {
            ending = fault.Message;
            return fault.History;
        }
    }
}
