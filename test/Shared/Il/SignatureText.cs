using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Microsoft.ML.Wgan.TestSupport.Il;

/// <summary>
/// Signatures as text that does not depend on the assembly they are read from, so that a reference can be matched with its definition.
/// Every type met on the way is reported to <paramref name="meet"/>.
/// </summary>
internal sealed class SignatureText(Action<MetadataReader, EntityHandle>? meet = null) : ISignatureTypeProvider<string, object?>
{
    public static string Of(MethodSignature<string> signature)
        => $"{signature.ReturnType} <{signature.GenericParameterCount}>({string.Join(",", signature.ParameterTypes)})";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        meet?.Invoke(reader, handle);
        return TypeNames.Of(reader, handle);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        meet?.Invoke(reader, handle);
        return TypeNames.Of(reader, handle);
    }

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
        => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(",", typeArguments)}>";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "function " + Of(signature);

    public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

    public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();
}
