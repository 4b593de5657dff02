using System.Reflection;
using System.Text.Json;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>What wrote a model file: read by people, and by messages about files that cannot be read.</summary>
/// <param name="Library">This library's version.</param>
/// <param name="DependencySource">What the library was built against: packages, or the stand-ins of a machine without them.</param>
/// <param name="MachineLearning">The version of Microsoft.ML it ran with.</param>
/// <param name="TorchSharp">The version of TorchSharp it was built against.</param>
internal sealed record Manifest(string Library, string DependencySource, string MachineLearning, string TorchSharp)
{
    private static readonly JsonSerializerOptions _format = new() { WriteIndented = true };

    public static Manifest OfThisLibrary()
    {
        Assembly library = typeof(Manifest).Assembly;
        return new Manifest(
            VersionOf(library),
            library.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == nameof(DependencySource))?.Value ?? "unknown",
            VersionOf(typeof(MLContext).Assembly),
            library.GetReferencedAssemblies().FirstOrDefault(reference => reference.Name == nameof(TorchSharp))?.Version?.ToString() ?? "unknown");
    }

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, _format);

    // Without the build's commit, which follows a plus sign.
    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? assembly.GetName().Version?.ToString() ?? "unknown";
}
