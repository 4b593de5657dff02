namespace WganSamples.Drawing;

/// <summary>The level sets of a field as lines, with their levels written on them.</summary>
internal sealed class ContourLines(ScalarField surface) : Mark
{
    private const double TextSize = 10.5;
    private const double ShortestLabelled = 60;
    private const double BetweenLabels = 34;
    private const double FromEdge = 14;
    private const double AroundText = 2;

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
        var labels = new List<LabelPlace>();
        foreach (Tick level in Drawn)
        {
            PageLine[] lines = [.. MarchingSquares.Lines(surface, level.Value).Select(line => new PageLine(line.Points.Select(point => (frame.X(point.X), frame.Y(point.Y)))))];
            LabelPlace? label = HasLabels ? PlaceOfLabel(lines, frame, labels) : null;
            DrawLines(svg, level, lines, label);
            if (label is LabelPlace place)
            {
                labels.Add(place);
                DrawLabel(svg, level, place);
            }
        }
    }

    public override void DrawSwatch(Svg svg, double x, double y) => svg.Element(
        "line", ("x1", x), ("y1", y), ("x2", x + Legend.SwatchWidth), ("y2", y), ("stroke", ColourOf(surface.Range.Middle)), ("stroke-width", Thickness));

    private string ColourOf(double level) =>
        Scale is null || surface.Range.Length == 0 ? Colour : Scale.At((level - surface.Range.Low) / surface.Range.Length);

    private void DrawLines(Svg svg, Tick level, PageLine[] lines, LabelPlace? label)
    {
        var path = new PathData();
        foreach (PageLine line in lines)
        {
            if (label is LabelPlace place && ReferenceEquals(place.Line, line))
            {
                double gap = (TextWidth.Of(level.Text, TextSize) / 2) + AroundText;
                path.Lines(line.Between(0, place.Distance - gap));
                path.Lines(line.Between(place.Distance + gap, line.Length));
            }
            else
            {
                path.Lines(line.Points);
            }
        }
        if (!path.IsEmpty)
        {
            svg.Element("path", ("d", path.ToString()), ("fill", "none"), ("stroke", ColourOf(level.Value)), ("stroke-width", Thickness), ("stroke-linejoin", "round"));
        }
    }

    private void DrawLabel(Svg svg, Tick level, LabelPlace place) => svg.Text(
        "text", level.Text, ("transform", $"translate({Svg.Number(place.X)} {Svg.Number(place.Y)}) rotate({Svg.Number(place.Degrees)})"),
        ("dy", "0.35em"), ("text-anchor", "middle"), ("font-size", TextSize), ("fill", ColourOf(level.Value)),
        ("paint-order", "stroke"), ("stroke", Palette.Paper), ("stroke-opacity", 0.8), ("stroke-width", 3.0), ("stroke-linejoin", "round"));

    /// <summary>The first place, on the longest line first, that is inside the panel and away from other labels.</summary>
    private static LabelPlace? PlaceOfLabel(PageLine[] lines, Frame frame, List<LabelPlace> labels)
    {
        IEnumerable<LabelPlace> places =
            from line in lines
            where line.Length >= ShortestLabelled
            orderby line.Length descending
            from share in _places
            select LabelPlace.On(line, share * line.Length);
        return places
            .Where(place => frame.Holds(place.X, place.Y, FromEdge) && labels.All(label => label.DistanceTo(place) >= BetweenLabels))
            .Select(place => (LabelPlace?)place)
            .FirstOrDefault();
    }
}
