namespace TorchSharp;

public static partial class torch
{
    public static Tensor tensor(float scalar, Device device = null, bool requires_grad = false) =>
        Factory.FromNumber(Number.Of((double)scalar), ScalarType.Float32, device, requires_grad);

    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(float), [rawArray.LongLength], dtype, device, requires_grad, names);

    public static Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(float), dimensions, dtype, device, requires_grad, names);

    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(float), Factory.Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(float[,,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(float), Factory.Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(float[,,,] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(rawArray, typeof(float), Factory.Lengths(rawArray), dtype, device, requires_grad, names);

    public static Tensor tensor(IList<float> rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(float), [rawArray.Count], dtype, device, requires_grad, names);

    public static Tensor tensor(IList<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(float), dimensions, dtype, device, requires_grad, names);

    public static Tensor tensor(IList<float> rawArray, long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(float), [rows, columns], dtype, device, requires_grad, names);

    public static Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(float), [dim0, dim1, dim2], dtype, device, requires_grad, names);

    public static Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Factory.FromArray(Factory.ToArray(rawArray), typeof(float), [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);
}
