using System.CommandLine;
using WganSamples.Tabular;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>tabular-benchmark</c>: how good and how fast the default options are on a table, between floor and ceiling.</summary>
internal sealed class TabularBenchmarkCommand
{
    private readonly Option<string> _data = new("--data") { Description = $"{string.Join(", ", BenchmarkTable.Known)}, or a CSV file.", DefaultValueFactory = _ => "adult" };
    private readonly Option<string?> _target = new("--target") { Description = "Column that bench/tabular.py predicts; by default the known table's own, else the last." };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for the tables and the report.", Required = true };
    private readonly Option<int> _seeds = new("--seeds") { Description = "Trainings, with the seeds 1 to N.", DefaultValueFactory = _ => 1 };
    private readonly Option<int> _split = new("--split") { Description = "Seed of the split into rows to learn from and rows held out.", DefaultValueFactory = _ => 1 };
    private readonly Option<double?> _minutes = new("--max-minutes", "--minutes") { Description = "End each training after this time at the latest." };
    private readonly Option<int?> _steps = new("--steps") { Description = "Generator steps; by default as many as the rows need." };

    public static Command Create()
    {
        var switches = new TabularBenchmarkCommand();
        var command = new Command("tabular-benchmark", "Learns four fifths of a table with default options and scores the synthetic rows beside three yardsticks.")
        {
            switches._data, switches._target, switches._output, switches._seeds, switches._split, switches._minutes, switches._steps,
        };
        PositiveNumber.Require(switches._seeds, whole: true);
        PositiveNumber.Require(switches._minutes, whole: false);
        PositiveNumber.Require(switches._steps, whole: true);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        BenchmarkTable table = BenchmarkTable.Read(parsed.GetRequiredValue(_data), parsed.GetValue(_target));
        string folder = parsed.GetRequiredValue(_output);
        TimeSpan? maxTime = parsed.GetValue(_minutes) is double minutes ? TimeSpan.FromMinutes(minutes) : null;
        Directory.CreateDirectory(folder);
        var benchmark = new TabularBenchmark(table, parsed.GetValue(_split), folder, cancellation);
        for (int seed = 1; seed <= parsed.GetValue(_seeds); seed++)
        {
            benchmark.Train(seed, parsed.GetValue(_steps), maxTime);

            // After every seed, so that a benchmark cut short keeps what it has.
            benchmark.Report.WriteTo(folder);
        }
        benchmark.Report.Show();
        Report.Line($"Wrote {Path.Combine(folder, table.Name)}.md, .json and the tables; bench/tabular.py {folder} judges them further.");
        return 0;
    }
}
