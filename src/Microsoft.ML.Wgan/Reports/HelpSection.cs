using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>How to read a report: a sentence a score, and what was left out.</summary>
internal static class HelpSection
{
    private static readonly (string Name, string Text)[] _general =
    [
        ("Good, fair, poor", "Good: about what fresh real rows get. Fair: clearly worse than that, and clearly better than rows that fail. Poor: nearer to rows that fail than to real ones."),
        ("Shape error of a column", "The largest distance of the two distribution functions for numbers (Kolmogorov-Smirnov), half the sum of all differences of shares for levels (total variation); 0 % is the same."),
        ("W1", "The Wasserstein-1 distance: how far the synthetic numbers would have to be moved, on average, to have the real distribution; in the column's own unit."),
        ("Telling share", "The column's part in what tells synthetic rows from real ones: where to look first when they can be told."),
    ];

    public static void Write(Markup page, Scorecard card)
    {
        page.Open("section", ("id", "help"));
        page.Element("h2", "How to read this");
        page.Open("div", ("class", "card"));
        page.Open("dl", ("class", "reading-list"));
        foreach ((string name, string text) in _general)
        {
            Write(page, name, text);
        }

        foreach (GenerativeScore score in card.Scores)
        {
            if (ScoreSentences.Of(score.Name) is string sentence)
            {
                Write(page, Words.Line(score.Title), sentence, ("id", "help-" + score.Name));
            }
        }

        page.Close();
        page.Close();
        WriteNotes(page, card.Notes);
        page.Close();
    }

    private static void Write(Markup page, string name, string text, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        page.Open("div", attributes);
        page.Element("dt", name);
        page.Element("dd", text);
        page.Close();
    }

    private static void WriteNotes(Markup page, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        page.Element("h3", "Left out, and why");
        page.Open("ul", ("class", "notes"));
        foreach (string note in notes)
        {
            page.Element("li", note);
        }

        page.Close();
    }
}
