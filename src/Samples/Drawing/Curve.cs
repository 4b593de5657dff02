namespace WganSamples.Drawing;

/// <summary>A line through points; a number that is not finite interrupts it.</summary>
internal sealed class Curve(IReadOnlyList<(double X, double Y)> points) : Mark
{
    public string Colour { get; init; } = Palette.Blue;

    /// <summary>In pixels.</summary>
    public double Thickness { get; init; } = 1.8;

    /// <summary>Lengths of dashes and gaps in pixels, as in SVG; empty for an unbroken line.</summary>
    public string Dashes { get; init; } = "";

    public override Interval? XRange => Interval.Of(points.Where(IsFinite).Select(point => point.X));

    public override Interval? YRange => Interval.Of(points.Where(IsFinite).Select(point => point.Y));

    /// <summary>A function at even steps of a range.</summary>
    public static IReadOnlyList<(double X, double Y)> Of(Func<double, double> function, Interval range, int steps = 241) =>
        [.. range.Steps(steps).Select(x => (x, function(x)))];

    public override void Draw(Svg svg, Frame frame)
    {
        var path = new PathData();
        bool isOn = false;
        foreach ((double x, double y) in points)
        {
            (double X, double Y) place = (frame.X(x), frame.Y(y));
            if (!IsFinite(place))
            {
                isOn = false;
                continue;
            }
            if (isOn)
            {
                path.LineTo(place.X, place.Y);
            }
            else
            {
                path.MoveTo(place.X, place.Y);
            }
            isOn = true;
        }
        if (!path.IsEmpty)
        {
            DrawLine(svg, path.ToString());
        }
    }

    public override void DrawSwatch(Svg svg, double x, double y)
    {
        var path = new PathData();
        path.Lines([(x, y), (x + Legend.SwatchWidth, y)]);
        DrawLine(svg, path.ToString());
    }

    private void DrawLine(Svg svg, string data)
    {
        (string, object)[] look = [("d", data), ("fill", "none"), ("stroke", Colour), ("stroke-width", Thickness), ("stroke-linejoin", "round")];
        svg.Element("path", Dashes.Length == 0 ? look : [.. look, ("stroke-dasharray", Dashes)]);
    }

    private static bool IsFinite((double X, double Y) point) => double.IsFinite(point.X) && double.IsFinite(point.Y);
}
