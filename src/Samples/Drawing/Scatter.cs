using Microsoft.ML.Wgan.Evaluation;

namespace WganSamples.Drawing;

/// <summary>A dot for each point, in one path.</summary>
internal sealed class Scatter(IReadOnlyList<(double X, double Y)> points) : Mark
{
    private const double SwatchSize = 5;

    /// <summary>The first two coordinates of each point.</summary>
    public Scatter(PointCloud points)
        : this([.. Enumerable.Range(0, points.Count).Select(row => ((double)points[row][0], (double)points[row][1]))])
    {
    }

    public string Colour { get; init; } = Palette.Blue;

    /// <summary>Diameter in pixels.</summary>
    public double Size { get; init; } = 2.2;

    public double Opacity { get; init; } = 0.75;

    public override Interval? XRange => Interval.Of(points.Select(point => point.X));

    public override Interval? YRange => Interval.Of(points.Select(point => point.Y));

    public override void Draw(Svg svg, Frame frame)
    {
        var path = new PathData();
        foreach ((double x, double y) in points)
        {
            if (frame.XRange.Contains(x) && frame.YRange.Contains(y))
            {
                path.Dot(frame.X(x), frame.Y(y));
            }
        }
        if (!path.IsEmpty)
        {
            DrawDots(svg, path.ToString(), Size, Opacity);
        }
    }

    public override void DrawSwatch(Svg svg, double x, double y)
    {
        var path = new PathData();
        path.Dot(x + (Legend.SwatchWidth / 2), y);
        DrawDots(svg, path.ToString(), SwatchSize, 1);
    }

    private void DrawDots(Svg svg, string data, double size, double opacity) => svg.Element(
        "path", ("d", data), ("fill", "none"), ("stroke", Colour), ("stroke-width", size), ("stroke-linecap", "round"), ("stroke-opacity", opacity));
}
