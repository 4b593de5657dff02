namespace WganSamples.Drawing;

/// <summary>Beside a panel: which colour is which number.</summary>
internal sealed record ColourBar(ColourScale Scale, Interval Range, string Label)
{
    private const double Gap = 10;
    private const double Thickness = 12;
    private const double TickGap = 5;
    private const double LabelHeight = 18;
    private const int Pieces = 48;
    private const double PixelsPerTick = 40;

    /// <summary>What it takes beside a panel of a height.</summary>
    public double Width(double height) =>
        Gap + Thickness + TickGap + TextWidth.Widest(TicksOf(height).Select(tick => tick.Text), Panel.TickSize) + (Label.Length > 0 ? LabelHeight : 0);

    public void Draw(Svg svg, Frame frame)
    {
        double left = frame.Right + Gap, piece = frame.Height / Pieces;
        for (int index = 0; index < Pieces; index++)
        {
            // Each reaches under the next one, so that no gap shows between them.
            double top = frame.Bottom - ((index + 1) * piece), overlap = index == 0 ? 0 : 1;
            svg.Element("rect", ("x", left), ("y", top), ("width", Thickness), ("height", piece + overlap), ("fill", Scale.At((index + 0.5) / Pieces)));
        }
        svg.Open("g", ("font-size", Panel.TickSize), ("fill", Palette.Pale));
        foreach (Tick tick in TicksOf(frame.Height))
        {
            double y = frame.Bottom - (frame.Height * (tick.Value - Range.Low) / Range.Length);
            svg.Text("text", tick.Text, ("x", left + Thickness + TickGap), ("y", y), ("dy", "0.35em"));
        }
        svg.Close();
        if (Label.Length > 0)
        {
            double x = frame.Right + Width(frame.Height) - 4, y = frame.Top + (frame.Height / 2);
            svg.Text("text", Label, ("transform", $"translate({Svg.Number(x)} {Svg.Number(y)}) rotate(-90)"), ("text-anchor", "middle"), ("font-size", Panel.LabelSize));
        }
    }

    private IReadOnlyList<Tick> TicksOf(double height) => Ticks.Linear(Range, (int)(height / PixelsPerTick));
}
