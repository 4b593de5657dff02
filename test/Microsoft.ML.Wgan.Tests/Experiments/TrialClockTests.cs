using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan.Tests.Experiments;

public sealed class TrialClockTests
{
    private static readonly GenerativeExperimentSettings _tenOfAHundred = new() { MaxTrials = 10, MaxTime = TimeSpan.FromSeconds(100) };

    [Fact]
    public void Every_trial_has_the_same_share_and_a_fifth_of_it_is_for_scoring() => Assert.Equal(8, Limit(_tenOfAHundred)!.Value, 9);

    [Fact]
    public void Without_a_limit_there_is_none() => Assert.Null(Limit(new GenerativeExperimentSettings()));

    [Fact]
    public void The_least_of_all_limits_counts()
    {
        Assert.Equal(3, Limit(_tenOfAHundred with { MaxTrainingTime = TimeSpan.FromSeconds(3) })!.Value, 9);
        Assert.Equal(30, Limit(_tenOfAHundred with { MaxTrainingTime = TimeSpan.FromSeconds(30) })!.Value, 9);
        Assert.Equal(2, Limit(_tenOfAHundred with { BaseOptions = new() { Run = new() { MaxTime = TimeSpan.FromSeconds(2) } } })!.Value, 9);
    }

    [Fact]
    public void A_training_gets_what_scoring_will_leave_of_the_time() => Assert.InRange(Limit(_tenOfAHundred, spent: 90, scoring: 4)!.Value, 5.5, 6);

    [Fact]
    public void With_less_than_a_quarter_of_a_training_left_no_trial_begins()
    {
        Assert.Null(Limit(_tenOfAHundred, spent: 95, scoring: 4));
        Assert.Null(Limit(_tenOfAHundred, spent: 101));

        // If trainings take two seconds, half of one is enough.
        Assert.InRange(Limit(_tenOfAHundred, spent: 95, scoring: 4, typical: 2)!.Value, 0.5, 1);
    }

    private static double? Limit(GenerativeExperimentSettings settings, double spent = 0, double scoring = 0, double? typical = null) =>
        new TrialClock(settings, TimeSpan.FromSeconds(spent)).TryTrain(TimeSpan.FromSeconds(scoring), typical is double seconds ? TimeSpan.FromSeconds(seconds) : null, out TimeSpan? limit)
            ? limit?.TotalSeconds
            : null;
}
