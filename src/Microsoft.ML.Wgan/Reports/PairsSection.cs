using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>How columns go together: maps of the associations among real and among synthetic rows and of what differs, and the worst pairs.</summary>
internal static class PairsSection
{
    private const int MostColumns = 60;
    private const int MostRows = 20_000;
    private const int WorstPairs = 10;

    // Maps of more columns take the page's whole width.
    private const int MostSideBySide = 32;

    public static void Write(Markup page, Scorecard card)
    {
        int count = Math.Min(card.Rows.Real.Columns.Count, MostColumns);
        if (count < 2)
        {
            return;
        }

        (ScoredTable real, ScoredTable synthetic) = (First(card.Rows.Real, count), First(card.Rows.Synthetic, count));
        (Associations ofReal, Associations ofSynthetic) = (Associations.Of(real, MostRows), Associations.Of(synthetic, MostRows));
        string[] names = [.. real.Columns.Select(column => column.Name)];
        string Describe(int first, int second, string value) => $"{names[first]}, {names[second]}: {Associations.Name(real.Columns[first], real.Columns[second])} {value}";
        // Synthetic columns that do not vary depend on nothing.
        double? Difference(int first, int second) => ofReal[first, second] is double there ? (ofSynthetic[first, second] ?? 0) - there : null;

        page.Open("section", ("id", "pairs"));
        page.Element("h2", "How columns go together");
        page.Element(
            "p",
            "Associations of every two columns: the correlation of two numbers, from −1 to 1; Cramér's V of two columns of levels and the correlation ratio of a number and levels, from 0 to 1. A name labels the cells to its left and those below it."
            + (count < card.Rows.Real.Columns.Count ? $" The first {Words.Count(count)} columns are shown." : ""),
            ("class", "about"));
        Heatmap.DrawScale(page);
        page.Open("div", ("class", count > MostSideBySide ? "maps wide" : "maps"));
        WriteMap(page, "Real rows", names, (first, second) => ofReal[first, second], (first, second) => Describe(first, second, Words.Association(ofReal[first, second])));
        WriteMap(page, "Synthetic rows", names, (first, second) => ofSynthetic[first, second], (first, second) => Describe(first, second, Words.Association(ofSynthetic[first, second])));
        WriteMap(page, "Difference: synthetic − real", names, Difference, (first, second) =>
            Describe(first, second, $"{Words.Association(ofReal[first, second])} real, {Words.Association(ofSynthetic[first, second])} synthetic, {Words.Association(Difference(first, second))} apart"));
        WriteWorst(page, card.Pairs, names, ofReal, ofSynthetic);
        page.Close();
        page.Close();
    }

    private static void WriteMap(Markup page, string title, string[] names, Func<int, int, double?> valueOf, Func<int, int, string> describe)
    {
        page.Open("figure", ("class", "card"));
        page.Open("figcaption");
        page.Element("h4", title);
        page.Close();
        page.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", $"Map: {title}"));
        Heatmap.Draw(page, $"Associations, {title}", names, valueOf, describe);
        page.Close();
        page.Close();
    }

    private static void WriteWorst(Markup page, IReadOnlyList<PairTrend> pairs, string[] names, Associations ofReal, Associations ofSynthetic)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        string Between(PairTrend pair, Associations associations) => (Array.IndexOf(names, pair.First), Array.IndexOf(names, pair.Second)) is ( >= 0 and int first, >= 0 and int second)
            ? Words.Association(associations[first, second])
            : Words.Nothing;

        Tables.Write(
            page, pairs.Count > WorstPairs ? $"The {WorstPairs} worst of {Words.Count(pairs.Count)} pairs, and their associations" : "The pairs, worst first, and their associations",
            ["first column", "second column", "error", "real", "synthetic"],
            pairs.OrderBy(pair => pair.Score).Take(WorstPairs).Select(pair => new[] { pair.First, pair.Second, Words.Percent(1 - pair.Score), Between(pair, ofReal), Between(pair, ofSynthetic) }),
            names: 2);
    }

    private static ScoredTable First(ScoredTable table, int count) => count == table.Columns.Count ? table : new ScoredTable([.. table.Columns.Take(count)]);
}
