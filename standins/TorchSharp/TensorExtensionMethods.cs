using TorchSharp.Modules;
using TorchSharp.Utils;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp;

public static class TensorExtensionMethods
{
    public static long TotalSize(this IEnumerable<long> shape) => shape.Aggregate(1L, (product, size) => product * size);

    public static int ElementSize(this torch.ScalarType type) => ElementTypes.Size(type);

    public static void Save(this Tensor tensor, BinaryWriter writer) => TensorStream.Write(writer, tensor);

    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    public static Parameter AsParameter(this Tensor tensor) => new(tensor);

    public static float ToSingle(this Tensor value) => (float)value.Item().ToDouble();

    public static double ToDouble(this Tensor value) => value.Item().ToDouble();

    public static sbyte ToSByte(this Tensor value) => (sbyte)value.Item().ToInt64();

    public static byte ToByte(this Tensor value) => (byte)value.Item().ToInt64();

    public static short ToInt16(this Tensor value) => (short)value.Item().ToInt64();

    public static int ToInt32(this Tensor value) => (int)value.Item().ToInt64();

    public static long ToInt64(this Tensor value) => value.Item().ToInt64();

    public static bool ToBoolean(this Tensor value) => value.Item().ToDouble() != 0;

    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false) =>
        torch.Factory.FromArray(doCopy ? (Array)rawArray.Clone() : rawArray, typeof(T), dimensions, null, null, requires_grad);

    public static Tensor ToTensor<T>(this T scalar, torch.Device device = null, bool requires_grad = false)
        where T : struct => torch.Factory.FromArray(new[] { scalar }, typeof(T), [], null, device, requires_grad);
}
