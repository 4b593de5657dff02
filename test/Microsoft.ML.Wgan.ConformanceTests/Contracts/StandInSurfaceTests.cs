using System.Reflection;
using Microsoft.ML.Wgan.TestSupport;
using Microsoft.ML.Wgan.TestSupport.ApiText;
using Xunit.Abstractions;

namespace Microsoft.ML.Wgan.ConformanceTests.Contracts;

/// <summary>
/// On the stand-ins: they offer nothing that the packages don't. On the packages: the record is what they offer, so the reader of
/// surfaces and the record check each other.
/// </summary>
public sealed class StandInSurfaceTests(ITestOutputHelper output)
{
    // Generated classes of TensorBoard's log format, and what returns them, were not recorded.
    private const string NotRecorded = " Tensorboard.";

    public static TheoryData<string> Assemblies => [.. Contract.Assemblies];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_or_protected_member_is_on_record(string assembly)
    {
        Contract contract = Contract.Of(assembly);
        string[] surface = [.. SurfaceOf(assembly)];

        output.WriteLine($"{assembly}: {surface.Length} lines here, {contract.Count} on record");

        // What was recorded in part only says what stand-ins may offer.
        IEnumerable<string> recorded = TestRun.OnStandIns || !Contract.IsPart(assembly) ? surface : [];
        Faults.None("A stand-in offers nothing that the package does not", recorded.Where(line => !contract.Allows(line)));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_line_on_record_is_found_in_the_package(string assembly)
    {
        HashSet<string> surface = [.. SurfaceOf(assembly)];

        // A stand-in offers a part of the package; there the rule is the other test's.
        IEnumerable<string> expected = TestRun.OnStandIns ? [] : Contract.Of(assembly).Lines;

        Faults.None("The package offers all that is on record", expected.Where(line => !surface.Contains(line)));
    }

    private static IEnumerable<string> SurfaceOf(string assembly)
    {
        Assembly loaded = Assembly.Load(assembly);
        return assembly == "TorchSharp"
            ? TorchSharpLines.OfVisible(loaded).Where(line => !line.Contains(NotRecorded, StringComparison.Ordinal))
            : MicrosoftMlLines.OfVisible(loaded);
    }
}
