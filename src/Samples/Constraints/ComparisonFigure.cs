using System.Globalization;
using WganSamples.Drawing;

namespace WganSamples.Constraints;

/// <summary>The distance along training, a panel for each constraint, a band for each weight.</summary>
internal static class ComparisonFigure
{
    private const double Width = 190;
    private const double Height = 150;
    private const int Columns = 4;

    public static Figure Of(string data, IReadOnlyList<ComparedRuns> runs, double realAgainstReal)
    {
        double[] weights = [.. runs.Select(run => run.Weight).OfType<double>().Distinct().Order()];
        Interval distances = Interval.Of(runs.SelectMany(run => run.Along(r => r.Distances)).SelectMany(spread => new[] { spread.Low, Math.Min(spread.High, ToyRun.FarAway) }))
            ?? new Interval(realAgainstReal, 1);
        var shown = new Interval(Math.Min(distances.Low, realAgainstReal) * 0.85, distances.High * 1.1);
        return new Figure
        {
            Description = $"{data}: exact Wasserstein-1 distance to the data along training, under each constraint; minimum, median and maximum over seeds.",
            Columns = Columns,
            Panels = [.. runs.GroupBy(run => run.Constraint.Name).Select(group => PanelOf([.. group], weights, shown, realAgainstReal))],
        };
    }

    private static Panel PanelOf(ComparedRuns[] runs, double[] weights, Interval shown, double realAgainstReal)
    {
        double end = runs.SelectMany(run => run.Looks).DefaultIfEmpty(1).Max();
        return new Panel
        {
            Title = runs[0].Constraint.ShortTitle,
            Width = Width,
            Height = Height,
            X = new Axis("generator steps") { Range = new Interval(0, end) },
            Y = new Axis("W1") { IsLogarithmic = true, Range = shown },
            Marks =
            [
                new Curve([(0, realAgainstReal), (end, realAgainstReal)]) { Name = "real against real", Colour = Palette.Grey, Dashes = "3 3", Thickness = 1.2 },
                .. runs.Where(run => run.Looks.Count > 0).Select(run => (Mark)new RangeBand(run.Along(r => r.Distances))
                {
                    Name = run.Weight is double weight ? string.Create(CultureInfo.InvariantCulture, $"λ = {weight}") : "without weight",
                    Colour = run.Weight is double of ? Palette.Series(Array.IndexOf(weights, of)) : Palette.Ink,
                }),
            ],
        };
    }
}
