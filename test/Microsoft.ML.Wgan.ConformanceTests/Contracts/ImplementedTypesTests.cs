using System.Reflection.Metadata;
using Microsoft.ML.Wgan.TestSupport;
using Microsoft.ML.Wgan.TestSupport.Il;

namespace Microsoft.ML.Wgan.ConformanceTests.Contracts;

/// <summary>A type of the packages that we derive from or implement asks as much of us here as in the package.</summary>
public sealed class ImplementedTypesTests
{
    public static TheoryData<string> CompiledAssemblies => ReferencedMembersTests.CompiledAssemblies;

    [Theory]
    [MemberData(nameof(CompiledAssemblies))]
    public void Nothing_abstract_is_missing_from_what_an_assembly_implements(string assembly)
    {
        using CompiledFile file = CompiledFile.NextToTests(assembly);

        IEnumerable<string> faults =
            from implemented in ExternalReferences.Implemented(file)
            let type = ExternalMember.OfType(implemented.Assembly, implemented.Name)
            where type is not null
            from recorded in Contract.Of(type.Assembly).LinesOf(ContractLine.TypeOf(type.Line))
            where type.IsInterface ? recorded != type.Line : ContractLine.IsAbstractMember(recorded)
            where !type.MemberLines.Contains(recorded)
            select $"{implemented.Name} here lacks {recorded}";

        Faults.None("A stand-in that is implemented has every member that must be implemented", faults);
    }
}
