using Microsoft.ML.Wgan.TestSupport;

namespace Microsoft.ML.Wgan.Tests.Structure;

/// <summary>The files of the checkout that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] _skipped = [".git", "artifacts", "bin", "obj"];

    /// <summary>Paths relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions)
        => Directory.EnumerateFiles(Path.Combine(TestRun.RepositoryRoot, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(TestRun.RepositoryRoot, path).Replace('\\', '/'))
            .Where(path => extensions.Contains(Path.GetExtension(path)) && !path.Split('/').Any(_skipped.Contains));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(TestRun.RepositoryRoot, path));

    public static string Text(string path) => File.ReadAllText(Path.Combine(TestRun.RepositoryRoot, path));
}
