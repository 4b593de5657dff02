using System.CommandLine;

namespace WganSamples.Commands;

/// <summary>Commands on packages that a build can do without: where the package is, a folder of its own is compiled, and adds them.</summary>
internal static partial class OptionalCommands
{
    public static void AddTo(RootCommand root) => AddAutoML(root);

    // A partial method without a body is no call: no conditional compilation in the sources.
    static partial void AddAutoML(RootCommand root);
}
