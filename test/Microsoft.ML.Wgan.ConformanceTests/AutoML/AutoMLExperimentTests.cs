using Microsoft.ML.AutoML;

namespace Microsoft.ML.Wgan.ConformanceTests.AutoML;

/// <summary>What an experiment of AutoML does with trials, whichever assembly it comes from: the samples' adapter counts on each of these.</summary>
public sealed class AutoMLExperimentTests
{
    [Fact]
    public async Task A_trial_is_proposed_announced_run_reported_and_learned_from_in_this_order()
    {
        var journal = new Journal(Journal.Loss(3), Journal.Loss(2), Journal.Loss(2));

        TrialResult best = await journal.Experiment(trials: 3).RunAsync();

        Assert.Equal(1, best.TrialSettings.TrialId);
        Assert.NotNull(best.TrialSettings.EndedAtUtc);
        Assert.Equal(
            [
                "propose 0", "running 0", "run 0", "completed 0", "update 0", "best 0", "dispose",
                "propose 1", "running 1", "run 1", "completed 1", "update 1", "best 1", "dispose",
                "propose 2", "running 2", "run 2", "completed 2", "update 2", "dispose",
            ],
            journal.Lines);
    }

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task A_loss_beyond_all_bounds_is_completed_and_never_best(double loss)
    {
        var journal = new Journal(Journal.Loss(loss));

        await Assert.ThrowsAsync<TimeoutException>(() => journal.Experiment(trials: 1).RunAsync());

        Assert.Equal(["propose 0", "running 0", "run 0", "completed 0", "update 0", "dispose"], journal.Lines);
    }

    [Fact]
    public async Task A_trial_that_fails_after_another_succeeded_counts_and_the_experiment_goes_on()
    {
        var journal = new Journal(Journal.Loss(1), Journal.Fault(new InvalidOperationException("broken")), Journal.Loss(0.5));

        TrialResult best = await journal.Experiment(trials: 3).RunAsync();

        Assert.Equal(2, best.TrialSettings.TrialId);
        Assert.Equal(["propose 1", "running 1", "run 1", "dispose", "failed 1: broken", "update 1"], journal.Lines.SkipWhile(line => line != "propose 1").TakeWhile(line => line != "propose 2"));
        Assert.Equal([1, double.MaxValue, 0.5], journal.Told);
    }

    [Fact]
    public async Task A_failure_before_any_success_ends_the_experiment_with_its_exception()
    {
        var journal = new Journal(Journal.Loss(double.MaxValue), Journal.Fault(new InvalidOperationException("broken")), Journal.Loss(1));

        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() => journal.Experiment(trials: 3).RunAsync());

        Assert.Equal("broken", fault.Message);
        Assert.Equal(["failed 1: broken", "update 1"], journal.Lines.TakeLast(2));
    }

    [Fact]
    public async Task A_trial_that_cancels_itself_has_failed_and_ends_nothing()
    {
        var journal = new Journal(Journal.Fault(new OperationCanceledException("enough")), Journal.Loss(1));

        TrialResult best = await journal.Experiment(trials: 2).RunAsync();

        Assert.Equal(1, best.TrialSettings.TrialId);
        Assert.Contains("failed 0: enough", journal.Lines);
    }

    [Fact]
    public async Task Cancelled_an_experiment_cancels_its_trial_says_nothing_of_it_and_returns_the_best_before()
    {
        using var cancellation = new CancellationTokenSource();
        var journal = new Journal(Journal.Loss(1), CancelThenWait);

        TrialResult best = await journal.Experiment().RunAsync(cancellation.Token);

        Assert.Equal(0, best.TrialSettings.TrialId);
        Assert.Equal(["running 1", "run 1", "dispose"], journal.Lines.TakeLast(3));
        async Task<double> CancelThenWait(CancellationToken trial)
        {
            await cancellation.CancelAsync();
            return await Journal.Wait(trial);
        }
    }

    [Fact]
    public async Task Cancelled_a_trial_that_ends_with_a_result_all_the_same_counts()
    {
        using var cancellation = new CancellationTokenSource();
        var journal = new Journal(Cancel);

        TrialResult best = await journal.Experiment().RunAsync(cancellation.Token);

        Assert.Equal(4, best.Loss);
        async Task<double> Cancel(CancellationToken trial)
        {
            await cancellation.CancelAsync();
            return trial.IsCancellationRequested ? 4 : 5;
        }
    }

    [Fact]
    public async Task Cancelled_without_a_best_trial_an_experiment_throws_a_timeout()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        var journal = new Journal();

        await Assert.ThrowsAsync<TimeoutException>(() => journal.Experiment().RunAsync(cancellation.Token));

        Assert.Empty(journal.Lines);
    }

    [Fact]
    public async Task Time_that_is_up_cancels_the_running_trial()
    {
        var journal = new Journal(Journal.Loss(1), Journal.Wait);

        TrialResult best = await journal.Experiment().SetTrainingTimeInSeconds(1).RunAsync();

        Assert.Equal(0, best.TrialSettings.TrialId);
        Assert.Equal(["running 1", "run 1", "dispose"], journal.Lines.TakeLast(3));
    }
}
