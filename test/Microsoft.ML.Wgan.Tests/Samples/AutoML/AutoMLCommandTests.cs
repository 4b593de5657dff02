using System.CommandLine;
using WganSamples.Commands;

namespace Microsoft.ML.Wgan.Tests.Samples.AutoML;

public sealed class AutoMLCommandTests
{
    [Fact]
    public void Where_AutoML_is_the_command_is()
    {
        var root = new RootCommand();

        OptionalCommands.AddTo(root);

        Assert.Empty(root.Parse(["automl", "--data", "penguins", "--minutes", "0.5", "--trials", "2"]).Errors);
        Assert.NotEmpty(root.Parse(["automl", "--trials", "0"]).Errors);
    }
}
