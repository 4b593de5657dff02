using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan.Tests.Experiments;

public sealed class GenerativeExperimentTests
{
    // One range: what a trial changes can be read from its options.
    private static readonly GenerativeSearchSpace _space = new(
        new SearchRange("Latent width", 1, 1_000, 128, (options, width) => options with { Networks = options.Networks with { LatentWidth = (int)width } }, multipleOf: 1));

    private static readonly GenerativeExperimentSettings _settings = new() { SearchSpace = _space, MaxTrials = 6, Tuner = new RandomTuner() };

    [Fact]
    public void The_first_trial_has_the_base_options_and_the_others_one_seed()
    {
        var scripted = new Scripted(_ => 0.7);

        using GenerativeExperimentResult result = scripted.Execute(_settings with { Seed = 9 });

        Assert.Equal(6, result.RunDetails.Count);
        Assert.Equal(Enumerable.Range(1, 6), result.RunDetails.Select(run => run.Trial));
        Assert.Equal(new WganOptions { Seed = 9 }.Networks, result.RunDetails[0].Options.Networks);
        Assert.All(scripted.Fitted, options => Assert.Equal(9, options.Seed));
        Assert.Equal(6, result.RunDetails.Select(run => run.Options.Networks.LatentWidth).Distinct().Count());
    }

    [Fact]
    public void The_least_loss_wins_and_the_rest_follows_in_order()
    {
        using GenerativeExperimentResult result = new Scripted(Auc).Execute(_settings);

        double[] losses = [.. result.Leaderboard.Select(run => run.Loss)];
        Assert.Equal(losses.Order(), losses);
        Assert.Same(result.Leaderboard[0], result.BestRun);
        Assert.Equal(Math.Abs(Auc(result.BestRun!.Options) - 0.5), result.BestRun.Loss, 12);
        Assert.Equal(Auc(result.BestRun.Options), result.BestRun.ValidationMetrics!.TreesAreaUnderRocCurve, 12);
    }

    [Fact]
    public void Only_the_best_model_is_kept_unless_all_are_wanted()
    {
        using GenerativeExperimentResult best = new Scripted(Auc).Execute(_settings);
        using GenerativeExperimentResult all = new Scripted(Auc).Execute(_settings with { KeepModels = true });

        Assert.Same(best.BestRun, Assert.Single(best.RunDetails, run => run.Model is not null));
        Assert.Equal(3, best.BestRun!.Model!.Generate(3).GetRowCount());
        Assert.All(all.RunDetails, run => Assert.NotNull(run.Model));
    }

    [Fact]
    public void A_trial_that_diverges_is_a_bad_trial()
    {
        var scripted = new Scripted(Auc) { During = (_, number) => DivergeIf(number == 2) };

        using GenerativeExperimentResult result = scripted.Execute(_settings);

        Assert.Equal(6, result.RunDetails.Count);
        Assert.Same(result.RunDetails[1], result.Leaderboard[^1]);
        Assert.Equal((TrialOutcome.Failed, "at step 7"), (result.RunDetails[1].Outcome, result.RunDetails[1].Exception!.Message));
        Assert.Null(result.RunDetails[1].ValidationMetrics);
    }

    [Fact]
    public void An_experiment_whose_trials_all_fail_says_why()
    {
        var scripted = new Scripted(_ => throw new InvalidOperationException("no scores today"));

        using GenerativeExperimentResult result = scripted.Execute(_settings);

        Assert.Null(result.BestRun);
        Assert.Empty(result.ParetoFront);
        Assert.Contains("no scores today", result.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_it_returns_what_there_is()
    {
        using var stop = new CancellationTokenSource();
        var scripted = new Scripted(Auc)
        {
            During = (options, number) =>
            {
                if (number == 3)
                {
                    stop.Cancel();
                    options.Run.Cancellation.ThrowIfCancellationRequested();
                }
            },
        };

        using GenerativeExperimentResult result = scripted.Execute(_settings with { Cancellation = stop.Token });

        Assert.Equal([1, 2], result.RunDetails.Select(run => run.Trial));
        Assert.NotNull(result.BestRun);
    }

    [Fact]
    public void Every_trial_is_reported_when_it_is_over()
    {
        var reported = new List<GenerativeRunDetail>();

        using GenerativeExperimentResult result = new Scripted(Auc).Execute(_settings, new Immediately<GenerativeRunDetail>(reported.Add));

        Assert.Equal(result.RunDetails, reported);
    }

    [Fact]
    public void A_trial_that_falls_behind_is_ended_and_the_next_one_begins()
    {
        // Held-out scores get worse from trial to trial, so from the second on none is in the better half.
        var user = new List<TrainingStep>();
        var scripted = new Scripted(Auc)
        {
            During = (options, number) =>
            {
                for (int step = 10; step <= 100; step += 10)
                {
                    options.Run.Cancellation.ThrowIfCancellationRequested();
                    options.Run.Progress!.Report(new TrainingStep(step, 100, 0, 0, 0, 1, TimeSpan.Zero) { HeldOutScore = 0.6 + (number / 100.0) });
                }
            },
        };

        using GenerativeExperimentResult result = scripted.Execute(_settings with { BaseOptions = new() { Run = new() { Progress = new Immediately<TrainingStep>(user.Add) } } });

        Assert.Equal(TrialOutcome.Completed, result.RunDetails[0].Outcome);
        Assert.All(result.RunDetails.Skip(1), run => Assert.Equal((TrialOutcome.Abandoned, 0.6 + (run.Trial / 100.0)), (run.Outcome, run.HeldOutScore)));
        Assert.Equal(10 + (5 * 3), user.Count);
        Assert.Equal([1, 2, 3, 4, 5, 6], result.Leaderboard.Select(run => run.Trial));
    }

    [Fact]
    public void Beyond_the_privacy_gate_none_wins()
    {
        var scripted = new Scripted(Auc) { Others = options => [(nameof(GenerativeMetrics.MemorisingShare), Auc(options) < 0.6 ? 0.5 : 0.01)] };

        using GenerativeExperimentResult result = scripted.Execute(_settings with { MaxTrials = 12 });
        using GenerativeExperimentResult open = scripted.Execute(_settings with { MaxTrials = 12, PrivacyGate = null });

        Assert.True(open.BestRun!.Loss < 0.1);
        Assert.True(result.BestRun!.Loss >= 0.1);
        int winners = result.RunDetails.Count(run => run.PassesPrivacyGate);
        Assert.InRange(winners, 1, 11);
        Assert.All(result.Leaderboard.Take(winners), run => Assert.True(run.PassesPrivacyGate));
    }

    [Fact]
    public void Utility_is_made_best_where_it_is_asked_for()
    {
        var scripted = new Scripted(Auc) { Others = options => [(nameof(GenerativeMetrics.TrainedOnSynthetic), options.Networks.LatentWidth / 1_000.0)] };

        using GenerativeExperimentResult result = scripted.Execute(_settings with { Objective = new UtilityObjective("Value") });

        Assert.Equal(result.RunDetails.Max(run => run.Options.Networks.LatentWidth), result.BestRun!.Options.Networks.LatentWidth);
    }

    [Fact]
    public void A_target_that_is_not_there_is_told_before_anything_is_trained()
    {
        var scripted = new Scripted(Auc);

        Assert.Contains("'price'", Assert.Throws<ArgumentException>(() => scripted.Execute(_settings with { Objective = new UtilityObjective("price") })).Message, StringComparison.Ordinal);
        Assert.Empty(scripted.Fitted);
    }

    [Fact]
    public void The_leaderboard_shows_place_trial_end_and_scores_and_the_page_settings_too()
    {
        var scripted = new Scripted(Auc) { During = (_, number) => DivergeIf(number == 2) };
        string path = Path.GetTempFileName();
        using GenerativeExperimentResult result = scripted.Execute(_settings with { MaxTrials = 2 });

        result.ToHtml(path);

        string[] lines = result.ToString().Split('\n');
        string page = File.ReadAllText(path);
        File.Delete(path);
        Assert.Matches(@"^1\* +1 +base options \(.*\) +completed +0\.641 ", lines[2]);
        Assert.Matches(@"^2 +2 +one-sided gradient penalty, weight 1 +failed ", lines[3]);
        Assert.Contains("No trial beats the base options", lines[4], StringComparison.Ordinal);
        Assert.Equal("Settings of trial 1: Latent width 128.", lines[5]);
        Assert.Contains("<td>Latent width 128</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verdict_says_whether_looking_was_worth_it()
    {
        using GenerativeExperimentResult worse = new Scripted(options => options.Networks.LatentWidth == 128 ? 0.6 : 0.7).Execute(_settings);
        using GenerativeExperimentResult better = new Scripted(options => options.Networks.LatentWidth == 128 ? 0.7 : 0.6).Execute(_settings);

        Assert.Equal("No trial beats the base options (TreesAreaUnderRocCurve 0.600).", worse.Verdict);
        Assert.Equal("Trial 2 is best (TreesAreaUnderRocCurve 0.600; base options 0.700).", better.Verdict);
    }

    [Fact]
    public void A_grid_that_is_through_ends_the_experiment()
    {
        using GenerativeExperimentResult result = new Scripted(Auc).Execute(_settings with { Tuner = new GridTuner(3), MaxTrials = 100 });

        // The base options' 128 is no point of the grid.
        Assert.Equal([128, 1, 500, 1_000], result.RunDetails.Select(run => run.Options.Networks.LatentWidth));
    }

    [Fact]
    public void Without_validation_rows_a_fifth_is_held_out()
    {
        var ml = new MLContext(seed: 1);
        var counts = new List<(int Train, int Validation)>();
        var experiment = new GenerativeExperiment(ml, _settings with { MaxTrials = 1 }, (options, rows) => ml.Generative.Wgan(options).Fit(rows), (real, _, holdout, _) =>
        {
            counts.Add((Count(real), Count(holdout!)));
            return Scripted.Metrics((nameof(GenerativeMetrics.TreesAreaUnderRocCurve), 0.6));
        });

        using GenerativeExperimentResult result = experiment.Execute(ml.Data.LoadFromEnumerable(Enumerable.Range(0, 1_000).Select(_ => new { Value = 1f })));

        (int train, int validation) = Assert.Single(counts);
        Assert.Equal(1_000, train + validation);
        Assert.InRange(validation, 150, 250);
        static int Count(IDataView rows) => (int)DataViewRows.Count(rows);
    }

    [Fact]
    public void Faults_of_settings_are_reported_together()
    {
        string message = Assert.Throws<ArgumentException>(() => new Scripted(Auc).Experiment(new GenerativeExperimentSettings
        {
            MaxTrials = 0,
            MaxTime = TimeSpan.Zero,
            CheckpointFile = "",
            BaseOptions = new() { Run = new() { Checkpoint = new() { Folder = "training" } } },
            PrivacyGate = new() { MaximumMemorisingShare = 2 },
        })).Message;

        Assert.All(new[] { "MaxTrials = 0", "MaxTime = 00:00:00", "CheckpointFile = ", "BaseOptions.Run.Checkpoint", "Gate.MaximumMemorisingShare = 2" }, fault => Assert.Contains(fault, message, StringComparison.Ordinal));
    }

    private static void DivergeIf(bool diverges)
    {
        if (diverges)
        {
            throw new TrainingDivergedException("at step 7");
        }
    }

    /// <summary>Best at a latent width of 400.</summary>
    private static double Auc(WganOptions options) => 0.55 + (Math.Abs(options.Networks.LatentWidth - 400) / 3_000.0);
}
