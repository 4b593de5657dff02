namespace WganSamples.Drawing;

/// <summary>The level sets of a field as lines, with their levels written on them.</summary>
internal sealed class ContourLines(ScalarField surface) : Mark
{
    private const double TextSize = 10.5;
    private const double ShortestLabelled = 60;
    private const double BetweenLabels = 34;
    private const double FromEdge = 14;

    // Where on a line its label is tried, as a share of the line.
    private static readonly double[] _places = [0.5, 0.35, 0.65, 0.2, 0.8, 0.42, 0.58, 0.1, 0.9];

    /// <summary>Values at which lines are drawn; by default about twelve round numbers.</summary>
    public IReadOnlyList<double>? Levels { get; init; }

    /// <summary>Colours from the field's lowest to its highest value; null for one colour.</summary>
    public ColourScale? Scale { get; init; }

    public string Colour { get; init; } = Palette.Pale;

    /// <summary>In pixels.</summary>
    public double Thickness { get; init; } = 1.1;

    public bool HasLabels { get; init; } = true;

    public override Interval? XRange => new(surface.Xs[0], surface.Xs[^1]);

    public override Interval? YRange => new(surface.Ys[0], surface.Ys[^1]);

    private IReadOnlyList<Tick> Drawn => Levels is null
        ? Ticks.Linear(surface.Range, 12)
        : [.. Levels.Select(level => new Tick(level, Svg.Number(level).Replace('-', '−')))];

    public override void Draw(Svg svg, Frame frame)
    {
        var labels = new List<(double X, double Y)>();
        var written = new List<Action>();
        foreach (Tick level in Drawn)
        {
            (double X, double Y)[][] lines = [.. MarchingSquares.Lines(surface, level.Value).Select(line => OnPage(line, frame))];
            var path = new PathData();
            foreach ((double, double)[] line in lines)
            {
                path.Lines(line);
            }
            if (path.IsEmpty)
            {
                continue;
            }
            svg.Element("path", ("d", path.ToString()), ("fill", "none"), ("stroke", ColourOf(level.Value)), ("stroke-width", Thickness), ("stroke-linejoin", "round"));
            if (HasLabels && PlaceOfLabel(lines, frame, labels) is (double, double, double) place)
            {
                labels.Add((place.X, place.Y));
                written.Add(() => DrawLabel(svg, level, place));
            }
        }
        // After all lines, so that none crosses a label.
        written.ForEach(write => write());
    }

    public override void DrawSwatch(Svg svg, double x, double y) => svg.Element(
        "line", ("x1", x), ("y1", y), ("x2", x + Legend.SwatchWidth), ("y2", y), ("stroke", ColourOf(surface.Range.Middle)), ("stroke-width", Thickness));

    private static (double X, double Y)[] OnPage(ContourLine line, Frame frame) => [.. line.Points.Select(point => (frame.X(point.X), frame.Y(point.Y)))];

    private string ColourOf(double level) =>
        Scale is null || surface.Range.Length == 0 ? Colour : Scale.At((level - surface.Range.Low) / surface.Range.Length);

    private void DrawLabel(Svg svg, Tick level, (double X, double Y, double Degrees) place) => svg.Text(
        "text", level.Text, ("transform", $"translate({Svg.Number(place.X)} {Svg.Number(place.Y)}) rotate({Svg.Number(place.Degrees)})"),
        ("dy", "0.35em"), ("text-anchor", "middle"), ("font-size", TextSize), ("fill", ColourOf(level.Value)),
        ("paint-order", "stroke"), ("stroke", Palette.Paper), ("stroke-width", 3.0), ("stroke-linejoin", "round"));

    /// <summary>The first place, on the longest line first, that is inside the panel and away from other labels.</summary>
    private static (double X, double Y, double Degrees)? PlaceOfLabel((double X, double Y)[][] lines, Frame frame, List<(double X, double Y)> labels)
    {
        IEnumerable<(double X, double Y, double Degrees)> places =
            from line in lines
            let length = Length(line)
            where length >= ShortestLabelled
            orderby length descending
            from place in _places
            select At(line, place * length);
        return places
            .Where(place => frame.Holds(place.X, place.Y, FromEdge) && labels.All(label => Distance(label, (place.X, place.Y)) >= BetweenLabels))
            .Select(place => ((double, double, double)?)place)
            .FirstOrDefault();
    }

    private static double Length((double X, double Y)[] line) => line.Zip(line.Skip(1), Distance).Sum();

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    /// <summary>The place at a distance along a line, and the line's direction there, never upside down.</summary>
    private static (double X, double Y, double Degrees) At((double X, double Y)[] line, double distance)
    {
        int piece = 0;
        double left = distance;
        while (piece < line.Length - 2 && Distance(line[piece], line[piece + 1]) < left)
        {
            left -= Distance(line[piece], line[piece + 1]);
            piece++;
        }
        (double X, double Y) before = line[Math.Max(piece - 2, 0)], after = line[Math.Min(piece + 3, line.Length - 1)];
        double degrees = Math.Atan2(after.Y - before.Y, after.X - before.X) * 180 / Math.PI;
        return (line[piece].X, line[piece].Y, degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees);
    }
}
