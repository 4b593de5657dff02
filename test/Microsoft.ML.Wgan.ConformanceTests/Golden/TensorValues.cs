using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.ConformanceTests.Golden;

/// <summary>Tensors as they stand on record: element type, shape, values in row-major order.</summary>
internal static class TensorValues
{
    public static JsonNode Node(Tensor tensor)
    {
        var node = new JsonObject { ["dtype"] = tensor.dtype.ToString(), ["shape"] = GoldenValue.Node(tensor.shape) };
        using Tensor onHost = tensor.detach().contiguous().cpu();
        node["values"] = GoldenValue.Node(Values(onHost));
        return node;
    }

    private static object Values(Tensor tensor) => tensor.dtype switch
    {
        ScalarType.Float32 => tensor.data<float>().ToArray(),
        ScalarType.Float64 => tensor.data<double>().ToArray(),
        ScalarType.Int64 => tensor.data<long>().ToArray(),
        ScalarType.Int32 => tensor.data<int>().ToArray(),
        ScalarType.Int16 => tensor.data<short>().ToArray(),
        ScalarType.Byte => tensor.data<byte>().ToArray(),
        ScalarType.Int8 => tensor.data<sbyte>().ToArray(),
        ScalarType.Bool => tensor.data<bool>().ToArray(),
        _ => tensor.to(ScalarType.Float64).data<double>().ToArray(),
    };
}
