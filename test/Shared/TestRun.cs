using System.Reflection;

namespace Microsoft.ML.Wgan.TestSupport;

/// <summary>What a test run is made of: the dependencies it was built against and the sources it was built from.</summary>
internal static class TestRun
{
    /// <summary><c>packages</c> or <c>standins</c>.</summary>
    public static string DependencySource => Metadata(typeof(TestRun).Assembly, "DependencySource");

    public static bool OnStandIns => DependencySource == "standins";

    public static string RepositoryRoot => Metadata(typeof(TestRun).Assembly, "RepositoryRoot");

    /// <summary>A value that the build wrote into an assembly.</summary>
    public static string Metadata(Assembly assembly, string key)
        => assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
