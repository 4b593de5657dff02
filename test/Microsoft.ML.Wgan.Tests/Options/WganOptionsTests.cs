using Microsoft.ML.Wgan.Lipschitz;

namespace Microsoft.ML.Wgan.Tests.Options;

public sealed class WganOptionsTests
{
    [Fact]
    public void Defaults_are_valid_and_as_documented()
    {
        var options = new WganOptions();

        options.Validate();

        Assert.Null(options.Columns.Names);
        Assert.Equal(256, options.Columns.MaximumLevels);
        Assert.Equal((128, 256, 256), (options.Networks.LatentWidth, options.Networks.GeneratorWidth, options.Networks.CriticWidth));
        Assert.Null(options.Training.GeneratorSteps);
        Assert.Equal((256, 4), (options.Training.BatchSize, options.Training.CriticStepsPerGeneratorStep));
        Assert.Equal((7e-4, 0.999), (options.Training.LearningRate, options.Training.AveragingDecay));
        var penalty = Assert.IsType<GradientPenalty>(options.Lipschitz);
        Assert.Equal((1.0, PenaltySides.One), (penalty.Weight, penalty.Sides));
        Assert.Null(options.Seed);
        Assert.Equal(50, options.Run.ReportEvery);
    }

    [Fact]
    public void Validate_reports_every_fault_at_once_with_path_value_and_range()
    {
        var options = new WganOptions
        {
            Columns = new() { MaximumLevels = 1, Names = ["a", "a"] },
            Networks = new() { LatentWidth = 0, GeneratorWidth = -1, CriticWidth = 1_000_000 },
            Training = new() { GeneratorSteps = 0, BatchSize = 1, CriticStepsPerGeneratorStep = 0, LearningRate = double.NaN, AveragingDecay = 1 },
            Lipschitz = null!,
            Run = new() { Device = "gpu", Threads = 0, MaxTime = TimeSpan.Zero, ReportEvery = 0 },
        };

        string message = Assert.Throws<ArgumentException>(options.Validate).Message;

        string[] paths =
        [
            "Columns.MaximumLevels = 1: must be from 2 to 65536.", "Columns.Names = 'a' twice", "Networks.LatentWidth = 0", "Networks.GeneratorWidth = -1",
            "Networks.CriticWidth = 1000000", "Training.GeneratorSteps = 0", "Training.BatchSize = 1", "Training.CriticStepsPerGeneratorStep = 0",
            "Training.LearningRate = NaN", "Training.AveragingDecay = 1", "Lipschitz = null", "Run.Device = gpu", "Run.Threads = 0", "Run.MaxTime = 00:00:00", "Run.ReportEvery = 0",
        ];
        Assert.All(paths, path => Assert.Contains(path, message, StringComparison.Ordinal));
        Assert.Equal(paths.Length + 1, message.Split(Environment.NewLine).Length);
    }
}
