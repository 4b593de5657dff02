namespace TorchSharp;

public static partial class torch
{
    public static Tensor tensor(byte scalar, Device device = null, bool requires_grad = false) =>
        Factory.FromNumber(Number.Of((long)scalar), ScalarType.Byte, device, requires_grad);

    public static Tensor tensor(byte[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(byte), [rawArray.LongLength], dtype, device, requires_grad, names);

    public static Tensor tensor(byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(byte), dimensions, dtype, device, requires_grad, names);

    public static Tensor tensor(byte[,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(byte), Factory.Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(byte[,,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(byte), Factory.Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(byte[,,,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(byte), Factory.Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(IList<byte> rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(byte), [rawArray.Count], dtype, device, requires_grad, names);

    public static Tensor tensor(IList<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(byte), dimensions, dtype, device, requires_grad, names);

    public static Tensor tensor(IList<byte> rawArray, long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(byte), [rows, columns], dtype, device, requires_grad, names);

    public static Tensor tensor(IList<byte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(byte), [dim0, dim1, dim2], dtype, device, requires_grad, names);

    public static Tensor tensor(IList<byte> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(byte), [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);
}
