using System.CommandLine;
using WganSamples;
using WganSamples.Commands;
using WganSamples.Terminal;

WaitingThreads.Sleep();
var root = new RootCommand("Trains Wasserstein GANs on tables and pictures and writes synthetic ones.")
{
    SynthesizeCommand.Create(),
    GenerateCommand.Create(),
    EvaluateCommand.Create(),
    QuickstartCommand.Create(),
    ToyCommand.Create(),
    CompareConstraintsCommand.Create(),
    CompareCommand.Create(),
    ExperimentCommand.Create(),
    CriticStudyCommand.Create(),
    SeedsTablesCommand.Create(),
    TabularBenchmarkCommand.Create(),
    DigitsCommand.Create(),
    FashionCommand.Create(),
    FolderCommand.Create(),
    LossesCommand.Create(),
};
OptionalCommands.AddTo(root);
Report.Prepare();
return await ExitCode.RunAsync(root, args);
