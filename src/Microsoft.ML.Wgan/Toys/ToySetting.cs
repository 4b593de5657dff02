using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>Device and independent seeds of one study, from its options.</summary>
internal sealed class ToySetting
{
    // Many more than a training looks at as a whole, so that they stand for the distribution itself.
    private const int PoolSize = 1 << 17;
    private readonly int _seed;

    public ToySetting(WganOptions options)
    {
        _seed = options.Seed ?? 1;
        Device = DeviceChoice.ToTorch(DeviceChoice.ForTraining(options.Run.Device ?? "cpu", null));
    }

    public Device Device { get; }

    public RandomSource CreateRandom() => RandomSource.On(Device, Stream(0));

    public ulong Stream(ulong number) => CounterNoise.Hash(Seeds.Training(_seed), number, ulong.MaxValue);

    /// <summary>Points of a distribution, on the device; studies of other seeds have others.</summary>
    public PointRows Pool(ToyDistribution distribution, ulong number) =>
        new(distribution.Sample(PoolSize, (int)(Stream(16 + number) & int.MaxValue)), Device);
}
