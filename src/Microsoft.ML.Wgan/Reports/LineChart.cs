using System.Globalization;
using System.Text;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Look">Its class in the style sheet: "synthetic" or "real".</param>
/// <param name="Points">From left to right; a point that is not finite interrupts it.</param>
internal sealed record ChartLine(string Name, string Look, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Lines over common axes, in a card: drawn 340 pixels wide and scaled with it.</summary>
internal static class LineChart
{
    private const double Width = 340;
    private const double Height = 202;
    private const double Left = 46;
    private const double Right = 330;
    private const double Top = 10;
    private const double Bottom = 158;
    private const double NameHeight = 195;
    private const int MostXTicks = 5;
    private const int MostYTicks = 5;
    private const int MostPoints = 400;

    /// <summary>Draws the lines.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="description">What readers who do not see it are told.</param>
    /// <param name="xName">What the horizontal axis is.</param>
    /// <param name="lines">At least one with a finite point.</param>
    /// <param name="yRange">Ends of the vertical axis; null for those of the points.</param>
    public static void Draw(Markup page, string description, string xName, IReadOnlyList<ChartLine> lines, (double Low, double High)? yRange = null)
    {
        (double X, double Y)[] points = [.. lines.SelectMany(line => line.Points).Where(IsFinite)];
        (double xLow, double xHigh) = Widened(points.Min(point => point.X), points.Max(point => point.X));
        (double yLow, double yHigh) = yRange ?? Widened(points.Min(point => point.Y), points.Max(point => point.Y));
        double AtX(double x) => Left + ((Right - Left) * (x - xLow) / (xHigh - xLow));
        double AtY(double y) => Bottom - ((Bottom - Top) * (y - yLow) / (yHigh - yLow));

        page.Open("svg", ("viewBox", $"0 0 {Markup.Number(Width)} {Markup.Number(Height)}"), ("role", "img"), ("aria-label", description), ("class", "chart"));
        double[] ticks = Ticks.Between(yLow, yHigh, MostYTicks);
        foreach ((double tick, string text) in ticks.Zip(Ticks.Texts(ticks)))
        {
            page.Empty("line", ("x1", Left), ("x2", Right), ("y1", AtY(tick)), ("y2", AtY(tick)), ("class", "grid"));
            page.Element("text", text, ("x", Left - 6), ("y", AtY(tick) + 4), ("text-anchor", "end"));
        }

        page.Empty("line", ("x1", Left), ("x2", Right), ("y1", Bottom), ("y2", Bottom), ("class", "line"));
        ticks = Ticks.Between(xLow, xHigh, MostXTicks);
        foreach ((double tick, string text) in ticks.Zip(Ticks.Texts(ticks)))
        {
            page.Empty("line", ("x1", AtX(tick)), ("x2", AtX(tick)), ("y1", Bottom), ("y2", Bottom + 4), ("class", "line"));
            page.Element("text", text, ("x", AtX(tick)), ("y", Bottom + 16), ("text-anchor", "middle"));
        }

        page.Element("text", xName, ("x", (Left + Right) / 2), ("y", NameHeight), ("text-anchor", "middle"));
        foreach (ChartLine line in lines)
        {
            page.Open("path", ("d", PathOf(line.Points, AtX, AtY)), ("class", $"curve {line.Look}"));
            page.Element("title", line.Name);
            page.Close();
        }

        page.Close();
    }

    private static string PathOf(IReadOnlyList<(double X, double Y)> points, Func<double, double> atX, Func<double, double> atY)
    {
        int step = Math.Max(1, (points.Count + MostPoints - 1) / MostPoints);
        var path = new StringBuilder();
        bool isOn = false;
        for (int i = 0; i < points.Count; i = i < points.Count - 1 ? Math.Min(i + step, points.Count - 1) : points.Count)
        {
            if (IsFinite(points[i]))
            {
                path.Append(CultureInfo.InvariantCulture, $"{(isOn ? 'L' : 'M')}{Markup.Number(atX(points[i].X))} {Markup.Number(atY(points[i].Y))}");
            }

            isOn = IsFinite(points[i]);
        }

        return path.ToString();
    }

    private static bool IsFinite((double X, double Y) point) => double.IsFinite(point.X) && double.IsFinite(point.Y);

    private static (double Low, double High) Widened(double low, double high) => high > low ? (low, high) : (low - 0.5, high + 0.5);
}
