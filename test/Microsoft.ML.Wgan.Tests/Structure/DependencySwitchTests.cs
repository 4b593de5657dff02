using System.Text.RegularExpressions;
using Microsoft.ML.Wgan.TestSupport;

namespace Microsoft.ML.Wgan.Tests.Structure;

/// <summary>One file decides what the sources compile against.</summary>
public sealed partial class DependencySwitchTests
{
    private const string Decides = "eng/Dependencies.targets";
    private const string Reads = "Directory.Build.props";

    [Fact]
    public void Only_the_dependency_targets_act_on_the_switches()
    {
        IEnumerable<string> faults =
            from path in Repository.Files("", ".props", ".targets", ".csproj")
            where path is not (Decides or Reads) && !path.StartsWith("eng/", StringComparison.Ordinal)
            from line in Repository.Lines(path)
            where Condition().IsMatch(line)
            select $"{path}: {line.Trim()}";

        Faults.None($"A condition on a switch belongs into {Decides}", faults);
    }

    [Fact]
    public void The_library_was_built_in_the_mode_of_this_test_run()
        => Assert.Equal(TestRun.DependencySource, TestRun.Metadata(typeof(WganOptions).Assembly, "DependencySource"));

    [Fact]
    public void No_stand_in_can_be_packed()
    {
        IEnumerable<string> faults =
            from path in Repository.Files("standins", ".csproj", ".props")
            where Repository.Text(path).Contains("<IsPackable>true", StringComparison.Ordinal)
            select path;

        Faults.None("Stand-ins are never shipped", faults);
    }

    [GeneratedRegex(@"Condition=""[^""]*\$\((DependencySource|TorchBackend|UsesMachineLearning|UsesTorch|UsesTorchRuntime)\)")]
    private static partial Regex Condition();
}
