namespace Microsoft.ML.Wgan.TestSupport.Il;

/// <summary>The packages whose types only some parts of the library may see.</summary>
internal static class ExternalAssemblies
{
    private const string OwnPrefix = "Microsoft.ML.Wgan";

    public static bool IsTorch(string assembly) => assembly == "TorchSharp";

    public static bool IsMachineLearning(string assembly)
        => assembly.StartsWith("Microsoft.ML.", StringComparison.Ordinal) && !assembly.StartsWith(OwnPrefix, StringComparison.Ordinal);
}
