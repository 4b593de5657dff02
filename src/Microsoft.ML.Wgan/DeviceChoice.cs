using System.Globalization;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using TorchSharp;

namespace Microsoft.ML.Wgan;

/// <summary>Decides where tensors live, and says clearly when they cannot live there.</summary>
internal static class DeviceChoice
{
    private const string Cpu = "cpu";

    /// <summary>The device for a training.</summary>
    /// <param name="asked">The user's <see cref="RunOptions.Device"/>, which must exist; null follows the context.</param>
    /// <param name="context">Its GPU id must exist unless it says to fall back; without an id, the first GPU if there is one.</param>
    /// <returns>"cpu", "cuda:0", "cuda:1", ...</returns>
    /// <exception cref="InvalidOperationException">The device does not exist, or TorchSharp's native library is missing.</exception>
    public static string ForTraining(string? asked, MLContext? context)
    {
        int gpuCount = GpuCount();
        if (asked is not null)
        {
            return asked == Cpu ? Cpu : Gpu(IdOf(asked), gpuCount, $"{nameof(RunOptions)}.{nameof(RunOptions.Device)} = \"{asked}\"");
        }

        if (context?.GpuDeviceId is { } id)
        {
            return context.FallbackToCpu && (id < 0 || id >= gpuCount) ? Cpu : Gpu(id, gpuCount, $"{nameof(MLContext)}.{nameof(MLContext.GpuDeviceId)} = {id}");
        }

        return gpuCount > 0 ? Gpu(0, gpuCount, "the first GPU") : Cpu;
    }

    /// <summary>The device for a loaded model: the one it was trained on, where this machine has it, else the CPU, which needs no native library.</summary>
    public static string ForLoaded(string trainedOn)
    {
        try
        {
            return trainedOn != Cpu && IdOf(trainedOn) < GpuCount() ? trainedOn : Cpu;
        }
        catch (InvalidOperationException)
        {
            return Cpu;
        }
    }

    /// <summary>Makes a generator on a device.</summary>
    public static TrainedGenerator CreateGenerator(GeneratorShape shape, IReadOnlyList<NamedWeights> weights, string device) =>
        device == Cpu ? TrainedGenerator.FromWeights(shape, weights) : TrainedGenerator.FromWeights(shape, weights, ToTorch(device));

    /// <summary>The tensor library's own word for a device.</summary>
    public static torch.Device ToTorch(string device) => torch.device(device);

    private static string Gpu(int id, int gpuCount, string asked) => id >= 0 && id < gpuCount
        ? string.Create(CultureInfo.InvariantCulture, $"cuda:{id}")
        : throw new InvalidOperationException(
            $"{asked} names a GPU that is not there: TorchSharp sees {gpuCount} CUDA device(s). " +
            $"Reference a CUDA build of TorchSharp, choose another device, or set {nameof(MLContext)}.{nameof(MLContext.FallbackToCpu)}.");

    private static int IdOf(string device)
    {
        int colon = device.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? 0 : int.Parse(device.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static int GpuCount()
    {
        try
        {
            return torch.cuda.is_available() ? torch.cuda.device_count() : 0;
        }
        catch (Exception fault) when (fault is TypeInitializationException or DllNotFoundException or NotSupportedException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new InvalidOperationException(
                "TorchSharp's native library could not be loaded. Reference TorchSharp-cpu, TorchSharp-cuda-linux or TorchSharp-cuda-windows in the application.", fault);
        }
    }
}
