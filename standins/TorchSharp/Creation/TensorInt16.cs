namespace TorchSharp;

public static partial class torch
{
    public static Tensor tensor(short scalar, Device device = null, bool requires_grad = false) =>
        Factory.FromNumber(Number.Of((long)scalar), ScalarType.Int16, device, requires_grad);

    public static Tensor tensor(short[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(short), [rawArray.LongLength], dtype, device, requires_grad, names);

    public static Tensor tensor(short[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(short), dimensions, dtype, device, requires_grad, names);

    public static Tensor tensor(short[,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(short), Factory.Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(short[,,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(short), Factory.Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(short[,,,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(short), Factory.Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(IList<short> rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(short), [rawArray.Count], dtype, device, requires_grad, names);

    public static Tensor tensor(IList<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(short), dimensions, dtype, device, requires_grad, names);

    public static Tensor tensor(IList<short> rawArray, long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(short), [rows, columns], dtype, device, requires_grad, names);

    public static Tensor tensor(IList<short> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(short), [dim0, dim1, dim2], dtype, device, requires_grad, names);

    public static Tensor tensor(IList<short> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(short), [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);
}
