using System.Reflection.Metadata;

namespace Microsoft.ML.Wgan.TestSupport.Il;

/// <summary>Names of types in metadata, as reflection writes them: <c>Namespace.Outer+Inner`1</c>.</summary>
internal static class TypeNames
{
    public static string Of(MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => Of(reader, (TypeDefinitionHandle)type),
        HandleKind.TypeReference => Of(reader, (TypeReferenceHandle)type),
        _ => throw new ArgumentException($"A {type.Kind} has no name."),
    };

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        return outer.IsNil ? Qualified(reader.GetString(type.Namespace), name) : $"{Of(reader, outer)}+{name}";
    }

    public static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of(reader, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : Qualified(reader.GetString(type.Namespace), name);
    }

    /// <summary>The name of the assembly that a reference to a type names.</summary>
    public static string AssemblyOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        EntityHandle scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => AssemblyOf(reader, (TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => reader.GetString(reader.GetAssemblyDefinition().Name),
        };
    }

    private static string Qualified(string @namespace, string name) => @namespace.Length == 0 ? name : $"{@namespace}.{name}";
}
