using System.Globalization;
using System.Text;
using Microsoft.ML.Wgan.Toys;
using WganSamples.Terminal;

namespace WganSamples.Constraints;

/// <summary>The results of many runs, by problem, constraint and weight: tables and figures.</summary>
internal sealed class Comparison(IReadOnlyList<ToyResult> results)
{
    private const int PointsAtEnd = 2_000;
    private const int PointsALook = 1_000;
    private const int RealSamples = 11;

    private readonly List<(string Data, IReadOnlyList<ComparedRuns> Runs)> _problems =
    [
        .. from result in results
           group result by result.Data into problem
           select (problem.Key, (IReadOnlyList<ComparedRuns>)
           [
               .. from result in problem
                  group result by (result.Constraint, result.Weight) into same
                  orderby Order(same.Key.Constraint), same.Key.Weight
                  select new ComparedRuns([.. same]),
           ]),
    ];

    /// <summary>Writes comparison.md and a figure for each problem.</summary>
    /// <returns>The files.</returns>
    public IEnumerable<string> Write(string folder)
    {
        var text = new StringBuilder();
        foreach ((string data, IReadOnlyList<ComparedRuns> runs) in _problems)
        {
            double real = RealAgainstReal(data, PointsAtEnd);
            text.Append(CultureInfo.InvariantCulture, $"## {data}\n\nReal against real: {real:0.0000} with {PointsAtEnd:N0} points, {RealAgainstReal(data, PointsALook):0.0000} with {PointsALook:N0}.\n\n");
            text.Append(new ComparisonTable(runs, real).ToMarkdown()).Append("\n\n");
            string figure = Path.Combine(folder, $"{data}.svg");
            ComparisonFigure.Of(data, runs, RealAgainstReal(data, PointsALook)).Write(figure);
            yield return figure;
        }

        string path = Path.Combine(folder, "comparison.md");
        File.WriteAllText(path, text.ToString());
        yield return path;
    }

    /// <summary>Prints the tables.</summary>
    public void Show()
    {
        foreach ((string data, IReadOnlyList<ComparedRuns> runs) in _problems)
        {
            double real = RealAgainstReal(data, PointsAtEnd);
            var table = new ComparisonTable(runs, real);
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"{data}; W1 of two real samples: {real:0.0000}. Median over seeds, minimum to maximum in brackets."));
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
