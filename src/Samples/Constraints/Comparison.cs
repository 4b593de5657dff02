using System.Globalization;
using System.Text;
using Microsoft.ML.Wgan.Toys;
using WganSamples.Terminal;

namespace WganSamples.Constraints;

/// <summary>The results of many runs, by problem, constraint and weight: tables and figures.</summary>
internal sealed class Comparison(IReadOnlyList<ToyResult> results)
{
    private const int RealSamples = 11;

    // Each yardstick is eleven exact distances: measured once for tables, figures and the terminal.
    private readonly List<(string Data, IReadOnlyList<ComparedRuns> Runs, double RealALook, double RealAtEnd)> _problems =
    [
        .. from result in results
           group result by result.Data into problem
           select (problem.Key, (IReadOnlyList<ComparedRuns>)
           [
               .. from result in problem
                  group result by (result.Constraint, result.Weight) into same
                  orderby Order(same.Key.Constraint), same.Key.Weight
                  select new ComparedRuns([.. same]),
           ], RealAgainstReal(problem.Key, ToyRun.PointsALook), RealAgainstReal(problem.Key, ToyRun.PointsAtEnd)),
    ];

    /// <summary>Writes comparison.md and a figure for each problem.</summary>
    /// <returns>The files.</returns>
    public IEnumerable<string> Write(string folder)
    {
        var text = new StringBuilder();
        foreach ((string data, IReadOnlyList<ComparedRuns> runs, double realALook, double realAtEnd) in _problems)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {data}\n\nReal against real: {realAtEnd:0.0000} with {ToyRun.PointsAtEnd:N0} points, {realALook:0.0000} with {ToyRun.PointsALook:N0}.\n\n");
            text.Append(new ComparisonTable(runs, realAtEnd).ToMarkdown()).Append("\n\n");
            string figure = Path.Combine(folder, $"{data}.svg");
            ComparisonFigure.Of(data, runs, realALook).Write(figure);
            yield return figure;
        }

        string path = Path.Combine(folder, "comparison.md");
        File.WriteAllText(path, text.ToString());
        yield return path;
    }

    /// <summary>Prints the tables.</summary>
    public void Show()
    {
        foreach ((string data, IReadOnlyList<ComparedRuns> runs, _, double realAtEnd) in _problems)
        {
            var table = new ComparisonTable(runs, realAtEnd);
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{data}; W1 of two real samples: {realAtEnd:0.0000}. Median over seeds, minimum to maximum in brackets."));
            Report.Table(table.Titles, table.Rows);
        }
    }

    private static double RealAgainstReal(string data, int points)
    {
        double[] distances = [.. Enumerable.Range(0, RealSamples).Select(seed => ToyRun.RealAgainstReal(ToyDistributions.Named(data), points, seed)).Order()];
        return distances[RealSamples / 2];
    }

    private static int Order(string constraint) => NamedConstraint.All.TakeWhile(known => known.Name != constraint).Count();
}
