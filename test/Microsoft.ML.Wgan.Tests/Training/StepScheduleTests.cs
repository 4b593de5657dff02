using Microsoft.ML.Wgan.Optimizers;
using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan.Tests.Training;

public sealed class StepScheduleTests
{
    private const double Tolerance = 1e-15;

    [Theory]
    [InlineData(1, 0, 0.001)]
    [InlineData(1, 1, 0.001)]
    [InlineData(0.02, 0, 0.001)]
    [InlineData(0.02, 0.5, 0.00051)]
    [InlineData(0.02, 1, 0.00002)]
    [InlineData(0, 1, 0)]
    public void The_rate_falls_linearly_to_the_optimizers_final_share(double share, double progress, double expected)
    {
        var schedule = new StepSchedule(new TrainingOptions { LearningRate = 0.001, Optimizer = new Adam(finalRateShare: share) }, new RunOptions(), 1_000);

        Assert.Equal(expected, schedule.CriticRate(progress), Tolerance);
    }

    [Theory]
    [InlineData(null, 0.001)]
    [InlineData(0.003, 0.003)]
    public void The_generator_has_the_critics_rate_or_its_own_and_both_fall_alike(double? own, double first)
    {
        var training = new TrainingOptions { LearningRate = 0.001, GeneratorLearningRate = own, Optimizer = new Adam(finalRateShare: 0.5) };
        var schedule = new StepSchedule(training, new RunOptions(), 1_000);

        Assert.Equal(first, schedule.GeneratorRate(0), Tolerance);
        Assert.Equal(first / 2, schedule.GeneratorRate(1), Tolerance);
        Assert.Equal(0.0005, schedule.CriticRate(1), Tolerance);
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(25, 100)]
    [InlineData(26, 5)]
    [InlineData(500, 5)]
    [InlineData(501, 100)]
    [InlineData(502, 5)]
    public void Warm_up_counts_generator_steps_from_zero_where_the_schedule_counts_from_one(int generatorStep, int expected)
    {
        var schedule = new StepSchedule(new TrainingOptions { CriticStepsPerGeneratorStep = 5, WarmUp = new() }, new RunOptions(), 1_000);

        Assert.Equal(expected, schedule.CriticSteps(generatorStep));
    }

    [Fact]
    public void A_run_cut_short_ends_within_a_tenth_of_its_steps_at_the_final_rate()
    {
        var schedule = new StepSchedule(new TrainingOptions { GeneratorSteps = 1_000 }, new RunOptions(), 1_000);

        schedule.CoolDown(400);

        Assert.True(schedule.IsCoolingDown);
        Assert.Equal(0.4, schedule.Progress(400), 1e-12);
        Assert.Equal(0.7, schedule.Progress(450), 1e-12);
        Assert.Equal(1, schedule.Progress(500), 1e-12);

        // A second time changes nothing.
        schedule.CoolDown(450);
        Assert.Equal(0.7, schedule.Progress(450), 1e-12);
    }

    [Fact]
    public void In_its_last_tenth_a_run_is_not_cut_short()
    {
        var schedule = new StepSchedule(new TrainingOptions { GeneratorSteps = 1_000 }, new RunOptions(), 1_000);

        schedule.CoolDown(950);

        Assert.False(schedule.IsCoolingDown);
        Assert.Equal(0.96, schedule.Progress(960), 1e-12);
    }

    [Fact]
    public void Without_a_warm_up_every_generator_step_has_the_usual_critic_steps()
    {
        var schedule = new StepSchedule(new TrainingOptions { CriticStepsPerGeneratorStep = 7 }, new RunOptions(), 1_000);

        Assert.All([1, 2, 500, 501], step => Assert.Equal(7, schedule.CriticSteps(step)));
    }

    [Theory]
    [InlineData(1_000, 3_000)]
    [InlineData(16_000, 5_000)]
    [InlineData(1_000_000, 10_000)]
    public void The_default_length_is_eighty_passes_within_bounds(int rows, int expected) =>
        Assert.Equal(expected, new StepSchedule(new TrainingOptions { BatchSize = 256 }, new RunOptions(), rows).TotalSteps);

    [Theory]
    [InlineData(1_000, 4_000)]
    [InlineData(16_000, 6_666)]
    [InlineData(1_000_000, 13_333)]
    public void A_run_whose_batches_grow_has_more_steps_of_as_many_rows(int rows, int expected) =>
        Assert.Equal(expected, new StepSchedule(new TrainingOptions { FirstBatchSize = 128, BatchSize = 256 }, new RunOptions(), rows).TotalSteps);

    [Theory]
    [InlineData(null, null, 128, 256)]
    [InlineData(null, 500, 500, 500)]
    [InlineData(64, null, 64, 256)]
    [InlineData(32, 500, 32, 500)]
    public void Batches_have_their_first_size_in_the_first_half_of_the_run(int? first, int? given, int before, int after)
    {
        var schedule = new StepSchedule(new TrainingOptions { FirstBatchSize = first, BatchSize = given }, new RunOptions(), 1_000);

        Assert.Equal((before, before), (schedule.BatchSize(0), schedule.BatchSize(0.49)));
        Assert.Equal((after, after), (schedule.BatchSize(0.5), schedule.BatchSize(1)));
    }

    [Fact]
    public void Progress_is_the_share_of_the_steps()
    {
        var schedule = new StepSchedule(new TrainingOptions { GeneratorSteps = 8 }, new RunOptions(), 1_000);

        Assert.Equal(0.25, schedule.Progress(2));
        Assert.Equal(1, schedule.Progress(8));
    }
}
