namespace WganSamples.Drawing;

/// <summary>Bars from 0 to a height, between edges.</summary>
/// <param name="edges">Where bars begin and end: one more than there are bars.</param>
/// <param name="heights">One a bar.</param>
internal sealed class Bars(IReadOnlyList<double> edges, IReadOnlyList<double> heights) : Mark
{
    private const double SwatchHeight = 10;

    public string Colour { get; init; } = Palette.Blue;

    public double Opacity { get; init; } = 0.55;

    public override Interval? XRange => Interval.Of(edges);

    public override Interval? YRange => Interval.Of(heights.Prepend(0));

    /// <summary>A histogram of values as a density: the bars inside the range have an area of their share of all values.</summary>
    public static Bars Histogram(IReadOnlyCollection<double> values, Interval range, int bars, string name = "", string colour = Palette.Blue)
    {
        var counts = new int[bars];
        foreach (double value in values.Where(range.Contains))
        {
            counts[Math.Min((int)((value - range.Low) / range.Length * bars), bars - 1)]++;
        }
        double area = values.Count * range.Length / bars;
        return new Bars([.. range.Steps(bars + 1)], [.. counts.Select(count => count / area)]) { Name = name, Colour = colour };
    }

    public IReadOnlyList<double> Heights => heights;

    public override void Draw(Svg svg, Frame frame)
    {
        var path = new PathData();
        for (int bar = 0; bar < heights.Count; bar++)
        {
            if (heights[bar] == 0)
            {
                continue;
            }
            (double left, double right) = (frame.X(edges[bar]), frame.X(edges[bar + 1]));
            (double foot, double head) = (frame.Y(0), frame.Y(heights[bar]));
            path.Lines([(left, foot), (left, head), (right, head), (right, foot)]);
            path.Close();
        }
        if (!path.IsEmpty)
        {
            svg.Element("path", ("d", path.ToString()), ("fill", Colour), ("fill-opacity", Opacity), ("stroke", Palette.Paper), ("stroke-width", 0.5));
        }
    }

    public override void DrawSwatch(Svg svg, double x, double y) => svg.Element(
        "rect", ("x", x), ("y", y - (SwatchHeight / 2)), ("width", Legend.SwatchWidth), ("height", SwatchHeight), ("fill", Colour), ("fill-opacity", Opacity));
}
