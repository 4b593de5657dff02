using System.CommandLine;
using Microsoft.ML;
using Microsoft.ML.Wgan;
using WganSamples.Csv;
using WganSamples.Losses;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>losses</c>: trains well once and badly in several ways, and draws what each looks like.</summary>
internal sealed class LossesCommand
{
    private const int Rows = 8_000;

    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for the figures.", DefaultValueFactory = _ => "." };
    private readonly Option<string> _runs = new("--runs")
    {
        Description = "Which trainings (a,b,c).",
        DefaultValueFactory = _ => string.Join(',', LossRun.All.Select(run => run.Name)),
    };

    private readonly Option<int> _steps = new("--steps") { Description = "Generator steps of each training.", DefaultValueFactory = _ => 1_000 };

    public static Command Create()
    {
        var switches = new LossesCommand();
        var command = new Command("losses", "Draws the reports of sound and unsound trainings on the Adult census table.") { switches._output, switches._runs, switches._steps };
        PositiveNumber.Require(switches._steps, whole: true);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string folder = parsed.GetRequiredValue(_output);
        int steps = parsed.GetValue(_steps);
        CsvTable table = CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "data", "adult.csv"));
        IDataView data = new MLContext(seed: 1).Data.TakeRows(new CsvDataView(table), Rows);
        var options = new WganOptions
        {
            Seed = 1,
            Networks = new() { GeneratorWidth = 128, CriticWidth = 128 },
            Training = new() { GeneratorSteps = steps, BatchSize = 128, EarlyStopping = new() { Patience = 1_000 } },
            Run = new() { Device = "cpu", ReportEvery = Math.Max(1, steps / 100), Cancellation = cancellation },
        };
        string[] names = parsed.GetRequiredValue(_runs).Split(',', StringSplitOptions.TrimEntries);
        if (names.FirstOrDefault(name => LossRun.All.All(run => run.Name != name)) is string unknown)
        {
            throw new UserErrorException($"--runs: there is no '{unknown}'; there are {string.Join(", ", LossRun.All.Select(run => run.Name))}.");
        }

        foreach (LossRun run in LossRun.All.Where(run => names.Contains(run.Name)))
        {
            IReadOnlyList<TrainingStep> reports = run.Reports(data, options, out string ending);
            string path = Path.Combine(folder, $"losses-{run.Name}.svg");
            LossFigure.Of(run.Title, reports).Write(path);
            Report.Line($"{run.Title}: {reports.Count} reports, drawn in {path}. {ending}");
        }

        return 0;
    }
}
