using System.Reflection.Metadata;
using Microsoft.ML.Wgan.TestSupport.Il;

namespace Microsoft.ML.Wgan.ConformanceTests.Contracts;

/// <summary>What a compiled assembly refers to in the packages that the stand-ins stand in for.</summary>
internal static class ExternalReferences
{
    public static bool IsPackage(string assembly) => ExternalAssemblies.IsTorch(assembly) || ExternalAssemblies.IsMachineLearning(assembly);

    public static IEnumerable<(string Assembly, string Name)> Types(CompiledFile file)
        => from handle in file.Metadata.TypeReferences
           let assembly = TypeNames.AssemblyOf(file.Metadata, handle)
           where IsPackage(assembly)
           select (assembly, TypeNames.Of(file.Metadata, handle));

    public static IEnumerable<MemberReferenceHandle> Members(CompiledFile file)
        => file.Metadata.MemberReferences.Where(handle => IsOfPackage(file, file.Metadata.GetMemberReference(handle)));

    /// <summary>Types of the packages that the assembly's types derive from or implement.</summary>
    public static IEnumerable<(string Assembly, string Name)> Implemented(CompiledFile file)
        => from handle in file.Metadata.TypeDefinitions
           let definition = file.Metadata.GetTypeDefinition(handle)
           let interfaces = definition.GetInterfaceImplementations().Select(at => file.Metadata.GetInterfaceImplementation(at).Interface)
           from parent in interfaces.Append(definition.BaseType)
           where !parent.IsNil
           let type = TypeOf(file, parent)
           where type is { } known && IsPackage(known.Assembly)
           select type.Value;

    public static bool IsOfPackage(CompiledFile file, MemberReference member)
        => TypeOf(file, member.Parent) is { } parent && IsPackage(parent.Assembly);

    /// <summary>The generic definition of the type that a member reference hangs on; null for arrays and the assembly's own types.</summary>
    public static (string Assembly, string Name)? TypeOf(CompiledFile file, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference)
        {
            var handle = (TypeReferenceHandle)parent;
            return (TypeNames.AssemblyOf(file.Metadata, handle), TypeNames.Of(file.Metadata, handle));
        }

        if (parent.Kind != HandleKind.TypeSpecification)
        {
            return null;
        }

        // The generic type itself is the first type met in an instantiation; an array starts with its element and has no line.
        EntityHandle first = default;
        string text = file.Metadata.GetTypeSpecification((TypeSpecificationHandle)parent)
            .DecodeSignature(new SignatureText((_, type) => first = first.IsNil ? type : first), null);
        return first.Kind == HandleKind.TypeReference && !text.EndsWith(']') ? TypeOf(file, first) : null;
    }
}
