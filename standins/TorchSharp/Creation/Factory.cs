using System.Runtime.InteropServices;
using TorchSharp.Utils;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>What the many overloads that make tensors come down to.</summary>
    internal static class Factory
    {
        internal static Options OptionsOf(ScalarType? dtype, Device device, bool requiresGrad)
        {
            if (device is not null)
            {
                InitializeDeviceType(device.type);
            }

            return new Options(dtype, device, requiresGrad);
        }

        internal static void RefuseNames(string[] names)
        {
            if (names is not null)
            {
                throw new NotSupportedException("The stand-in has no named dimensions.");
            }
        }

        internal static Tensor Fill(
            delegate* unmanaged<long*, long, Options, nint> function,
            ReadOnlySpan<long> size, ScalarType? dtype, Device device, bool requiresGrad, string[] names)
        {
            RefuseNames(names);
            fixed (long* sizes = size)
            {
                return Tensor.Own(function(sizes, size.Length, OptionsOf(dtype, device, requiresGrad)));
            }
        }

        internal static Tensor Sample(
            delegate* unmanaged<long*, long, nint, Options, nint> function,
            ReadOnlySpan<long> size, Generator generator, ScalarType? dtype, Device device, bool requiresGrad, string[] names)
        {
            RefuseNames(names);
            fixed (long* sizes = size)
            {
                nint random = Generator.HandleOrNull(generator);
                nint made = function(sizes, size.Length, random, OptionsOf(dtype, device, requiresGrad));
                GC.KeepAlive(generator);
                return Tensor.Own(made);
            }
        }

        internal static Tensor Like(
            delegate* unmanaged<nint, Options, nint> function, Tensor input, ScalarType? dtype, Device device, bool requiresGrad)
        {
            nint made = function(input.Handle, OptionsOf(dtype, device, requiresGrad));
            GC.KeepAlive(input);
            return Tensor.Own(made);
        }

        internal static Tensor Full(
            ReadOnlySpan<long> size, Scalar value, ScalarType? dtype, Device device, bool requiresGrad, string[] names)
        {
            RefuseNames(names);
            fixed (long* sizes = size)
            {
                return Tensor.Own(Native.full(sizes, size.Length, Number.Of(value), OptionsOf(dtype, device, requiresGrad)));
            }
        }

        internal static Tensor FullLike(Tensor input, Scalar value, ScalarType? dtype, Device device, bool requiresGrad)
        {
            nint made = Native.full_like(input.Handle, Number.Of(value), OptionsOf(dtype, device, requiresGrad));
            GC.KeepAlive(input);
            return Tensor.Own(made);
        }

        /// <summary>Without a type given: integers when all three are, else the default floating point type.</summary>
        internal static Tensor Range(Scalar start, Scalar stop, Scalar step, ScalarType? dtype, Device device, bool requiresGrad)
        {
            bool integers = start.Value.IsInteger && stop.Value.IsInteger && step.Value.IsInteger;
            ScalarType type = dtype ?? (integers ? ScalarType.Int64 : get_default_dtype());
            return Tensor.Own(Native.arange(start.Value, stop.Value, step.Value, OptionsOf(type, device, requiresGrad)));
        }

        internal static Tensor FromNumber(Number value, ScalarType dtype, Device device, bool requiresGrad) =>
            Tensor.Own(Native.scalar_tensor(value, (int)dtype, OptionsOf(dtype, device, requiresGrad)));

        /// <summary>A copy of an array of any rank.</summary>
        internal static Tensor FromArray(
            Array array, Type element, ReadOnlySpan<long> dimensions, ScalarType? dtype, Device device, bool requiresGrad, string[] names = null)
        {
            RefuseNames(names);
            RequireLength(array, dimensions);
            ScalarType source = ElementTypes.Require(element);
            fixed (byte* memory = &MemoryMarshal.GetArrayDataReference(array))
            fixed (long* sizes = dimensions)
            {
                return Tensor.Own(Native.from_memory(
                    memory, sizes, dimensions.Length, (int)source, OptionsOf(dtype ?? source, device, requiresGrad)));
            }
        }

        internal static void RequireLength(Array array, ReadOnlySpan<long> dimensions)
        {
            long total = 1;
            foreach (long size in dimensions)
            {
                total *= size;
            }

            if (total != array.LongLength)
            {
                throw new ArgumentException($"mismatched total size creating a tensor from an array: {total} vs. {array.LongLength}");
            }
        }

        internal static long[] Lengths(Array array) => [.. Enumerable.Range(0, array.Rank).Select(array.GetLongLength)];

        internal static T[] ToArray<T>(IList<T> list) => list as T[] ?? [.. list];
    }
}
