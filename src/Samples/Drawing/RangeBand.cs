namespace WganSamples.Drawing;

/// <summary>At one place of a <see cref="RangeBand"/>: the smallest, the middle and the largest of several runs.</summary>
internal readonly record struct Spread(double X, double Low, double Middle, double High)
{
    /// <summary>Minimum, median and maximum of values.</summary>
    public static Spread Of(double x, IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        double median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return new Spread(x, sorted[0], median, sorted[^1]);
    }
}

/// <summary>A line of medians in a band from minimum to maximum.</summary>
internal sealed class RangeBand(IReadOnlyList<Spread> spreads) : Mark
{
    private const double BandOpacity = 0.2;
    private const double SwatchHeight = 10;

    private Curve Middle => new([.. spreads.Select(spread => (spread.X, spread.Middle))]) { Colour = Colour, Dashes = Dashes };

    public string Colour { get; init; } = Palette.Blue;

    /// <summary>Of the line, as in <see cref="Curve.Dashes"/>.</summary>
    public string Dashes { get; init; } = "";

    public override Interval? XRange => Interval.Of(spreads.Select(spread => spread.X));

    public override Interval? YRange => Interval.Of(spreads.SelectMany(spread => new[] { spread.Low, spread.High }));

    public override void Draw(Svg svg, Frame frame)
    {
        IEnumerable<(double, double)> there = spreads.Select(spread => (frame.X(spread.X), frame.Y(spread.Low)));
        IEnumerable<(double, double)> back = spreads.Reverse().Select(spread => (frame.X(spread.X), frame.Y(spread.High)));
        var path = new PathData();
        path.Lines(there.Concat(back));
        if (!path.IsEmpty)
        {
            path.Close();
            svg.Element("path", ("d", path.ToString()), ("fill", Colour), ("fill-opacity", BandOpacity));
        }
        Middle.Draw(svg, frame);
    }

    public override void DrawSwatch(Svg svg, double x, double y)
    {
        svg.Element("rect", ("x", x), ("y", y - (SwatchHeight / 2)), ("width", Legend.SwatchWidth), ("height", SwatchHeight), ("fill", Colour), ("fill-opacity", BandOpacity));
        Middle.DrawSwatch(svg, x, y);
    }
}
