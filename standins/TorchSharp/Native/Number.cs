using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>A number argument as the shim takes it: the kind decides how the bits are read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Number
{
    internal readonly long Bits;
    internal readonly int Kind;

    private Number(long bits, int kind)
    {
        Bits = bits;
        Kind = kind;
    }

    internal static Number None => new(0, -1);

    internal bool IsInteger => Kind == 0;

    internal static Number Of(long value) => new(value, 0);

    internal static Number Of(double value) => new(BitConverter.DoubleToInt64Bits(value), 1);

    internal static Number Of(bool value) => new(value ? 1 : 0, 2);

    internal static Number Of(Scalar value) => value is null ? None : value.Value;

    internal double ToDouble() => Kind == 1 ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    internal long ToInt64() => Kind == 1 ? (long)BitConverter.Int64BitsToDouble(Bits) : Bits;
}
