using System.Reflection;
using System.Runtime.CompilerServices;

namespace Microsoft.ML.Wgan.TestSupport;

/// <summary>What a test run is made of: the mode it was built in and the sources it was built from.</summary>
internal static class TestRun
{
    /// <summary><c>packages</c> or <c>standins</c>.</summary>
    public static string DependencySource => Metadata("DependencySource");

    public static bool OnStandIns => DependencySource == "standins";

    public static string RepositoryRoot => Metadata("RepositoryRoot");

    [ModuleInitializer]
    internal static void SayDependencySource() => Console.WriteLine($"DependencySource: {DependencySource}");

    private static string Metadata(string key)
        => typeof(TestRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
