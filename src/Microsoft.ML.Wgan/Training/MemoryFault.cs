using System.Globalization;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Tells a lack of memory from other faults of the tensor library, and says what to do about it.</summary>
internal static class MemoryFault
{
    // What libtorch says on CUDA, and on the CPU of Linux and of Windows.
    private static readonly string[] _signs = ["out of memory", "can't allocate memory", "not enough memory"];

    /// <summary>Whether memory was what lacked.</summary>
    public static bool Is(Exception fault) => fault is OutOfMemoryException
        || (fault is ExternalException && _signs.Any(sign => fault.Message.Contains(sign, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The same fault, with the settings that decide how much is needed.</summary>
    public static InsufficientMemoryException Explained(Exception fault, WganOptions options, string device)
    {
        string networks = options.Image is { } image
            ? string.Create(CultureInfo.InvariantCulture, $"Image.BaseChannels ({image.BaseChannels})")
            : string.Create(CultureInfo.InvariantCulture, $"Networks.GeneratorWidth ({options.Networks.GeneratorWidth}) and Networks.CriticWidth ({options.Networks.CriticWidth})");
        return new InsufficientMemoryException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Training ran out of memory on {device} with batches of {Math.Max(options.Training.Batch, options.Training.FirstBatch)} rows. Lower Training.BatchSize first, then {networks}; or train on another device (Run.Device)."),
            fault);
    }
}
