namespace Microsoft.ML.Wgan.Reports;

/// <summary>Tables whose heads say what they are heads of, in a box that scrolls by itself.</summary>
internal static class Tables
{
    /// <summary>Writes a table; the first cell of each row is its head.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="caption">What it holds.</param>
    /// <param name="heads">Of its columns.</param>
    /// <param name="rows">As many texts each.</param>
    /// <param name="names">How many of the first columns are names.</param>
    /// <param name="isWords">Whether the others are words, the last one sentences; else they are numbers.</param>
    public static void Write(Markup page, string caption, IReadOnlyList<string> heads, IEnumerable<string[]> rows, int names = 1, bool isWords = false)
    {
        page.Open("div", ("class", "card scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        page.Open("table");
        page.Element("caption", caption);
        page.Open("thead");
        page.Open("tr");
        for (int i = 0; i < heads.Count; i++)
        {
            page.Element("th", heads[i], i < names || isWords ? [("scope", "col"), ("class", "words")] : [("scope", "col")]);
        }

        page.Close();
        page.Close();
        page.Open("tbody");
        foreach (string[] row in rows)
        {
            page.Open("tr");
            page.Open("th", ("scope", "row"));
            page.Name(row[0]);
            page.Close();
            for (int i = 1; i < row.Length; i++)
            {
                string look = i < names ? "name" : !isWords ? "" : i == row.Length - 1 ? "long" : "words";
                page.Element("td", row[i], look.Length > 0 ? [("class", look)] : []);
            }

            page.Close();
        }

        page.Close();
        page.Close();
        page.Close();
    }
}
