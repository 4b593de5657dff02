namespace WganSamples.Drawing;

/// <summary>A field as areas of even steps, each in its colour: a heat map without the grid's staircase.</summary>
internal sealed class FilledContours(ScalarField surface) : Mark
{
    public ColourScale Scale { get; init; } = ColourScale.Ground;

    /// <summary>From the scale's first to its last colour; by default the field's own range.</summary>
    public Interval? Range { get; init; }

    public int Steps { get; init; } = 20;

    /// <summary>Whether a scale stands beside the panel, and what it says.</summary>
    public string? BarLabel { get; init; }

    public override Interval? XRange => new(surface.Xs[0], surface.Xs[^1]);

    public override Interval? YRange => new(surface.Ys[0], surface.Ys[^1]);

    public override ColourBar? Bar => BarLabel is null ? null : new ColourBar(Scale, Coloured, BarLabel);

    private Interval Coloured => Range ?? (surface.Range is { Length: > 0 } range ? range : surface.Range.Widened(1));

    public override void Draw(Svg svg, Frame frame)
    {
        (double left, double right) = (frame.X(surface.Xs[0]), frame.X(surface.Xs[^1]));
        (double top, double bottom) = (frame.Y(surface.Ys[^1]), frame.Y(surface.Ys[0]));
        svg.Element("rect", ("x", left), ("y", top), ("width", right - left), ("height", bottom - top), ("fill", Colour(0)));
        // From the lowest level up, each area over the ones below it: no gap shows between neighbours.
        ScalarField rimmed = surface.Rimmed();
        for (int step = 1; step < Steps; step++)
        {
            DrawAbove(svg, frame, rimmed, Coloured.Low + (Coloured.Length * step / Steps), Colour(step));
        }
    }

    private static void DrawAbove(Svg svg, Frame frame, ScalarField rimmed, double level, string colour)
    {
        var path = new PathData();
        foreach (ContourLine line in MarchingSquares.Lines(rimmed, level))
        {
            path.Lines(line.Points.Select(point => (frame.X(point.X), frame.Y(point.Y))));
            path.Close();
        }
        if (!path.IsEmpty)
        {
            svg.Element("path", ("d", path.ToString()), ("fill", colour), ("fill-rule", "evenodd"));
        }
    }

    private string Colour(int step) => Scale.At((step + 0.5) / Steps);
}
