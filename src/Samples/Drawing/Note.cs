namespace WganSamples.Drawing;

/// <summary>A few words at a place of the data.</summary>
internal sealed class Note(double x, double y, string text) : Mark
{
    public string Colour { get; init; } = Palette.Ink;

    /// <summary>start, middle or end: which part of the text is at the place.</summary>
    public string Anchor { get; init; } = "middle";

    public override void Draw(Svg svg, Frame frame) => svg.Text(
        "text", text, ("x", frame.X(x)), ("y", frame.Y(y)), ("fill", Colour), ("text-anchor", Anchor), ("font-size", Panel.TickSize),
        ("paint-order", "stroke"), ("stroke", Palette.Paper), ("stroke-width", 3.0), ("stroke-linejoin", "round"));
}
