using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Where and of which type a tensor is made; -1 leaves it to libtorch.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Options
{
    internal readonly int DType;
    internal readonly int Device;
    internal readonly int Index;
    internal readonly int RequiresGrad;

    internal Options(torch.ScalarType? dtype, torch.Device device, bool requiresGrad)
    {
        DType = dtype.HasValue ? (int)dtype.Value : -1;
        Device = device is null ? -1 : (int)device.type;
        Index = device is null ? -1 : device.index;
        RequiresGrad = requiresGrad ? 1 : 0;
    }
}
