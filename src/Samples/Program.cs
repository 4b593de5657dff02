using System.CommandLine;
using WganSamples;
using WganSamples.Commands;
using WganSamples.Terminal;

WaitingThreads.Sleep();
var root = new RootCommand("Trains a Wasserstein GAN on a table and writes synthetic rows.")
{
    SynthesizeCommand.Create(),
    GenerateCommand.Create(),
    QuickstartCommand.Create(),
    ToyCommand.Create(),
    CompareConstraintsCommand.Create(),
    CriticStudyCommand.Create(),
    SeedsTablesCommand.Create(),
    TabularBenchmarkCommand.Create(),
};
Report.Prepare();
return await ExitCode.RunAsync(root, args);
