namespace Microsoft.ML.Wgan.Tests.Options;

public sealed class CriticWarmUpTests
{
    private const int Usual = 5;

    [Fact]
    public void Defaults_give_the_published_schedule()
    {
        var published = new CriticWarmUp();

        Assert.All(Enumerable.Range(0, 2_000), t => Assert.Equal(t < 25 || t % 500 == 0 ? 100 : Usual, published.StepsBefore(t, Usual)));
    }

    [Fact]
    public void Every_zero_leaves_the_start_only()
    {
        var warmUp = new CriticWarmUp { CriticSteps = 20, GeneratorSteps = 3, Every = 0 };

        Assert.Equal([20, 20, 20, Usual, Usual], Enumerable.Range(0, 5).Select(t => warmUp.StepsBefore(t, Usual)));
        Assert.Equal(Usual, warmUp.StepsBefore(500, Usual));
    }

    [Fact]
    public void No_generator_steps_leave_the_repeats_only_of_which_step_zero_is_one()
    {
        var warmUp = new CriticWarmUp { CriticSteps = 20, GeneratorSteps = 0, Every = 3 };

        Assert.Equal([20, Usual, Usual, 20, Usual], Enumerable.Range(0, 5).Select(t => warmUp.StepsBefore(t, Usual)));
    }
}
