namespace TorchSharp.Utils;

/// <summary>Which type of .NET holds an element of which tensor.</summary>
internal static class ElementTypes
{
    private static readonly Dictionary<Type, torch.ScalarType> _types = new()
    {
        [typeof(byte)] = torch.ScalarType.Byte,
        [typeof(sbyte)] = torch.ScalarType.Int8,
        [typeof(short)] = torch.ScalarType.Int16,
        [typeof(int)] = torch.ScalarType.Int32,
        [typeof(long)] = torch.ScalarType.Int64,
        [typeof(Half)] = torch.ScalarType.Float16,
        [typeof(float)] = torch.ScalarType.Float32,
        [typeof(double)] = torch.ScalarType.Float64,
        [typeof(bool)] = torch.ScalarType.Bool,
    };

    internal static torch.ScalarType? Of(Type type) => _types.TryGetValue(type, out torch.ScalarType found) ? found : null;

    internal static torch.ScalarType Require(Type type) =>
        Of(type) ?? throw new NotSupportedException($"Tensors of {type.Name} are not supported.");

    internal static int Size(torch.ScalarType type) => type switch
    {
        torch.ScalarType.Byte or torch.ScalarType.Int8 or torch.ScalarType.Bool => 1,
        torch.ScalarType.Int16 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16 => 2,
        torch.ScalarType.Int32 or torch.ScalarType.Float32 => 4,
        torch.ScalarType.Int64 or torch.ScalarType.Float64 => 8,
        _ => throw new NotSupportedException($"Tensors of {type} are not supported."),
    };
}
