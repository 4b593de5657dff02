using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Optimizers;
using Microsoft.ML.Wgan.Persistence;

namespace Microsoft.ML.Wgan.Tests.Persistence;

public sealed class OptionFactsTests
{
    public static TheoryData<string, WganOptions> Changes() => new()
    {
        { "Training.BatchSize", new() { Training = new() { BatchSize = 8 } } },
        { "Training.WarmUp", new() { Training = new() { WarmUp = new() } } },
        { "Training.EarlyStopping.Patience", new() { Training = new() { EarlyStopping = new() { Patience = 3 } } } },
        { "Training.Optimizer.Beta1", new() { Training = new() { Optimizer = new Adam(beta1: 0.25) } } },
        { "Training.Optimizer", new() { Training = new() { Optimizer = new RmsProp() } } },
        { "Lipschitz.Weight", new() { Lipschitz = new GradientPenalty(weight: 1.5, PenaltySides.One) } },
        { "Lipschitz.Sides", new() { Lipschitz = new GradientPenalty(weight: 1) } },
        { "Networks.CriticNegativeSlope", new() { Networks = new() { CriticNegativeSlope = 0.1 } } },
        { "Columns.Names.Count", new() { Columns = new() { Names = ["a"] } } },
        { "Columns.Kinds", new() { Columns = new() { Kinds = new Dictionary<string, ColumnKind> { ["a"] = ColumnKind.Number } } } },
        { "Columns.Constraints[0].Lower", new() { Columns = new() { Constraints = [new AtMost("a", "b")] } } },
        { "Run.ReportEvery", new() { Run = new() { ReportEvery = 7 } } },
        { "Run.Threads", new() { Run = new() { Threads = 2 } } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_changes_a_training_is_among_the_facts(string path, WganOptions changed)
    {
        Dictionary<string, string> facts = new(OptionFacts.Of(changed)), usual = new(OptionFacts.Of(new WganOptions()));

        Assert.True(facts.ContainsKey(path), string.Join(", ", facts.Keys));
        Assert.NotEqual(usual.GetValueOrDefault(path), facts[path]);
    }

    [Fact]
    public void What_changes_the_run_alone_is_not()
    {
        var changed = new WganOptions
        {
            Seed = 4,
            Run = new() { Device = "cpu", MaxTime = TimeSpan.FromHours(1), Progress = new Progress<TrainingStep>(), Checkpoint = new() { Folder = "a" } },
        };

        Assert.Equal(OptionFacts.Of(new WganOptions()), OptionFacts.Of(changed));
    }
}
