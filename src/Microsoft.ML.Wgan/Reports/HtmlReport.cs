using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>A scorecard as one HTML page that needs nothing else: no network, no fonts, no script.</summary>
internal static class HtmlReport
{
    // What a page may load: nothing. Holds whatever texts of the data might smuggle in.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>The page; the same bytes for the same scores.</summary>
    /// <param name="card">The scores.</param>
    /// <param name="model">The model that made the rows; null where it is not known.</param>
    public static string Of(Scorecard card, ModelCard? model)
    {
        var page = new Markup();
        page.DocumentType();
        page.Open("html", ("lang", "en"));
        WriteHead(page);
        page.Open("body");
        ScoreAxis.DrawGlyphs(page);
        WriteHeader(page, card, model);
        page.Open("main");
        VerdictSection.Write(page, card);
        ScoresSection.Write(page, card);
        ColumnsSection.Write(page, card);
        PairsSection.Write(page, card);
        UtilitySection.Write(page, card);
        PrivacySection.Write(page, card);
        ModelSection.Write(page, model);
        HelpSection.Write(page, card);
        page.Close();
        page.Element("footer", "Written by Microsoft.ML.Wgan. This file is complete: it loads nothing.");
        page.Close();
        page.Close();
        return page.ToString();
    }

    private static void WriteHead(Markup page)
    {
        page.Open("head");
        page.Empty("meta", ("charset", "utf-8"));
        page.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Element("title", "Synthetic data scorecard");
        page.Open("style");
        page.Style(StyleSheet.Text);
        page.Close();
        page.Close();
    }

    private static void WriteHeader(Markup page, Scorecard card, ModelCard? model)
    {
        EvaluatedRows rows = card.Rows;
        string heldOut = rows.HeldOut is null ? "no rows were held out" : $"{Words.Counted(rows.HeldOut.RowCount, "real row")} held out as a yardstick";
        page.Open("header");
        page.Element("p", "Microsoft.ML.Wgan", ("class", "eyebrow"));
        page.Element("h1", "Synthetic data scorecard");
        page.Element(
            "p",
            $"{Words.Counted(rows.Synthetic.RowCount, "synthetic row")} of {Words.Counted(rows.Real.Columns.Count, "column")}, beside the {Words.Counted(rows.Real.RowCount, "real row")} they were learned from; {heldOut}.",
            ("class", "lead"));
        page.Open("nav", ("aria-label", "Sections"));
        foreach ((string id, string title, bool isThere) in Sections(card, model))
        {
            if (isThere)
            {
                page.Element("a", title, ("href", "#" + id));
            }
        }

        page.Close();
        page.Close();
    }

    private static (string Id, string Title, bool IsThere)[] Sections(Scorecard card, ModelCard? model) =>
    [
        ("verdict", "Verdict", true),
        ("scores", "Scores", card.Scores.Count > 0),
        ("columns", "Columns", true),
        ("pairs", "Pairs", card.Rows.Real.Columns.Count > 1),
        ("utility", "Utility", card.Utility.Count > 0),
        ("privacy", "Privacy", card.Rows.SyntheticDistances.Count > 0),
        ("training", "Training", model?.History.Count > 0),
        ("model", "Model", model is not null),
        ("help", "How to read this", true),
    ];
}
