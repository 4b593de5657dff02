namespace WganSamples.Drawing;

/// <summary>Where a panel's names are explained.</summary>
internal enum LegendPlace
{
    /// <summary>Below the figure, once for all panels.</summary>
    BelowFigure,
    TopLeft,
    TopRight,
    BottomLeft,
    BottomRight,
}

/// <summary>Signs and their names, each name once.</summary>
internal sealed class Legend
{
    public const double SwatchWidth = 22;

    private const double TextSize = 12;
    private const double RowHeight = 18;
    private const double SwatchGap = 6;
    private const double EntryGap = 18;
    private const double Padding = 6;

    private readonly Mark[] _marks;

    public Legend(IEnumerable<Mark> marks) => _marks = [.. marks.Where(mark => mark.Name.Length > 0).DistinctBy(mark => mark.Name)];

    /// <summary>Height of the rows it takes in a width.</summary>
    public double Height(double width) => Rows(width).Count * RowHeight;

    /// <summary>Draws rows of entries, each row in the middle of a width.</summary>
    public void DrawRows(Svg svg, double left, double top, double width)
    {
        double y = top + (RowHeight / 2);
        foreach (List<Mark> row in Rows(width))
        {
            double x = left + ((width - (row.Sum(EntryWidth) - EntryGap)) / 2);
            foreach (Mark mark in row)
            {
                DrawEntry(svg, mark, x, y);
                x += EntryWidth(mark);
            }
            y += RowHeight;
        }
    }

    /// <summary>Draws one entry below the other in a corner of a panel.</summary>
    public void DrawBox(Svg svg, Frame frame, LegendPlace place)
    {
        if (_marks.Length == 0)
        {
            return;
        }
        double width = _marks.Max(EntryWidth) - EntryGap + (2 * Padding), height = (_marks.Length * RowHeight) + Padding;
        double x = place is LegendPlace.TopLeft or LegendPlace.BottomLeft ? frame.Left + Padding : frame.Right - width - Padding;
        double y = place is LegendPlace.TopLeft or LegendPlace.TopRight ? frame.Top + Padding : frame.Bottom - height - Padding;
        svg.Element("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("rx", 3.0), ("fill", Palette.Paper), ("fill-opacity", 0.85));
        for (int row = 0; row < _marks.Length; row++)
        {
            DrawEntry(svg, _marks[row], x + Padding, y + (Padding / 2) + ((row + 0.5) * RowHeight));
        }
    }

    private static void DrawEntry(Svg svg, Mark mark, double x, double y)
    {
        mark.DrawSwatch(svg, x, y);
        svg.Text("text", mark.Name, ("x", x + SwatchWidth + SwatchGap), ("y", y), ("dy", "0.35em"), ("font-size", TextSize));
    }

    private static double EntryWidth(Mark mark) => SwatchWidth + SwatchGap + TextWidth.Of(mark.Name, TextSize) + EntryGap;

    private List<List<Mark>> Rows(double width)
    {
        var rows = new List<List<Mark>>();
        double left = 0;
        foreach (Mark mark in _marks)
        {
            if (rows.Count == 0 || left < EntryWidth(mark) - EntryGap)
            {
                rows.Add([]);
                left = width;
            }
            rows[^1].Add(mark);
            left -= EntryWidth(mark);
        }
        return rows;
    }
}
