using System.CommandLine;
using WganSamples.AutoML;

namespace WganSamples.Commands;

internal static partial class OptionalCommands
{
    static partial void AddAutoML(RootCommand root) => root.Add(AutoMLCommand.Create());
}
