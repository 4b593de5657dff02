using System.CommandLine;
using Microsoft.ML;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Experiments;
using WganSamples.Constraints;
using WganSamples.Csv;
using WganSamples.Tabular;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>compare</c>: constraints, and rows of other tools, beside each other on one table.</summary>
internal sealed class CompareCommand
{
    private readonly Option<string> _data = new("--data") { Description = $"{string.Join(", ", BenchmarkTable.Known)}, or a CSV file.", DefaultValueFactory = _ => "adult" };
    private readonly Option<string?> _target = new("--target") { Description = "Column that models are to predict; by default the known table's own, of a file none." };
    private readonly Option<string> _constraints = new("--constraints") { Description = "Names (a,b,c) of what is trained; synthesize --help has them.", DefaultValueFactory = _ => "gp-one,clipping,slogan,dragan" };
    private readonly Option<double> _weight = new("--weight") { Description = "Penalty weight of all that have one.", DefaultValueFactory = _ => 1 };

    private readonly Option<string[]> _files = new("--csv")
    {
        Description = "Rows from elsewhere, as name=path; once for each file. They should be as many as four fifths of the table.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<double?> _minutes = new("--max-minutes", "--minutes") { Description = "End each training after this time at the latest." };
    private readonly Option<int?> _steps = new("--steps") { Description = "Generator steps; by default as many as the rows need." };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of every training.", DefaultValueFactory = _ => 1 };
    private readonly Option<int> _split = new("--split") { Description = "Seed of the split into rows to learn from and rows held out.", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _html = new("--html", "-o") { Description = "Write the leaderboard to this HTML file." };

    public static Command Create()
    {
        var switches = new CompareCommand();
        var command = new Command("compare", "Trains several constraints on four fifths of a table and scores them, and files of other tools, beside each other.")
        {
            switches._data, switches._target, switches._constraints, switches._weight, switches._files, switches._minutes, switches._steps, switches._seed, switches._split, switches._html,
        };
        PositiveNumber.Require(switches._minutes, whole: false);
        PositiveNumber.Require(switches._steps, whole: true);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string data = parsed.GetRequiredValue(_data);
        string? target = parsed.GetValue(_target);
        BenchmarkTable table = BenchmarkTable.Read(data, target);
        (string Name, CsvTable Cells)[] files = [.. parsed.GetRequiredValue(_files).Select(file => ContenderFile.Read(file, table.Cells))];
        if (parsed.GetValue(_html) is string page)
        {
            CsvFile.RequireWritable(page);
        }

        NamedConstraint[] constraints = [.. Names(parsed.GetRequiredValue(_constraints)).Select(NamedConstraint.Named)];
        if (constraints.Length + files.Length == 0)
        {
            throw new UserErrorException("There is nothing to compare: name --constraints or --csv files.");
        }

        var split = new SplitTable(table.Cells, parsed.GetValue(_split));
        IDataView real = new CsvDataView(split.Training), heldOut = new CsvDataView(split.HeldOut);
        var mlContext = new MLContext(parsed.GetValue(_seed));
        var options = new EvaluationOptions { Target = target ?? (BenchmarkTable.Known.Contains(data) ? table.Target : null), Cancellation = cancellation };
        using GenerativeComparison comparison = ComparisonBoard.Show(
            [.. constraints.Select(constraint => constraint.Name), .. files.Select(file => file.Name)],
            board => mlContext.Generative.Compare(
                real,
                heldOut,
                [
                    .. constraints.Select(constraint => new Contender(constraint.Name, mlContext.Generative.Wgan(Options(parsed, constraint, board, cancellation)))),
                    .. files.Select(file => new Contender(file.Name, new CsvDataView(file.Cells))),
                ],
                options,
                board));
        Report.Line(comparison.ToString());
        if (parsed.GetValue(_html) is string html)
        {
            comparison.ToHtml(html);
            Report.Line($"Wrote {html}.");
        }

        return 0;
    }

    private WganOptions Options(ParseResult parsed, NamedConstraint constraint, ComparisonBoard board, CancellationToken cancellation)
    {
        TimeSpan? maxTime = parsed.GetValue(_minutes) is double minutes ? TimeSpan.FromMinutes(minutes) : null;
        return new WganOptions
        {
            Seed = parsed.GetValue(_seed),
            Lipschitz = constraint.Create(parsed.GetValue(_weight)),
            Training = new TrainingOptions { GeneratorSteps = parsed.GetValue(_steps) },
            Run = new RunOptions { MaxTime = maxTime, Progress = board.Of(constraint.Name, maxTime), Cancellation = cancellation },
        };
    }

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
