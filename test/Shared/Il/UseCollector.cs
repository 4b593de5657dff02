using System.Reflection.Metadata;

namespace Microsoft.ML.Wgan.TestSupport.Il;

/// <summary>
/// Collects, per type of an assembly, the types and foreign members it names: bases, attributes, signatures, method bodies.
/// What the compiler nests into a type (closures, iterators) counts as that type.
/// </summary>
internal sealed class UseCollector
{
    private readonly CompiledFile _file;
    private readonly MetadataReader _metadata;
    private readonly SignatureText _signatures;
    private string _owner = "";

    private UseCollector(CompiledFile file)
    {
        _file = file;
        _metadata = file.Metadata;
        _signatures = new SignatureText((_, type) => Meet(type));
    }

    public HashSet<TypeUse> Types { get; } = [];

    public HashSet<MemberUse> Members { get; } = [];

    public static UseCollector In(CompiledFile file)
    {
        var collector = new UseCollector(file);
        collector.VisitAttributes(file.Metadata.GetAssemblyDefinition().GetCustomAttributes());
        foreach (TypeDefinitionHandle type in file.Metadata.TypeDefinitions)
        {
            collector.VisitType(type);
        }

        return collector;
    }

    private void VisitType(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        _owner = Outermost(TypeNames.Of(_metadata, handle));
        Visit(type.BaseType);
        VisitAttributes(type.GetCustomAttributes());
        VisitGenericParameters(type.GetGenericParameters());
        foreach (InterfaceImplementationHandle implementation in type.GetInterfaceImplementations())
        {
            Visit(_metadata.GetInterfaceImplementation(implementation).Interface);
        }

        foreach (FieldDefinitionHandle field in type.GetFields())
        {
            FieldDefinition definition = _metadata.GetFieldDefinition(field);
            definition.DecodeSignature(_signatures, null);
            VisitAttributes(definition.GetCustomAttributes());
        }

        foreach (PropertyDefinitionHandle property in type.GetProperties())
        {
            VisitAttributes(_metadata.GetPropertyDefinition(property).GetCustomAttributes());
        }

        foreach (MethodDefinitionHandle method in type.GetMethods())
        {
            VisitMethod(_metadata.GetMethodDefinition(method));
        }
    }

    private void VisitMethod(MethodDefinition method)
    {
        method.DecodeSignature(_signatures, null);
        VisitAttributes(method.GetCustomAttributes());
        VisitGenericParameters(method.GetGenericParameters());
        foreach (EntityHandle token in _file.TokensIn(method))
        {
            Visit(token);
        }
    }

    private void VisitAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttributeHandle attribute in attributes)
        {
            Visit(_metadata.GetCustomAttribute(attribute).Constructor);
        }
    }

    private void VisitGenericParameters(GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameterHandle parameter in parameters)
        {
            foreach (GenericParameterConstraintHandle constraint in _metadata.GetGenericParameter(parameter).GetConstraints())
            {
                Visit(_metadata.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }

    private void Visit(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference when !handle.IsNil:
                Meet(handle);
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_signatures, null);
                break;
            case HandleKind.MethodDefinition:
                Meet(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Meet(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Members.Add(new MemberUse(_owner, (MemberReferenceHandle)handle));
                Visit(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                method.DecodeSignature(_signatures, null);
                Visit(method.Method);
                break;
            case HandleKind.StandaloneSignature:
                _metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle).DecodeLocalSignature(_signatures, null);
                break;
            default:
                break;
        }
    }

    private void Meet(EntityHandle type)
    {
        string assembly = type.Kind == HandleKind.TypeReference ? TypeNames.AssemblyOf(_metadata, (TypeReferenceHandle)type) : _file.Name;
        Types.Add(new TypeUse(_owner, Outermost(TypeNames.Of(_metadata, type)), assembly));
    }

    private static string Outermost(string name) => name.Split('+')[0];
}
