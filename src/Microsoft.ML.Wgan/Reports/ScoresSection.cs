using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>Every score between its yardsticks.</summary>
internal static class ScoresSection
{
    public static void Write(Markup page, Scorecard card)
    {
        if (card.Scores.Count == 0)
        {
            return;
        }

        page.Open("section", ("id", "scores"));
        page.Element("h2", "Scores between their yardsticks");
        page.Element(
            "p", "A score means something only beside what rows of known quality get on the very same data. The dot is what the synthetic rows get; the band around it is where 95 % of other samples would put it.", ("class", "about"));
        page.Open("p", ("class", "keys"));
        ScoreAxis.Key(page, "synthetic", "synthetic rows");
        ScoreAxis.Key(page, "real", "real rows that were held out");
        ScoreAxis.Key(page, "independent", "independent columns: each right by itself, nothing belongs together");
        ScoreAxis.Key(page, "copied", "copied training rows: all right, nothing private");
        page.Text("┊ the ideal");
        page.Close();
        foreach (IGrouping<ScoreGroup, GenerativeScore> group in card.Scores.GroupBy(score => score.Group).OrderBy(group => group.Key))
        {
            page.Element("h3", group.Key.ToString());
            page.Open("ul", ("class", "scores card"));
            foreach (GenerativeScore score in group)
            {
                Write(page, score, ScoreSentences.Of(score.Name) is null ? null : "#help-" + score.Name);
            }

            page.Close();
        }

        page.Close();
    }

    /// <summary>Writes a score as an entry of a list.</summary>
    public static void Write(Markup page, GenerativeScore score, string? help)
    {
        page.Open("li", ("class", "score"));
        page.Open("div");
        page.Open("h4");
        if (help is null)
        {
            page.Name(Words.Line(score.Title));
        }
        else
        {
            page.Element("a", Words.Line(score.Title), ("href", help));
        }

        page.Close();
        page.Open("p", ("class", "value"));
        page.Element("b", Words.Of(score.Unit, score.Value));
        page.Element("span", ScoreAxis.Interval(score));
        page.Close();
        page.Element("p", Wanted(score), ("class", "note"));
        page.Close();
        page.Open("div", ("class", "axis-box"));
        if (double.IsFinite(score.Value))
        {
            ScoreAxis.Draw(page, score);
        }

        page.Close();
        if (help is not null || score.Reading != ScoreReading.Unknown)
        {
            VerdictSection.WriteReading(page, score.Reading);
        }

        page.Close();
    }

    private static string Wanted(GenerativeScore score) => score switch
    {
        { Ideal: 0 } => "lower is better",
        { Ideal: 1 } => "higher is better",
        { Ideal: double ideal } when double.IsFinite(ideal) => $"the nearer to {Words.Number(ideal)} the better",
        _ => "as of real rows is best",
    };
}
