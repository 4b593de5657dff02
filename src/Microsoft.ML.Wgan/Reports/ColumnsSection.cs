using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>The columns: real and synthetic values over each other, worst first, and all their scores in a table.</summary>
internal static class ColumnsSection
{
    private const int MostDrawn = 60;

    public static void Write(Markup page, Scorecard card)
    {
        ScoredTable real = card.Rows.Real;
        Dictionary<string, ColumnScore> scores = ByName(card.Columns);
        int[] order = [.. Enumerable.Range(0, real.Columns.Count).OrderByDescending(column => scores.GetValueOrDefault(real.Columns[column].Name)?.ShapeError ?? -1).Take(MostDrawn)];
        string left = order.Length < real.Columns.Count ? $" The {Words.Count(order.Length)} worst of {Words.Count(real.Columns.Count)} are drawn." : "";

        page.Open("section", ("id", "columns"));
        page.Element("h2", "Columns");
        page.Element("p", $"Each column by itself, sorted by shape error, worst first.{left}", ("class", "about"));
        WriteKeys(page);
        page.Open("div", ("class", "cards"));
        foreach (int column in order)
        {
            WriteCard(page, card.Rows, column, scores.GetValueOrDefault(real.Columns[column].Name));
        }

        page.Close();
        WriteTable(page, card.Columns);
        page.Close();
    }

    /// <summary>Writes which colour is which rows.</summary>
    public static void WriteKeys(Markup page, string real = "real rows", string synthetic = "synthetic rows")
    {
        page.Open("p", ("class", "keys"));
        foreach ((string look, string text) in new[] { ("real", real), ("synthetic", synthetic) })
        {
            page.Open("span", ("class", "key"));
            page.Element("span", "", ("class", $"swatch {look}"));
            page.Text(text);
            page.Close();
        }

        page.Close();
    }

    private static void WriteCard(Markup page, EvaluatedRows rows, int index, ColumnScore? score)
    {
        (ScoredColumn real, ScoredColumn synthetic) = (rows.Real.Columns[index], rows.Synthetic.Columns[index]);
        page.Open("figure", ("class", "card column"));
        page.Open("figcaption");
        page.Open("h4");
        page.Name(real.Name);
        page.Element("small", real.IsNumeric ? "numbers" : "levels");
        page.Close();
        WriteFacts(page, score);
        page.Close();
        string note = real.IsNumeric ? DrawNumbers(page, real, synthetic) : DrawLevels(page, real, synthetic, index < rows.LevelNames.Count ? rows.LevelNames[index] : null);
        if (note.Length > 0)
        {
            page.Element("p", note, ("class", "note"));
        }

        page.Close();
    }

    private static string DrawNumbers(Markup page, ScoredColumn real, ScoredColumn synthetic)
    {
        if (Histogram.Of(real.Numbers, synthetic.Numbers) is not Histogram histogram)
        {
            return "There is no number in this column.";
        }

        ColumnOverlay.DrawNumbers(page, real.Name, histogram);
        return (histogram.IsOpenBelow, histogram.IsOpenAbove) switch
        {
            (true, true) => "The first bin holds all smaller numbers too, the last all larger ones.",
            (true, false) => "The first bin holds all smaller numbers too.",
            (false, true) => "The last bin holds all larger numbers too.",
            (false, false) => "",
        };
    }

    private static string DrawLevels(Markup page, ScoredColumn real, ScoredColumn synthetic, IReadOnlyList<string>? names)
    {
        ColumnOverlay.DrawLevels(page, real.Name, LevelShares.Of(real, synthetic, names));
        return "";
    }

    private static void WriteFacts(Markup page, ColumnScore? score)
    {
        if (score is null)
        {
            return;
        }

        page.Open("p", ("class", "facts"));
        Fact(page, "shape error ", Words.Percent(score.ShapeError));
        if (score.WassersteinDistance is double distance)
        {
            Fact(page, " · W1 ", Words.Number(distance));
        }

        Fact(page, " · telling share ", Words.Percent(score.TellingShare));
        if (score.RealMissingShare > 0 || score.SyntheticMissingShare > 0)
        {
            Fact(page, " · missing ", $"{Words.Percent(score.RealMissingShare)} real, {Words.Percent(score.SyntheticMissingShare)} synthetic");
        }

        if (score.WithinRangeShare < 1)
        {
            Fact(page, score.IsNumeric ? " · outside the real range " : " · of levels unknown in reality ", Words.Percent(1 - score.WithinRangeShare));
        }

        if (score.RareLevelCoverage is double coverage)
        {
            Fact(page, " · rare levels that appear ", Words.Percent(coverage));
        }

        page.Close();
    }

    private static void Fact(Markup page, string name, string value)
    {
        page.Text(name);
        page.Element("b", value);
    }

    private static void WriteTable(Markup page, IReadOnlyList<ColumnScore> columns)
    {
        if (columns.Count == 0)
        {
            return;
        }

        page.Open("details");
        page.Element("summary", "All columns as a table, in the table's order");
        Tables.Write(
            page, "Scores of the columns",
            ["column", "holds", "shape error", "… of real rows", "W1, in its unit", "missing, real", "missing, synthetic", "within range", "rare levels covered", "telling share"],
            columns.Select(column => new[]
            {
                column.Name, column.IsNumeric ? "numbers" : "levels", Words.Percent(column.ShapeError), Words.Percent(column.ShapeErrorOfRealRows), Words.Number(column.WassersteinDistance),
                Words.Percent(column.RealMissingShare), Words.Percent(column.SyntheticMissingShare), Words.Percent(column.WithinRangeShare), Words.Percent(column.RareLevelCoverage), Words.Percent(column.TellingShare),
            }));
        page.Close();
    }

    private static Dictionary<string, ColumnScore> ByName(IEnumerable<ColumnScore> columns)
    {
        var byName = new Dictionary<string, ColumnScore>(StringComparer.Ordinal);
        foreach (ColumnScore column in columns)
        {
            byName.TryAdd(column.Name, column);
        }

        return byName;
    }
}
