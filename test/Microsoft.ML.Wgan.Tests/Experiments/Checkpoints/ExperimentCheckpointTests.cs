using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan.Tests.Experiments.Checkpoints;

public sealed class ExperimentCheckpointTests : IDisposable
{
    private static readonly GenerativeSearchSpace _space = new(
        new SearchRange("Latent width", 1, 1_000, 128, (options, width) => options with { Networks = options.Networks with { LatentWidth = (int)width } }, multipleOf: 1),
        new SearchChoice("Averaging", new SearchLevel("on", options => options), new SearchLevel("off", options => options with { Training = options.Training with { AveragingDecay = 0 } })));

    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-experiment").FullName;

    private string File => Path.Combine(_folder, "experiment.json");

    private GenerativeExperimentSettings Settings => new() { SearchSpace = _space, MaxTrials = 9, CheckpointFile = File };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_interrupted_experiment_goes_on_as_if_it_had_not_been()
    {
        using GenerativeExperimentResult whole = new Scripted(Auc).Execute(Settings with { CheckpointFile = null });
        using GenerativeExperimentResult half = Interrupted(trial: 6);
        var rest = new Scripted(Auc);

        using GenerativeExperimentResult resumed = rest.Execute(Settings);

        Assert.Equal(5, half.RunDetails.Count);
        Assert.Equal(4, rest.Fitted.Count);
        Assert.Equal(whole.RunDetails.Select(run => run.Options.Networks), resumed.RunDetails.Select(run => run.Options.Networks));
        Assert.Equal(whole.RunDetails.Select(run => run.Loss), resumed.RunDetails.Select(run => run.Loss));
        Assert.Equal((whole.BestRun!.Trial, whole.Verdict), (resumed.BestRun!.Trial, resumed.Verdict));
        Assert.Equal(whole.BestRun.Settings, resumed.BestRun.Settings);
    }

    [Fact]
    public void The_best_model_comes_back()
    {
        using GenerativeExperimentResult half = Interrupted(trial: 6);
        var none = new Scripted(Auc);

        using GenerativeExperimentResult resumed = none.Execute(Settings with { MaxTrials = 5 });

        Assert.Empty(none.Fitted);
        Assert.Equal(half.BestRun!.Trial, resumed.BestRun!.Trial);
        Assert.Equal(3, resumed.BestRun.Model!.Generate(3).GetRowCount());
        Assert.Single(resumed.RunDetails, run => run.Model is not null);
        Assert.Equal([File, $"{File}.trial-{half.BestRun.Trial}.zip"], Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Failed_and_abandoned_trials_come_back_as_such()
    {
        var scripted = new Scripted(Auc)
        {
            During = (options, number) =>
            {
                for (int step = 1; step <= 10; step++)
                {
                    options.Run.Cancellation.ThrowIfCancellationRequested();
                    options.Run.Progress!.Report(new TrainingStep(step, 10, 0, 0, 0, 1, TimeSpan.Zero) { HeldOutScore = 0.6 + (number / 100.0) });
                }
            },
            Others = options => options.Networks.LatentWidth == 128 ? [] : throw new TrainingDivergedException("at step 3"),
        };
        using GenerativeExperimentResult first = scripted.Execute(Settings with { MaxTrials = 2, Abandonment = null });
        using GenerativeExperimentResult again = scripted.Execute(Settings with { MaxTrials = 2, Abandonment = null });

        Assert.Equal(2, scripted.Fitted.Count);
        Assert.Equal("at step 3", Assert.IsType<TrainingDivergedException>(again.RunDetails[1].Exception).Message);
        Assert.Equal(first.RunDetails.Select(run => (run.Outcome, run.HeldOutScore, run.RuntimeInSeconds, run.TrainingSeconds)), again.RunDetails.Select(run => (run.Outcome, run.HeldOutScore, run.RuntimeInSeconds, run.TrainingSeconds)));
        Assert.Equal(first.RunDetails[0].Curve.Shares, again.RunDetails[0].Curve.Shares);
    }

    [Fact]
    public void Time_that_was_spent_stays_spent()
    {
        using GenerativeExperimentResult half = Interrupted(trial: 3);
        string recorded = System.IO.File.ReadAllText(File);
        System.IO.File.WriteAllText(File, System.Text.RegularExpressions.Regex.Replace(recorded, "\"RuntimeInSeconds\": [^,]*", "\"RuntimeInSeconds\": 40"));
        var none = new Scripted(Auc);

        using GenerativeExperimentResult resumed = none.Execute(Settings with { MaxTime = TimeSpan.FromSeconds(75) });

        Assert.Empty(none.Fitted);
        Assert.Equal(2, resumed.RunDetails.Count);
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("base options")]
    [InlineData("space")]
    [InlineData("objective")]
    [InlineData("rows")]
    public void A_file_of_another_experiment_is_refused(string what)
    {
        using GenerativeExperimentResult half = Interrupted(trial: 3);
        GenerativeExperimentSettings other = what switch
        {
            "seed" => Settings with { Seed = 2 },
            "base options" => Settings with { BaseOptions = new() { Training = new() { AveragingDecay = 0.5 } } },
            "space" => Settings with { SearchSpace = _space.Without("Averaging") },
            "objective" => Settings with { Objective = new UtilityObjective("Value") },
            _ => Settings,
        };
        var scripted = new Scripted(Auc);

        var fault = Assert.Throws<InvalidOperationException>(() => scripted.Experiment(other).Execute(scripted.Rows(what == "rows" ? 2 : 1), scripted.Rows()));

        Assert.Contains(File, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_and_places_of_running_are_no_other_experiment()
    {
        using GenerativeExperimentResult half = Interrupted(trial: 3);
        using var source = new CancellationTokenSource();

        using GenerativeExperimentResult resumed = new Scripted(Auc).Execute(Settings with
        {
            MaxTrials = 4,
            MaxTime = TimeSpan.FromHours(1),
            Cancellation = source.Token,
            BaseOptions = new() { Run = new() { Threads = 2, Progress = new Immediately<TrainingStep>(_ => { }) } },
        });

        Assert.Equal(4, resumed.RunDetails.Count);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"Format\": 1}")]
    public void A_damaged_file_is_told(string text)
    {
        System.IO.File.WriteAllText(File, text);

        Assert.Contains(File, Assert.Throws<InvalidDataException>(() => new Scripted(Auc).Execute(Settings)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_format_or_without_its_model_is_told()
    {
        using GenerativeExperimentResult half = Interrupted(trial: 3);
        System.IO.File.Delete($"{File}.trial-{half.BestRun!.Trial}.zip");
        Assert.Contains("best model", Assert.Throws<InvalidDataException>(() => new Scripted(Auc).Execute(Settings)).Message, StringComparison.Ordinal);

        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace("\"Format\": 1", "\"Format\": 9", StringComparison.Ordinal));
        Assert.Contains("format 9", Assert.Throws<InvalidDataException>(() => new Scripted(Auc).Execute(Settings)).Message, StringComparison.Ordinal);
    }

    /// <summary>An experiment that the user ends in the middle of a trial.</summary>
    private GenerativeExperimentResult Interrupted(int trial)
    {
        using var stop = new CancellationTokenSource();
        var scripted = new Scripted(Auc)
        {
            During = (options, number) =>
            {
                if (number == trial)
                {
                    stop.Cancel();
                    options.Run.Cancellation.ThrowIfCancellationRequested();
                }
            },
        };
        return scripted.Execute(Settings with { Cancellation = stop.Token });
    }

    private static double Auc(WganOptions options) => 0.55 + (Math.Abs(options.Networks.LatentWidth - 400) / 3_000.0);
}
