using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

public sealed class EarlyStoppingTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void Held_out_scores_are_reported_and_kept()
    {
        using WganTransformer model = _ml.Generative.Wgan(Options(steps: 60, new EarlyStopping { Evaluations = 6 })).Fit(Data(3_000));

        Assert.Contains(model.History, step => step.HeldOutScore is > 0.4 and <= 1);
        Assert.Equal(60, model.History[^1].Step);
    }

    [Fact]
    public void Without_a_better_score_training_ends_early_with_the_rates_gone()
    {
        // No row of scores gets better for long: a patience of one ends the run soon after its first half, and the tenth in which the rates fall.
        using WganTransformer model = _ml.Generative.Wgan(Options(steps: 1_000, new EarlyStopping { Evaluations = 100, Patience = 1 })).Fit(Data(3_000));

        Assert.InRange(model.History[^1].Step, 600, 990);
    }

    [Fact]
    public void The_log_says_why_training_ended()
    {
        var lines = new List<string>();
        _ml.Log += (_, line) => lines.Add(line.Message);

        using WganTransformer model = _ml.Generative.Wgan(Options(steps: 20, new EarlyStopping { Evaluations = 2 })).Fit(Data(3_000));

        Assert.Contains(lines, line => line.Contains("Stopped after 20 of 20 steps because all steps were made; held-out score 0.", StringComparison.Ordinal));
    }

    [Fact]
    public void Watching_changes_nothing_of_what_is_watched()
    {
        using WganTransformer seldom = _ml.Generative.Wgan(Options(steps: 30, new EarlyStopping { Evaluations = 2, Patience = 99 })).Fit(Data(3_000));
        using WganTransformer often = _ml.Generative.Wgan(Options(steps: 30, new EarlyStopping { Evaluations = 15, Patience = 99 })).Fit(Data(3_000));

        Assert.Equal(seldom.History.Select(step => step.CriticLoss), often.History.Select(step => step.CriticLoss));
    }

    [Theory]
    [InlineData(ConditionSampling.Frequency)]
    [InlineData(ConditionSampling.LogFrequency)]
    public void Under_conditions_too_scores_are_reported_and_watching_changes_nothing(ConditionSampling sampling)
    {
        using WganTransformer seldom = _ml.Generative.Wgan(UnderConditions(sampling, evaluations: 2)).Fit(Data(3_000));
        using WganTransformer often = _ml.Generative.Wgan(UnderConditions(sampling, evaluations: 15)).Fit(Data(3_000));

        Assert.Contains(often.History, step => step.HeldOutScore is > 0.4 and <= 1);
        Assert.Equal(seldom.History.Select(step => step.CriticLoss), often.History.Select(step => step.CriticLoss));
    }

    [Fact]
    public void Switched_off_there_is_no_score()
    {
        using WganTransformer model = _ml.Generative.Wgan(Options(steps: 20, null)).Fit(Data(3_000));

        Assert.All(model.History, step => Assert.Null(step.HeldOutScore));
    }

    private static WganOptions Options(int steps, EarlyStopping? stopping) => new()
    {
        Seed = 3,
        Networks = new() { LatentWidth = 8, GeneratorWidth = 16, CriticWidth = 16 },
        Training = new() { GeneratorSteps = steps, BatchSize = 32, CriticStepsPerGeneratorStep = 1, EarlyStopping = stopping },
        Run = new() { ReportEvery = 10 },
    };

    private static WganOptions UnderConditions(ConditionSampling sampling, int evaluations)
    {
        WganOptions options = Options(steps: 30, new EarlyStopping { Evaluations = evaluations, Patience = 99 });
        return options with { Columns = new() { Condition = ["Colour", "Size"] }, Training = options.Training with { ConditionSampling = sampling } };
    }

    private IDataView Data(int count) => _ml.Data.LoadFromEnumerable(
        Enumerable.Range(0, count).Select(i => new Row { Size = (float)(Math.Sin(i) + (i % 3)), Colour = (i % 3).ToString(System.Globalization.CultureInfo.InvariantCulture) }));

    private sealed class Row
    {
        public float Size { get; set; }

        [LoadColumn(1)]
        public string Colour { get; set; } = "";
    }
}
