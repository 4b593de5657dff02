using System.Globalization;
using System.Text;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>Real and synthetic values of a column over each other: drawn 340 pixels wide and scaled with the card.</summary>
internal static class ColumnOverlay
{
    private const double Width = 340;
    private const double Margin = 2;
    private const double PlotTop = 8;
    private const double PlotBottom = 148;
    private const double NumbersHeight = 170;
    private const int MostTicks = 5;
    private const double LabelRight = 112;
    private const double BarLeft = 120;
    private const double BarRight = 292;
    private const double RowHeight = 24;
    private const double BarHeight = 8;
    private const int LongestLabel = 17;

    /// <summary>Draws numbers as histograms over common bins.</summary>
    public static void DrawNumbers(Markup page, string name, Histogram histogram)
    {
        double highest = histogram.Real.Concat(histogram.Synthetic).Max();
        double AtX(double x) => Margin + ((Width - (2 * Margin)) * (x - histogram.Low) / (histogram.High - histogram.Low));
        double AtY(double share) => PlotBottom - ((PlotBottom - PlotTop) * share / highest);
        (string Real, string Synthetic) outlines = (Outline(histogram, histogram.Real, AtX, AtY), Outline(histogram, histogram.Synthetic, AtX, AtY));

        page.Open("svg", ViewBox(NumbersHeight), ("role", "img"), ("aria-label", $"Histograms of {name}: real and synthetic rows"), ("class", "chart"));
        page.Empty("path", ("d", outlines.Real), ("class", "area real"));
        page.Empty("path", ("d", outlines.Synthetic), ("class", "area synthetic"));
        page.Empty("path", ("d", outlines.Synthetic), ("class", "curve synthetic"));
        page.Empty("line", ("x1", 0), ("x2", Width), ("y1", PlotBottom), ("y2", PlotBottom), ("class", "line"));
        double[] ticks = Ticks.Between(histogram.Low, histogram.High, MostTicks);
        foreach ((double tick, string text) in ticks.Zip(Ticks.Texts(ticks)))
        {
            page.Empty("line", ("x1", AtX(tick)), ("x2", AtX(tick)), ("y1", PlotBottom), ("y2", PlotBottom + 4), ("class", "line"));
            string anchor = AtX(tick) < 24 ? "start" : AtX(tick) > Width - 24 ? "end" : "middle";
            page.Element("text", text, ("x", AtX(tick)), ("y", PlotBottom + 17), ("text-anchor", anchor));
        }

        page.Close();
    }

    /// <summary>Draws levels as pairs of bars, real above synthetic.</summary>
    public static void DrawLevels(Markup page, string name, IReadOnlyList<LevelShare> levels)
    {
        double highest = levels.Max(level => Math.Max(level.Real, level.Synthetic));
        double Length(double share) => highest > 0 ? Math.Max(share > 0 ? 1 : 0, (BarRight - BarLeft) * share / highest) : 0;

        page.Open("svg", ViewBox((levels.Count * RowHeight) + 4), ("role", "img"), ("aria-label", $"Shares of the levels of {name}: real and synthetic rows"), ("class", "chart"));
        for (int i = 0; i < levels.Count; i++)
        {
            (LevelShare level, double top) = (levels[i], (i * RowHeight) + 4);
            page.Open("g");
            page.Element("title", $"{level.Name}: real {Words.Percent(level.Real)}, synthetic {Words.Percent(level.Synthetic)}");
            page.Element("text", Words.Short(level.Name, LongestLabel), ("x", LabelRight), ("y", top + BarHeight + 4), ("text-anchor", "end"), ("class", "label"));
            page.Empty("rect", ("x", BarLeft), ("y", top), ("width", Length(level.Real)), ("height", BarHeight), ("class", "bar real"));
            page.Empty("rect", ("x", BarLeft), ("y", top + BarHeight + 1), ("width", Length(level.Synthetic)), ("height", BarHeight), ("class", "bar synthetic"));
            page.Element("text", Words.Percent(level.Real), ("x", Width), ("y", top + BarHeight - 0.5), ("text-anchor", "end"), ("class", "small"));
            page.Element("text", Words.Percent(level.Synthetic), ("x", Width), ("y", top + (2 * BarHeight) + 2.5), ("text-anchor", "end"), ("class", "small synthetic"));
            page.Close();
        }

        page.Close();
    }

    private static string Outline(Histogram histogram, double[] shares, Func<double, double> atX, Func<double, double> atY)
    {
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{Markup.Number(atX(histogram.Low))} {Markup.Number(PlotBottom)}");
        for (int bin = 0; bin < shares.Length; bin++)
        {
            path.Append(CultureInfo.InvariantCulture, $"V{Markup.Number(atY(shares[bin]))}H{Markup.Number(atX(histogram.Low + (histogram.Width * (bin + 1))))}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"V{Markup.Number(PlotBottom)}").ToString();
    }

    private static (string Name, object Value) ViewBox(double height) => ("viewBox", $"0 0 {Markup.Number(Width)} {Markup.Number(height)}");
}
