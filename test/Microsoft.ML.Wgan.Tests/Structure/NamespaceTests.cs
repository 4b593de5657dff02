using Microsoft.ML.Wgan.TestSupport;
using Microsoft.ML.Wgan.TestSupport.ApiText;

namespace Microsoft.ML.Wgan.Tests.Structure;

public sealed class NamespaceTests
{
    // Inside Microsoft.ML.Wgan.* such a segment captures half-qualified names of the packages.
    private static readonly string[] _capturing = ["Data", "Runtime", "Transforms", "Trainers", "TorchSharp"];

    [Fact]
    public void No_namespace_of_the_library_captures_names_of_the_packages()
    {
        IEnumerable<string> faults =
            from type in Visibility.TypesOf(typeof(WganOptions).Assembly)
            where type.Namespace is { } name && name.StartsWith("Microsoft.ML", StringComparison.Ordinal) && name.Split('.').Any(_capturing.Contains)
            select type.FullName;

        Faults.None($"None of {string.Join(", ", _capturing)} may be a segment of a namespace", faults);
    }
}
