using System.Globalization;
using WganSamples.Drawing;

namespace WganSamples.Constraints;

/// <summary>A row for each constraint and weight on one problem.</summary>
internal sealed class ComparisonTable
{
    private static readonly string[] _common = ["constraint", "λ", "W1 at 20 %", "W1 at 50 %", "W1 at the end", "× real", "slope", "value / W1", "penalty gradient", "angle", "diverged", "steps/s"];
    private static readonly string[] _modes = ["modes", "high quality", "reverse KL"];

    /// <param name="runs">By constraint and weight.</param>
    /// <param name="realAgainstReal">Median W1 of two real samples of the size that the last distance was measured with.</param>
    public ComparisonTable(IReadOnlyList<ComparedRuns> runs, double realAgainstReal)
    {
        bool hasModes = runs.Any(run => run.HasModes);
        Titles = hasModes ? [.. _common[..6], .. _modes, .. _common[6..]] : _common;
        Rows = [.. runs.Select(run => Row(run, realAgainstReal, hasModes))];
    }

    public IReadOnlyList<string> Titles { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public string ToMarkdown() => string.Join('\n', [Line(Titles), Line(Titles.Select(_ => "---")), .. Rows.Select(Line)]);

    private static string[] Row(ComparedRuns run, double realAgainstReal, bool hasModes)
    {
        int last = run.Looks.Count - 1;
        string[] modes = !hasModes ? [] :
        [
            Text(run.Over(r => r.Modes), "0"),
            Text(run.Over(r => 100 * r.HighQuality), "0.0", " %"),
            Text(run.Over(r => r.ReverseKl), "0.000"),
        ];
        return
        [
            run.Constraint.Title,
            run.Weight is double weight ? Number(weight, "0.###") : "",
            last < 0 ? "" : Text(run.Over(r => r.Distances[last / 5]), "0.000"),
            last < 0 ? "" : Text(run.Over(r => r.Distances[last / 2]), "0.000"),
            Text(run.Over(r => r.FinalDistance), "0.000"),
            run.Over(r => r.FinalDistance / realAgainstReal) is Spread times ? Number(times.Middle, "0.00") : "",
            .. modes,
            Middle(run, r => r.SlopesBetween[last], "0.00"),
            Middle(run, r => r.ValueShares[last], "0.00"),
            Middle(run, r => r.PenaltyShares[last], "0.00"),
            run.Over(r => r.Angles[last]) is Spread { Middle: >= 0 } angle ? Number(angle.Middle, "0") + "°" : "",
            FormattableString.Invariant($"{run.Diverged} / {run.Count}"),
            Middle(run, r => r.CriticSteps / r.Seconds, "0"),
        ];
    }

    private static string Text(Spread? spread, string format, string unit = "") => spread is Spread s
        ? $"{Number(s.Middle, format)}{unit} ({Number(s.Low, format)}–{Number(s.High, format)})"
        : "";

    private static string Middle(ComparedRuns run, Func<ToyResult, double> something, string format) =>
        run.Over(something) is Spread spread ? Number(spread.Middle, format) : "";

    private static string Number(double value, string format) => value > 1e6 ? "∞" : value.ToString(format, CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
