using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

/// <summary>What is taken down and put back: random sources go on where they were.</summary>
public sealed class StateVisitorTests
{
    public static TheoryData<bool> OnDevice() => [false, true];

    [Theory]
    [MemberData(nameof(OnDevice))]
    public void A_source_that_is_put_back_draws_the_same_numbers_again(bool onDevice)
    {
        using var scope = NewDisposeScope();
        using RandomSource first = Source(onDevice, 7), second = Source(onDevice, 7);

        // Of one seed, as a run and the one that goes on from it are. Odd widths, so that no pair of normals is whole; row numbers of two sizes.
        first.Normal(3, 5);
        first.RowNumbers(7, 100);
        first.Uniform(1, 3);
        TrainingState state = Taken(first);
        float[] expected = Draws(first);

        first.Normal(2, 2);
        Restore(first, state);
        Restore(second, state);

        Assert.Equal(expected, Draws(first));
        Assert.Equal(expected, Draws(second));
    }

    [Fact]
    public void A_state_of_something_else_is_refused_by_name()
    {
        using var scope = NewDisposeScope();
        using RandomSource host = Source(onDevice: false, 7), device = Source(onDevice: true, 7);

        string missing = Assert.Throws<InvalidDataException>(() => Restore(device, Taken(host))).Message;
        string tooMuch = Assert.Throws<InvalidDataException>(() => new StateRestorer(Taken(host)).RequireEnd()).Message;

        Assert.Contains("'rows'", missing, StringComparison.Ordinal);
        Assert.Contains("more than this training has", tooMuch, StringComparison.Ordinal);
    }

    private static RandomSource Source(bool onDevice, ulong seed) => onDevice ? new DeviceRandom(seed, CPU) : new HostRandom(seed);

    private static float[] Draws(RandomSource source) =>
    [
        .. source.Normal(3, 3).data<float>().ToArray(),
        .. source.Uniform(2, 3).data<float>().ToArray(),
        .. source.RowNumbers(5, 100).to(ScalarType.Float32).data<float>().ToArray(),
        .. source.RowNumbers(5, 33).to(ScalarType.Float32).data<float>().ToArray(),
    ];

    private static TrainingState Taken(RandomSource source)
    {
        var taker = new StateTaker();
        source.Visit(taker);
        return new TrainingState(0, 0, TimeSpan.Zero, 0, null, [], taker.Numbers, taker.Tensors);
    }

    private static void Restore(RandomSource source, TrainingState state)
    {
        var restorer = new StateRestorer(state);
        source.Visit(restorer);
        restorer.RequireEnd();
    }
}
