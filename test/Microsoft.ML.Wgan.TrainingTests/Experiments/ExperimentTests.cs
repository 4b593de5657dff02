using Microsoft.ML.Wgan.Experiments;
using Microsoft.ML.Wgan.Lipschitz;

namespace Microsoft.ML.Wgan.TrainingTests.Experiments;

/// <summary>Experiments and comparisons with real trainings and real scores, of seconds.</summary>
public sealed class ExperimentTests
{
    private readonly MLContext _ml = new(seed: 1);

    private static readonly WganOptions _small = new()
    {
        Networks = new() { LatentWidth = 8, GeneratorWidth = 16, CriticWidth = 16 },
        Training = new() { GeneratorSteps = 150, BatchSize = 64, CriticStepsPerGeneratorStep = 1 },
        Run = new() { ReportEvery = 10, Threads = 1 },
    };

    // A rate at which nothing is learned, one that learns, and one at which the losses burst.
    private static readonly GenerativeSearchSpace _rates = new(new SearchChoice("Rate", Rate("hardly any", 1e-6), Rate("good", 2e-3), Rate("far too high", 1)));

    [Fact]
    public void An_experiment_tells_good_options_from_bad_ones()
    {
        GenerativeExperiment experiment = _ml.Generative.CreateExperiment(new GenerativeExperimentSettings
        {
            BaseOptions = _small with { Training = _small.Training with { LearningRate = 1e-6 } },
            SearchSpace = _rates,
            Tuner = new GridTuner(),
            Abandonment = null,
        });

        using GenerativeExperimentResult result = experiment.Execute(Table(1_000), Table(400, first: 5_000));

        Assert.Equal(3, result.RunDetails.Count);
        Assert.Equal("good", Assert.Single(result.BestRun!.Settings).Value);
        Assert.StartsWith("Trial 2 is best", result.Verdict, StringComparison.Ordinal);
        Assert.Equal(10, result.BestRun.Model!.Generate(10).GetRowCount());
        Assert.Contains(result.BestRun, result.ParetoFront);
    }

    [Fact]
    public void A_trial_that_falls_behind_is_not_trained_to_its_end()
    {
        var steps = new List<TrainingStep>();
        GenerativeExperiment experiment = _ml.Generative.CreateExperiment(new GenerativeExperimentSettings
        {
            BaseOptions = _small with { Training = _small.Training with { LearningRate = 2e-3 }, Run = _small.Run with { Progress = new Collected(steps) } },
            SearchSpace = new GenerativeSearchSpace(new SearchChoice("Rate", Rate("good", 2e-3), Rate("hardly any", 1e-6))),
            Tuner = new GridTuner(),
        });

        using GenerativeExperimentResult result = experiment.Execute(Table(2_500), Table(400, first: 5_000));

        Assert.Equal([TrialOutcome.Completed, TrialOutcome.Abandoned], result.RunDetails.Select(run => run.Outcome));
        Assert.InRange(steps[^1].Step, 0.25 * 150, 0.6 * 150);
        Assert.Equal(1, result.BestRun!.Trial);
    }

    [Fact]
    public void Time_that_is_given_is_kept()
    {
        GenerativeExperiment experiment = _ml.Generative.CreateExperiment(new GenerativeExperimentSettings
        {
            BaseOptions = _small with { Training = _small.Training with { GeneratorSteps = 1_000_000 } },
            SearchSpace = _rates,
            MaxTrials = 3,
            MaxTime = TimeSpan.FromSeconds(9),
        });

        using GenerativeExperimentResult result = experiment.Execute(Table(500), Table(200, first: 5_000));

        Assert.NotEmpty(result.RunDetails);
        Assert.All(result.RunDetails.Where(run => run.Outcome == TrialOutcome.Completed), run => Assert.InRange(run.TrainingSeconds, 0, 2.4 + 4));
    }

    [Fact]
    public void Constraints_models_and_rows_from_elsewhere_are_compared()
    {
        IDataView real = Table(800);
        using WganTransformer slogan = _ml.Generative.Wgan(_small with { Lipschitz = new Slogan(1) }).Fit(real);

        using GenerativeComparison comparison = _ml.Generative.Compare(
            real, Table(400, first: 5_000), ("clip", _ml.Generative.Wgan(_small with { Lipschitz = new WeightClipping() })), ("slogan", slogan), ("real rows", Table(800, first: 9_000)));

        Assert.All(comparison.Contenders, contender => Assert.Null(contender.Exception));
        Assert.Equal("real rows", comparison.Leaderboard[0].Name);
        Assert.InRange(comparison["real rows"].Metrics!.TreesAreaUnderRocCurve, 0.4, 0.6);
        Assert.True(comparison["clip"].TrainingSeconds > 0);
    }

    private static SearchLevel Rate(string name, double rate) => new(name, options => options with { Training = options.Training with { LearningRate = rate } });

    // Width depends on kind, and height on width: something to learn, the same for the same numbers of rows.
    private IDataView Table(int count, int first = 0)
    {
        var random = new Random(first);
        return _ml.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(_ =>
        {
            int kind = random.Next(3);
            double width = kind + (0.5 * (random.NextDouble() + random.NextDouble()));
            return new Thing { Width = (float)width, Height = (float)((width * width) + random.NextDouble()), Kind = $"kind {kind}" };
        }).ToArray());
    }

    private sealed class Thing
    {
        public float Width { get; set; }

        public float Height { get; set; }

        public string Kind { get; set; } = "";
    }

    private sealed class Collected(List<TrainingStep> steps) : IProgress<TrainingStep>
    {
        public void Report(TrainingStep value) => steps.Add(value);
    }
}
