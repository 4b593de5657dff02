using WganSamples.AutoML;

namespace Microsoft.ML.Wgan.Tests.Samples.AutoML;

public sealed class TrialTimeTests
{
    [Fact]
    public void A_training_has_its_share_until_less_is_left()
    {
        var time = new TrialTime(all: Seconds(100), each: Seconds(30));

        Assert.Equal(Seconds(30), time.Next(Seconds(0)));
        Assert.Equal(Seconds(30), time.Next(Seconds(70)));
        Assert.Equal(Seconds(20), time.Next(Seconds(80)));
        Assert.Throws<OperationCanceledException>(() => time.Next(Seconds(93)));
    }

    [Fact]
    public void What_a_trial_takes_beside_its_training_is_kept_free()
    {
        var time = new TrialTime(all: Seconds(100), each: Seconds(30));

        time.Learn(limit: Seconds(30), runtime: Seconds(42), training: Seconds(35));
        time.Learn(limit: Seconds(30), runtime: Seconds(15), training: Seconds(10));

        Assert.Equal(Seconds(28), time.Next(Seconds(60)));
    }

    [Fact]
    public void Without_limits_there_is_none()
    {
        Assert.Null(new TrialTime(null, null).Next(Seconds(5)));
        Assert.Equal(Seconds(7), new TrialTime(null, Seconds(7)).Next(Seconds(500)));
        Assert.Equal(Seconds(95), new TrialTime(Seconds(100), null).Next(Seconds(5)));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
