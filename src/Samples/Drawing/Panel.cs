namespace WganSamples.Drawing;

/// <summary>Room around a panel, in pixels, for its texts.</summary>
internal readonly record struct Margins(double Left, double Top, double Right, double Bottom);

/// <summary>One plot: axes and the marks between them, later ones over earlier ones.</summary>
internal sealed class Panel
{
    public const double TickSize = 11.5;
    public const double LabelSize = 13;

    private const double TitleSize = 13.5;
    private const double TitleHeight = 28;
    private const double TickLength = 4;
    private const double TextGap = 4;
    private const double LineHeight = 18;
    private const double LeastMargin = 12;
    private const double PixelsPerXTick = 65;
    private const double PixelsPerYTick = 42;

    public string Title { get; init; } = "";

    public Axis X { get; init; } = new();

    public Axis Y { get; init; } = new();

    /// <summary>Pixels between the vertical axes.</summary>
    public double Width { get; init; } = 300;

    /// <summary>Pixels between the horizontal axes.</summary>
    public double Height { get; init; } = 230;

    /// <summary>Whether a unit is as long across as it is up: for points in a plane.</summary>
    public bool HasEqualScales { get; init; }

    public LegendPlace Legend { get; init; }

    public IReadOnlyList<Mark> Marks { get; init; } = [];

    public Margins Margins
    {
        get
        {
            Frame frame = FrameAt(0, 0);
            double ticks = TextWidth.Widest(YTicks(frame).Select(tick => tick.Text), TickSize);
            double bar = Marks.Select(mark => mark.Bar?.Width(Height) ?? 0).DefaultIfEmpty(0).Max();
            return new Margins(
                Left: LeastMargin + (ticks > 0 ? ticks + TickLength + TextGap : 0) + (Y.Label.Length > 0 ? LineHeight : 0),
                Top: Title.Length > 0 ? TitleHeight : TextGap,
                Right: LeastMargin + bar,
                Bottom: (X.HasTicks ? TickLength + LineHeight : 0) + (X.Label.Length > 0 ? LineHeight : 0) + TextGap);
        }
    }

    /// <summary>Where its data lie if its upper left corner is at a place of the page.</summary>
    public Frame FrameAt(double left, double top)
    {
        Interval x = X.Shown(Interval.Union(Marks.Select(mark => mark.XRange)));
        Interval y = Y.Shown(Interval.Union(Marks.Select(mark => mark.YRange)));
        if (HasEqualScales)
        {
            double unitsPerPixel = Math.Max(x.Length / Width, y.Length / Height);
            (x, y) = (x.Around(unitsPerPixel * Width), y.Around(unitsPerPixel * Height));
        }
        return new Frame(left, top, Width, Height, X, x, Y, y);
    }

    /// <summary>Draws it with the upper left corner of its plot at a place of the page.</summary>
    public void Draw(Svg svg, double left, double top, string clipName)
    {
        Frame frame = FrameAt(left, top);
        DrawGrid(svg, frame);
        svg.Open("clipPath", ("id", clipName));
        DrawRectangle(svg, frame);
        svg.Close();
        svg.Open("g", ("clip-path", $"url(#{clipName})"));
        foreach (Mark mark in Marks)
        {
            mark.Draw(svg, frame);
        }
        svg.Close();
        DrawRectangle(svg, frame, ("fill", "none"), ("stroke", Palette.Line));
        DrawTicks(svg, frame);
        DrawLabels(svg, frame);
        Marks.Select(mark => mark.Bar).FirstOrDefault(bar => bar is not null)?.Draw(svg, frame);
        if (Legend != LegendPlace.BelowFigure)
        {
            new Legend(Marks).DrawBox(svg, frame, Legend);
        }
    }

    private IReadOnlyList<Tick> XTicks(Frame frame) => X.TicksIn(frame.XRange, (int)(Width / PixelsPerXTick));

    private IReadOnlyList<Tick> YTicks(Frame frame) => Y.TicksIn(frame.YRange, (int)(Height / PixelsPerYTick));

    private static void DrawRectangle(Svg svg, Frame frame, params ReadOnlySpan<(string, object)> look) =>
        svg.Element("rect", [("x", frame.Left), ("y", frame.Top), ("width", frame.Width), ("height", frame.Height), .. look]);

    private void DrawGrid(Svg svg, Frame frame)
    {
        var path = new PathData();
        foreach (double x in XTicks(frame).Select(tick => frame.X(tick.Value)))
        {
            path.Lines([(x, frame.Top), (x, frame.Bottom)]);
        }
        foreach (double y in YTicks(frame).Select(tick => frame.Y(tick.Value)))
        {
            path.Lines([(frame.Left, y), (frame.Right, y)]);
        }
        svg.Element("path", ("d", path.ToString()), ("fill", "none"), ("stroke", Palette.Grid));
    }

    private void DrawTicks(Svg svg, Frame frame)
    {
        var path = new PathData();
        svg.Open("g", ("font-size", TickSize), ("fill", Palette.Pale));
        foreach (Tick tick in XTicks(frame))
        {
            double x = frame.X(tick.Value);
            path.Lines([(x, frame.Bottom), (x, frame.Bottom + TickLength)]);
            svg.Text("text", tick.Text, ("x", x), ("y", frame.Bottom + TickLength + TickSize + 1), ("text-anchor", "middle"));
        }
        foreach (Tick tick in YTicks(frame))
        {
            double y = frame.Y(tick.Value);
            path.Lines([(frame.Left, y), (frame.Left - TickLength, y)]);
            svg.Text("text", tick.Text, ("x", frame.Left - TickLength - TextGap), ("y", y), ("dy", "0.35em"), ("text-anchor", "end"));
        }
        svg.Close();
        svg.Element("path", ("d", path.ToString()), ("fill", "none"), ("stroke", Palette.Line));
    }

    private void DrawLabels(Svg svg, Frame frame)
    {
        double middle = frame.Left + (frame.Width / 2);
        if (Title.Length > 0)
        {
            svg.Text("text", Title, ("x", middle), ("y", frame.Top - 8), ("text-anchor", "middle"), ("font-size", TitleSize), ("font-weight", "bold"));
        }
        if (X.Label.Length > 0)
        {
            double y = frame.Bottom + (X.HasTicks ? TickLength + LineHeight : 0) + LabelSize + 1;
            svg.Text("text", X.Label, ("x", middle), ("y", y), ("text-anchor", "middle"), ("font-size", LabelSize));
        }
        if (Y.Label.Length > 0)
        {
            double x = frame.Left - Margins.Left + LabelSize + TextGap, y = frame.Top + (frame.Height / 2);
            svg.Text("text", Y.Label, ("transform", $"translate({Svg.Number(x)} {Svg.Number(y)}) rotate(-90)"), ("text-anchor", "middle"), ("font-size", LabelSize));
        }
    }
}
