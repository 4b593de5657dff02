using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>How near rows come to those learned from: distribution functions of synthetic and of held-out rows.</summary>
internal static class PrivacySection
{
    private const int Points = 240;
    private const double ShownShare = 0.99;

    // The near end alone, where copies would be.
    private const double NearShare = 0.05;

    public static void Write(Markup page, Scorecard card)
    {
        EvaluatedRows rows = card.Rows;
        if (rows.SyntheticDistances.Count == 0)
        {
            return;
        }

        float[] synthetic = [.. rows.SyntheticDistances.Order()], heldOut = [.. rows.HeldOutDistances.Order()];
        page.Open("section", ("id", "privacy"));
        page.Element("h2", "Privacy: distance to the nearest row learned from");
        page.Element(
            "p",
            "Held-out rows of the same truth are near to some row learned from by chance. Synthetic rows may be as near; where their curve runs clearly above the grey one at small distances, rows were learned by heart."
            + (heldOut.Length == 0 ? " No rows were held out, so there is no grey curve to compare with." : ""),
            ("class", "about"));
        ColumnsSection.WriteKeys(page, heldOut.Length == 0 ? "held-out rows (none)" : "held-out rows");
        page.Open("div", ("class", "cards"));
        WriteFigure(page, "All distances", synthetic, heldOut, ShownShare);
        if (End(synthetic, heldOut, NearShare) > 0)
        {
            WriteFigure(page, "The nearest twentieth", synthetic, heldOut, NearShare);
        }

        page.Close();
        page.Close();
    }

    private static void WriteFigure(Markup page, string title, float[] synthetic, float[] heldOut, double share)
    {
        double end = End(synthetic, heldOut, share);
        List<ChartLine> lines = [new ChartLine("synthetic rows", "synthetic", Curve(synthetic, end))];
        if (heldOut.Length > 0)
        {
            lines.Insert(0, new ChartLine("held-out rows", "real", Curve(heldOut, end)));
        }

        double highest = Math.Max(1e-9, lines.Max(line => line.Points.Max(point => point.Y)));
        page.Open("figure", ("class", "card"));
        page.Open("figcaption");
        page.Element("h4", title);
        page.Element("p", "percent of rows at this distance or nearer", ("class", "note"));
        page.Close();
        LineChart.Draw(page, $"Distribution functions of the distances to the nearest row learned from: {title}", "distance to the nearest row learned from", lines, (0, highest));
        page.Element("p", Zeros(synthetic, heldOut), ("class", "note"));
        page.Close();
    }

    private static double End(float[] synthetic, float[] heldOut, double share) => Math.Max(Quantile(synthetic, share), heldOut.Length == 0 ? 0 : Quantile(heldOut, share));

    private static string Zeros(float[] synthetic, float[] heldOut) =>
        $"At distance 0: {Words.Percent(ShareUpTo(synthetic, 0))} of the synthetic rows" + (heldOut.Length == 0 ? "." : $", {Words.Percent(ShareUpTo(heldOut, 0))} of the held-out ones.");

    private static (double X, double Y)[] Curve(float[] sorted, double end) =>
        [.. Enumerable.Range(0, Points + 1).Select(i => end * i / Points).Select(x => (x, 100 * ShareUpTo(sorted, x)))];

    private static double ShareUpTo(float[] sorted, double distance)
    {
        (int low, int high) = (0, sorted.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] <= distance ? (middle + 1, high) : (low, middle);
        }

        return (double)low / sorted.Length;
    }

    private static double Quantile(float[] sorted, double share) => sorted[(int)Math.Ceiling(share * (sorted.Length - 1))];
}
