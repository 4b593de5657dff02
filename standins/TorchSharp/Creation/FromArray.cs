using System.Runtime.InteropServices;
using TorchSharp.Utils;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>A tensor over the array's own memory, which stays pinned as long as libtorch uses it.</summary>
    public static Tensor from_array(Array rawArray, Device device = null) => from_array(rawArray, null, device);

    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device device = null, bool requires_grad = false, string[] names = null)
    {
        Factory.RefuseNames(names);
        ScalarType source = ElementTypes.Require(rawArray.GetType().GetElementType());
        long[] lengths = Factory.Lengths(rawArray);
        GCHandle pin = GCHandle.Alloc(rawArray, GCHandleType.Pinned);
        Tensor shared;
        fixed (long* sizes = lengths)
        {
            delegate* unmanaged<nint, void> unpin = &Unpin;
            shared = Tensor.Own(Native.over_memory(
                pin.AddrOfPinnedObject(), sizes, lengths.Length, (int)source, (nint)unpin, GCHandle.ToIntPtr(pin)));
        }

        Tensor made = dtype.HasValue || device is not null ? shared.to(dtype ?? source, device ?? CPU) : shared;
        if (!ReferenceEquals(made, shared))
        {
            shared.Dispose();
        }

        return requires_grad ? made.requires_grad_() : made;
    }

    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device device = null) =>
        from_array(rawArray, dtype, device);

    public static Tensor as_tensor(double[] rawArray, ScalarType? dtype = null, Device device = null) =>
        from_array(rawArray, dtype, device);

    public static Tensor as_tensor(int[] rawArray, ScalarType? dtype = null, Device device = null) =>
        from_array(rawArray, dtype, device);

    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device device = null) =>
        from_array(rawArray, dtype, device);

    [UnmanagedCallersOnly]
    private static void Unpin(nint pin) => GCHandle.FromIntPtr(pin).Free();
}
