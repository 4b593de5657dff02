using System.Diagnostics;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Experiments;
using Spectre.Console;

namespace WganSamples.Terminal;

/// <summary>Shows how far a comparison is: a table that fills up in a terminal, a line a contender in a file.</summary>
internal sealed class ComparisonBoard : IProgress<ContenderResult>
{
    private const string Waiting = "waiting";

    private readonly string[] _names;
    private readonly string[] _states;
    private readonly ContenderResult?[] _results;
    private readonly LiveDisplayContext? _live;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    private ComparisonBoard(IReadOnlyList<string> names, LiveDisplayContext? live)
    {
        _names = [.. names];
        _states = [.. names.Select(_ => Waiting)];
        _results = new ContenderResult?[names.Count];
        _live = live;
    }

    /// <summary>Runs a comparison and shows what it reports.</summary>
    /// <param name="names">The contenders, in their order.</param>
    /// <param name="run">Compares; is given where to report.</param>
    public static GenerativeComparison Show(IReadOnlyList<string> names, Func<ComparisonBoard, GenerativeComparison> run) => Terminal.Report.IsInteractive
        ? AnsiConsole.Live(new Table()).AutoClear(true).Start(live => run(new ComparisonBoard(names, live)))
        : run(new ComparisonBoard(names, live: null));

    /// <summary>Where a training reports.</summary>
    /// <param name="name">The contender.</param>
    /// <param name="maxTime">When its training will be stopped, if it will.</param>
    public IProgress<TrainingStep> Of(string name, TimeSpan? maxTime) => new Training(this, Array.IndexOf(_names, name), maxTime);

    /// <summary>Takes a contender's result.</summary>
    public void Report(ContenderResult value)
    {
        int contender = Array.IndexOf(_names, value.Name);
        _results[contender] = value;
        Say(contender, value.Exception is { } fault ? $"failed: {fault.Message}" : "scored");
        if (_live is null)
        {
            IEnumerable<string> scores = ScoreCells.Columns.Select(score => (score.Title, Text: Cell(value, score.Name))).Where(score => score.Text.Length > 0).Select(score => $"{score.Title} {score.Text}");
            Terminal.Report.Line($"{Terminal.Report.Duration(_watch.Elapsed)}: {value.Name} {_states[contender]}; {string.Join(", ", scores)}");
        }
    }

    private void Say(int contender, string state)
    {
        _states[contender] = state;
        _live?.UpdateTarget(Board());
    }

    private Table Board()
    {
        Table board = new Table().Border(TableBorder.Rounded);
        foreach (string title in (string[])["contender", "state", .. ScoreCells.Columns.Select(score => score.Title)])
        {
            board.AddColumn(new TableColumn(new Text(title)));
        }

        for (int i = 0; i < _names.Length; i++)
        {
            string[] cells = [_names[i], _states[i], .. ScoreCells.Columns.Select(score => Cell(_results[i], score.Name))];
            board.AddRow(cells.Select(cell => new Text(cell)));
        }

        return board;
    }

    private static string Cell(ContenderResult? result, string name) => ScoreCells.Text(result?.Metrics?.Scores ?? [], name);

    private sealed class Training(ComparisonBoard board, int contender, TimeSpan? maxTime) : IProgress<TrainingStep>
    {
        public void Report(TrainingStep value)
        {
            double fraction = TrainingProgress.Fraction(value, maxTime);
            board.Say(contender, fraction < 1 ? TrainingProgress.Describe(value, fraction) : "trained; scoring");
        }
    }
}
