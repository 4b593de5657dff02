using System.Reflection.Metadata;
using Microsoft.ML.Wgan.TestSupport;
using Microsoft.ML.Wgan.TestSupport.Il;
using Xunit.Abstractions;

namespace Microsoft.ML.Wgan.ConformanceTests.Contracts;

/// <summary>Everything that our compiled assemblies use of the packages is on record, so it exists wherever the packages do.</summary>
public sealed class ReferencedMembersTests(ITestOutputHelper output)
{
    private const string PersistenceNamespace = "Microsoft.ML.Wgan.Persistence.";

    public static TheoryData<string> CompiledAssemblies =>
        ["Microsoft.ML.Wgan", "wgan-samples", "Microsoft.ML.Wgan.Tests", "Microsoft.ML.Wgan.TrainingTests", "Microsoft.ML.Wgan.ConformanceTests"];

    [Theory]
    [MemberData(nameof(CompiledAssemblies))]
    public void Every_type_that_an_assembly_refers_to_is_on_record(string assembly)
    {
        using CompiledFile file = CompiledFile.NextToTests(assembly);

        IEnumerable<string> faults =
            from reference in ExternalReferences.Types(file)
            let found = ExternalMember.OfType(reference.Assembly, reference.Name)
            where found is null || !IsOnRecord(found)
            select $"{reference.Assembly}: {reference.Name}";

        Faults.None("Each of these types must be in standins/contract", faults);
    }

    [Theory]
    [MemberData(nameof(CompiledAssemblies))]
    public void Every_member_that_an_assembly_refers_to_is_on_record_with_that_signature(string assembly)
    {
        using CompiledFile file = CompiledFile.NextToTests(assembly);
        MemberReferenceHandle[] references = [.. ExternalReferences.Members(file)];

        output.WriteLine($"{assembly} refers to {references.Length} members of the packages");
        IEnumerable<string> faults =
            from handle in references
            let reference = file.Metadata.GetMemberReference(handle)
            let found = ExternalMember.OfMember(file, reference)
            where found is null || !(found.IsCoveredByItsType || IsOnRecord(found))
            select found is null ? $"not found: {Describe(file, reference)}" : $"{found.Assembly}: {found.Line}";

        Faults.None("Each of these members must be in standins/contract", faults);
    }

    [Fact]
    public void Only_persistence_uses_internals_of_the_packages()
    {
        using CompiledFile file = CompiledFile.NextToTests("Microsoft.ML.Wgan");
        UseCollector uses = UseCollector.In(file);

        IEnumerable<string> members =
            from use in uses.Members
            where !MayUseInternals(use.Owner) && ExternalReferences.IsOfPackage(file, file.Metadata.GetMemberReference(use.Member))
            let found = ExternalMember.OfMember(file, file.Metadata.GetMemberReference(use.Member))
            where found is { IsInternal: true }
            select $"{use.Owner} uses {found.Line}";
        IEnumerable<string> types =
            from use in uses.Types
            where !MayUseInternals(use.Owner) && !IsLoadersParameter(use) && ExternalReferences.IsPackage(use.Assembly)
            let found = ExternalMember.OfType(use.Assembly, use.Used)
            where found is { IsInternal: true }
            select $"{use.Owner} uses {found.Line}";

        Faults.None("Only Persistence and the assembly's attributes may use internals of the packages", members.Concat(types));
    }

    // ML.NET looks on the transformer for the method that creates it from a saved model; that part of it lies in Persistence too.
    private static bool IsLoadersParameter(TypeUse use) => use is { Owner: "Microsoft.ML.Wgan.WganTransformer", Used: "Microsoft.ML.ModelLoadContext" };

    // An assembly's own attributes say which class loads a saved model; that takes an internal attribute.
    private static bool MayUseInternals(string owner) => owner.Length == 0 || owner.StartsWith(PersistenceNamespace, StringComparison.Ordinal);

    private static bool IsOnRecord(ExternalMember member)
    {
        if (!Contract.Assemblies.Contains(member.Assembly))
        {
            return false;
        }

        return (member.IsInternal ? Contract.Internals : Contract.Of(member.Assembly)).Allows(member.Line);
    }

    private static string Describe(CompiledFile file, MemberReference reference)
        => $"{ExternalReferences.TypeOf(file, reference.Parent)?.Name}.{file.Metadata.GetString(reference.Name)}";
}
