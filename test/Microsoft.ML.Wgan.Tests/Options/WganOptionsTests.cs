using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Optimizers;

namespace Microsoft.ML.Wgan.Tests.Options;

public sealed class WganOptionsTests
{
    [Fact]
    public void Every_fault_of_the_pictures_is_named()
    {
        var options = new WganOptions
        {
            Image = new() { Column = "Image", Width = 3, Height = 513, Channels = 2, Architecture = (ImageArchitecture)9, BaseChannels = 0, ProgressEvery = 0 },
            Columns = new() { Names = ["Label"], Condition = ["Image"], Kinds = new Dictionary<string, ColumnKind> { ["Image"] = ColumnKind.Number } },
        };

        string message = Assert.Throws<ArgumentException>(options.Validate).Message;

        foreach (string fault in (string[])["Image.Width = 3", "Image.Height = 513", "Image.Channels = 2", "Image.Architecture = 9", "Image.BaseChannels = 0", "Image.ProgressEvery = 0",
            "Columns.Condition = 'Image'", "Columns.Kinds[\"Image\"] = Number", "Columns.Names = names without the column of pictures"])
        {
            Assert.Contains(fault, message, StringComparison.Ordinal);
        }

        Assert.Contains("Image.Column", Assert.Throws<ArgumentException>(new WganOptions { Image = new() { Column = "" } }.Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_settle_what_is_left_open_and_nothing_else()
    {
        var open = new WganOptions { Image = new() { Column = "Image" } };
        var stated = open with { Training = new() { BatchSize = 7, CriticStepsPerGeneratorStep = 3, LearningRate = 0.5 } };

        Assert.Equal((64, 7), (open.Settled().Training.FirstBatch, stated.Settled().Training.FirstBatch));
        Assert.Equal((64, 2, 1e-3), (open.Settled().Training.Batch, open.Settled().Training.CriticSteps, open.Settled().Training.Rate));
        Assert.Equal((7, 3, 0.5), (stated.Settled().Training.Batch, stated.Settled().Training.CriticSteps, stated.Settled().Training.Rate));
        Assert.Equal((256, 4, 1.2e-3), (new WganOptions().Settled().Training.Batch, new WganOptions().Settled().Training.CriticSteps, new WganOptions().Settled().Training.Rate));
    }

    [Fact]
    public void Defaults_are_valid_and_as_documented()
    {
        var options = new WganOptions();

        options.Validate();

        Assert.Null(options.Columns.Names);
        Assert.Equal(256, options.Columns.MaximumLevels);
        Assert.Equal((128, 256, 256), (options.Networks.LatentWidth, options.Networks.GeneratorWidth, options.Networks.CriticWidth));
        Assert.Null(options.Training.GeneratorSteps);
        Assert.Equal((128, 256, 4), (options.Training.FirstBatch, options.Training.Batch, options.Training.CriticSteps));
        Assert.Equal((1.2e-3, 0.999), (options.Training.Rate, options.Training.AveragingDecay));
        var penalty = Assert.IsType<GradientPenalty>(options.Lipschitz);
        Assert.Equal((1.0, PenaltySides.One), (penalty.Weight, penalty.Sides));
        Assert.Null(options.Seed);
        Assert.Equal(50, options.Run.ReportEvery);
        Assert.Equal((2, 0.2, 4), (options.Networks.CriticLayers, options.Networks.CriticNegativeSlope, options.Networks.CriticFrequencies));
        Assert.IsType<Adam>(options.Training.Optimizer);
        Assert.Null(options.Training.WarmUp);
        Assert.Null(options.Run.DiagnoseEvery);
        Assert.Null(options.Run.Checkpoint);
        Assert.Equal(3, options.Training.MostRollbacks);
        var checkpoint = new CheckpointOptions { Folder = "a" };
        Assert.Equal((null, null, 2, false), (checkpoint.EverySteps, checkpoint.EveryTime, checkpoint.KeepLast, checkpoint.Resume));
        Assert.Equal(TimeSpan.FromMinutes(5), checkpoint.LongestTime);
        Assert.Equal(TimeSpan.MaxValue, (checkpoint with { EverySteps = 5 }).LongestTime);
    }

    [Fact]
    public void Validate_reports_every_fault_at_once_with_path_value_and_range()
    {
        var options = new WganOptions
        {
            Columns = new() { MaximumLevels = 1, Names = ["a", "a"] },
            Networks = new() { LatentWidth = 0, GeneratorWidth = -1, CriticWidth = 1_000_000, CriticLayers = 17, CriticNegativeSlope = 1.5, CriticFrequencies = 17 },
            Training = new()
            {
                GeneratorSteps = 0,
                BatchSize = 1,
                FirstBatchSize = 0,
                CriticStepsPerGeneratorStep = 0,
                WarmUp = new() { CriticSteps = 0, GeneratorSteps = -1, Every = -1 },
                Optimizer = null!,
                LearningRate = double.NaN,
                GeneratorLearningRate = 2,
                AveragingDecay = 1,
                MostRollbacks = -1,
            },
            Lipschitz = null!,
            Run = new()
            {
                Device = "gpu",
                Threads = 0,
                MaxTime = TimeSpan.Zero,
                ReportEvery = 0,
                DiagnoseEvery = 10,
                Checkpoint = new() { Folder = " ", EverySteps = 0, EveryTime = TimeSpan.Zero, KeepLast = 0 },
            },
        };

        string message = Assert.Throws<ArgumentException>(options.Validate).Message;

        string[] paths =
        [
            "Columns.MaximumLevels = 1: must be from 2 to 65536.", "Columns.Names = 'a' twice", "Networks.LatentWidth = 0", "Networks.GeneratorWidth = -1",
            "Networks.CriticWidth = 1000000", "Networks.CriticLayers = 17: must be from 1 to 16.", "Networks.CriticNegativeSlope = 1.5: must be from 0 to 1.", "Networks.CriticFrequencies = 17: must be from 0 to 16.",
            "Training.GeneratorSteps = 0", "Training.BatchSize = 1", "Training.FirstBatchSize = 0", "Training.CriticStepsPerGeneratorStep = 0",
            "Training.WarmUp.CriticSteps = 0: must be from 1 to 100000.", "Training.WarmUp.GeneratorSteps = -1: must be from 0 to 1000000.", "Training.WarmUp.Every = -1: must be 0 or at least 1.",
            "Training.Optimizer = null: must be set.",
            "Training.LearningRate = NaN", "Training.GeneratorLearningRate = 2", "Training.AveragingDecay = 1", "Lipschitz = null", "Run.Device = gpu", "Run.Threads = 0", "Run.MaxTime = 00:00:00", "Run.ReportEvery = 0",
            "Run.DiagnoseEvery = 10: must be null or a multiple of Run.ReportEvery.", "Training.MostRollbacks = -1: must be from 0 to 100.",
            "Run.Checkpoint.Folder = ' '", "Run.Checkpoint.EverySteps = 0", "Run.Checkpoint.EveryTime = 00:00:00", "Run.Checkpoint.KeepLast = 0",
        ];
        Assert.All(paths, path => Assert.Contains(path, message, StringComparison.Ordinal));
        Assert.Equal(paths.Length + 1, message.Split(Environment.NewLine).Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-50)]
    [InlineData(75)]
    public void Looks_at_the_critic_must_fall_on_reports(int diagnoseEvery)
    {
        var options = new WganOptions { Run = new() { ReportEvery = 50, DiagnoseEvery = diagnoseEvery } };

        Assert.Contains("Run.DiagnoseEvery", Assert.Throws<ArgumentException>(options.Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ends_of_the_ranges_are_allowed()
    {
        new WganOptions
        {
            Networks = new() { CriticLayers = 1, CriticNegativeSlope = 0, CriticFrequencies = 0 },
            Training = new() { WarmUp = new() { CriticSteps = 1, GeneratorSteps = 0, Every = 0 } },
            Run = new() { ReportEvery = 50, DiagnoseEvery = 100 },
        }.Validate();
        new WganOptions { Networks = new() { CriticLayers = 16, CriticNegativeSlope = 1, CriticFrequencies = 16 } }.Validate();
    }

    [Fact]
    public void A_critic_that_sorts_pairs_needs_an_even_width()
    {
        var networks = new NetworkOptions { CriticWidth = 33 };

        Assert.All([new GroupSort(), new Combined(new R1(), new GroupSort())], (LipschitzConstraint constraint) => Assert.Contains(
            "Networks.CriticWidth = 33: must be a multiple of 2 for",
            Assert.Throws<ArgumentException>(new WganOptions { Networks = networks, Lipschitz = constraint }.Validate).Message,
            StringComparison.Ordinal));
        new WganOptions { Networks = networks, Lipschitz = new Combined(new R1(), new SpectralNorm()) }.Validate();
    }
}
