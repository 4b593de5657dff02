namespace WganSamples.Drawing;

/// <summary>Panels in a grid, on a light ground of their own so that they can be read on dark pages too.</summary>
internal sealed class Figure
{
    private const double Padding = 8;
    private const double LegendGap = 6;

    /// <summary>What the figure shows, for readers who don't see it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Panels side by side.</summary>
    public int Columns { get; init; } = 1;

    public IReadOnlyList<Panel> Panels { get; init; } = [];

    public void Write(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is string folder)
        {
            Directory.CreateDirectory(folder);
        }
        File.WriteAllText(path, ToSvg());
    }

    public string ToSvg()
    {
        Margins[] margins = [.. Panels.Select(panel => panel.Margins)];
        double[] widths = ByColumn(index => margins[index].Left + Panels[index].Width + margins[index].Right);
        double[] heights = ByRow(index => margins[index].Top + Panels[index].Height + margins[index].Bottom);
        var legend = new Legend(Panels.Where(panel => panel.Legend == LegendPlace.BelowFigure).SelectMany(panel => panel.Marks));
        double legendHeight = legend.Height(widths.Sum()), width = widths.Sum() + (2 * Padding);
        double height = heights.Sum() + (2 * Padding) + (legendHeight > 0 ? legendHeight + LegendGap : 0);

        var svg = new Svg();
        svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height), ("viewBox", $"0 0 {Svg.Number(width)} {Svg.Number(height)}"),
            ("role", "img"), ("font-family", "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"), ("fill", Palette.Ink));
        svg.Text("title", Description);
        svg.Element("rect", ("width", width), ("height", height), ("rx", 6.0), ("fill", Palette.Paper));
        double[] lefts = ByColumn(index => margins[index].Left), tops = ByRow(index => margins[index].Top);
        for (int index = 0; index < Panels.Count; index++)
        {
            (int row, int column) = Math.DivRem(index, Columns);
            double left = Padding + widths.Take(column).Sum() + lefts[column];
            double top = Padding + heights.Take(row).Sum() + tops[row];
            Panels[index].Draw(svg, left, top, $"panel{index}");
        }
        legend.DrawRows(svg, Padding, Padding + heights.Sum() + LegendGap, widths.Sum());
        svg.Close();
        return svg.ToString();
    }

    private double[] ByColumn(Func<int, double> size) => Largest(index => index % Columns, size);

    private double[] ByRow(Func<int, double> size) => Largest(index => index / Columns, size);

    private double[] Largest(Func<int, int> place, Func<int, double> size) =>
        [.. Enumerable.Range(0, Panels.Count).GroupBy(place).OrderBy(group => group.Key).Select(group => group.Max(size))];
}
