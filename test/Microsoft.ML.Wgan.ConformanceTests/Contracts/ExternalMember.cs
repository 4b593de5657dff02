using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.ML.Wgan.TestSupport.ApiText;
using Microsoft.ML.Wgan.TestSupport.Il;

namespace Microsoft.ML.Wgan.ConformanceTests.Contracts;

/// <summary>A type or member of a package that a compiled assembly refers to, found in the assembly that is loaded here.</summary>
internal sealed class ExternalMember
{
    private readonly MemberInfo _found;

    private ExternalMember(MemberInfo found) => _found = found;

    public string Assembly => Holder.Assembly.GetName().Name!;

    /// <summary>Whether only code that ignores access checks can use it.</summary>
    public bool IsInternal => !(_found is Type type ? Visibility.IsVisible(type) : Visibility.IsVisible(Holder) && MicrosoftMlLines.IsVisible(Described));

    /// <summary>Its line in the contract.</summary>
    public string Line => Assembly == "TorchSharp"
        ? _found is Type torchType ? TorchSharpLines.Of(torchType) : TorchSharpLines.Of(Described)
        : _found is Type type ? MicrosoftMlLines.Of(type) : MicrosoftMlLines.Of(Described);

    public bool IsInterface => _found is Type { IsInterface: true };

    /// <summary>The lines of a type's visible members.</summary>
    public IReadOnlySet<string> MemberLines
        => (Assembly == "TorchSharp" ? TorchSharpLines.OfVisible(Holder) : MicrosoftMlLines.OfVisible(Holder)).Skip(1).ToHashSet();

    /// <summary>Members that have no line of their own: a delegate is described by its type.</summary>
    public bool IsCoveredByItsType => _found is not Type && (Visibility.IsDelegate(Holder) || Holder.IsArray);

    private Type Holder => _found as Type ?? _found.DeclaringType!;

    // An accessor is described by its property or event.
    private MemberInfo Described => _found is MethodInfo { IsSpecialName: true } accessor ? OwnerOf(accessor) ?? accessor : _found;

    /// <summary>The loaded type that a reference names, or null where the assembly has no such type.</summary>
    public static ExternalMember? OfType(string assembly, string fullName)
        => System.Reflection.Assembly.Load(assembly).GetType(fullName) is { } type ? new ExternalMember(type) : null;

    /// <summary>The loaded member with the signature of a reference, or null.</summary>
    public static ExternalMember? OfMember(CompiledFile file, MemberReference reference)
    {
        (string Assembly, string Name)? parent = ExternalReferences.TypeOf(file, reference.Parent);
        Type? type = parent is { } known ? System.Reflection.Assembly.Load(known.Assembly).GetType(known.Name) : null;
        if (type is null)
        {
            return null;
        }

        using CompiledFile definitions = CompiledFile.Of(type.Assembly);
        var handle = (TypeDefinitionHandle)MetadataTokens.EntityHandle(type.MetadataToken);
        string name = file.Metadata.GetString(reference.Name);
        EntityHandle found = reference.GetKind() == MemberReferenceKind.Method
            ? FindMethod(definitions.Metadata, handle, name, SignatureText.Of(reference.DecodeMethodSignature(new SignatureText(), null)))
            : FindField(definitions.Metadata, handle, name, reference.DecodeFieldSignature(new SignatureText(), null));
        return found.IsNil ? null : new ExternalMember(type.Module.ResolveMember(MetadataTokens.GetToken(found))!);
    }

    private static EntityHandle FindMethod(MetadataReader definitions, TypeDefinitionHandle type, string name, string signature)
        => definitions.GetTypeDefinition(type).GetMethods().FirstOrDefault(handle =>
        {
            MethodDefinition method = definitions.GetMethodDefinition(handle);
            return definitions.GetString(method.Name) == name && SignatureText.Of(method.DecodeSignature(new SignatureText(), null)) == signature;
        });

    private static EntityHandle FindField(MetadataReader definitions, TypeDefinitionHandle type, string name, string signature)
        => definitions.GetTypeDefinition(type).GetFields().FirstOrDefault(handle =>
        {
            FieldDefinition field = definitions.GetFieldDefinition(handle);
            return definitions.GetString(field.Name) == name && field.DecodeSignature(new SignatureText(), null) == signature;
        });

    private static MemberInfo? OwnerOf(MethodInfo accessor)
    {
        Type type = accessor.DeclaringType!;
        return (MemberInfo?)type.GetProperties(Visibility.Declared).FirstOrDefault(property => property.GetAccessors(nonPublic: true).Contains(accessor))
            ?? type.GetEvents(Visibility.Declared).FirstOrDefault(@event => @event.AddMethod == accessor || @event.RemoveMethod == accessor);
    }
}
