using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>A seeded source of random tensors on one device. Every draw of a training comes from one of these, never from global state.</summary>
public abstract class RandomSource : IDisposable
{
    private protected RandomSource()
    {
    }

    /// <summary>Draws independent standard normal numbers.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="width">Number of columns.</param>
    /// <returns>[rows, width], float32.</returns>
    public abstract Tensor Normal(long rows, long width);

    /// <summary>Draws independent numbers uniform on [0, 1).</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="width">Number of columns.</param>
    /// <returns>[rows, width], float32.</returns>
    public abstract Tensor Uniform(long rows, long width);

    /// <summary>Draws row numbers uniformly, with replacement.</summary>
    /// <param name="count">How many to draw.</param>
    /// <param name="rowCount">Row numbers are below this.</param>
    /// <returns>[count], int64.</returns>
    public abstract Tensor RowNumbers(long count, long rowCount);

    /// <summary>Visits how far the stream has come.</summary>
    /// <exception cref="NotSupportedException">The source cannot say.</exception>
    internal virtual void Visit(StateVisitor state) => throw new NotSupportedException($"A {GetType().Name} cannot say how far it has come.");

    /// <summary>A source whose numbers are made where they are used.</summary>
    /// <param name="seed">Of all draws.</param>
    /// <param name="device">Where its tensors lie.</param>
    internal static RandomSource On(Device device, ulong seed) => device.type == TorchSharp.DeviceType.CUDA ? new DeviceRandom(seed, device) : new HostRandom(seed);

    /// <summary>Frees the state of the source.</summary>
    public virtual void Dispose() => GC.SuppressFinalize(this);
}
