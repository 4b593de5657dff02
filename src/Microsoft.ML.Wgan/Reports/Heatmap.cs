using System.Globalization;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>Numbers from −1 to 1 of every two columns, as a triangle of cells whose corners along the diagonal are named.</summary>
/// <remarks>A name labels the row to its left and the column below it. Up to 15 columns cells hold their number as text.</remarks>
internal static class Heatmap
{
    private const int MostWithText = 15;
    private const double WideCell = 31;
    private const double NarrowCell = 13;
    private const int LongestLabel = 18;
    private const double CharacterWidth = 6.3;

    /// <summary>Draws a map.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="title">What it shows, for readers who do not see it.</param>
    /// <param name="names">Of the columns.</param>
    /// <param name="valueOf">The number of two columns by their places, the smaller first; null where there is none.</param>
    /// <param name="describe">What a pointer over two columns' cell shows.</param>
    public static void Draw(Markup page, string title, IReadOnlyList<string> names, Func<int, int, double?> valueOf, Func<int, int, string> describe)
    {
        bool hasText = names.Count <= MostWithText;
        double cell = hasText ? WideCell : NarrowCell;
        double width = names.Select((name, i) => (i * cell) + 6 + (CharacterWidth * Math.Min(name.Length, LongestLabel))).Max();
        double height = names.Count * cell;
        page.Open(
            "svg", ("width", width), ("height", height), ("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Markup.Number(width)} {Markup.Number(height)}")),
            ("role", "img"), ("aria-label", title), ("class", hasText ? "map" : "map dense"));
        IEnumerable<IGrouping<string, (int First, int Second, double? Value)>> steps =
            from second in Enumerable.Range(0, names.Count)
            from first in Enumerable.Range(0, second)
            let value = valueOf(first, second)
            group (first, second, value) by value is double number ? ColourScale.ClassOf(ColourScale.StepOf(number)) : "none" into step
            orderby step.Key
            select step;
        foreach (IGrouping<string, (int First, int Second, double? Value)> step in steps)
        {
            page.Open("g", ("class", step.Key));
            foreach ((int first, int second, double? value) in step)
            {
                page.Open("rect", ("x", first * cell), ("y", second * cell), ("width", cell - 1), ("height", cell - 1));
                page.Element("title", describe(first, second));
                page.Close();
                if (hasText)
                {
                    page.Element("text", Short(value), ("x", ((first + 0.5) * cell) - 0.5), ("y", ((second + 0.5) * cell) + 3));
                }
            }

            page.Close();
        }

        for (int i = 0; i < names.Count; i++)
        {
            page.Open("text", ("x", (i * cell) + 4), ("y", ((i + 0.5) * cell) + 4), ("class", "label"));
            page.Element("title", names[i]);
            page.Text(Words.Short(names[i], LongestLabel));
            page.Close();
        }

        page.Close();
    }

    /// <summary>Draws the scale of all maps.</summary>
    public static void DrawScale(Markup page)
    {
        const double Piece = 12, Left = 8;
        double width = (2 * Left) + (Piece * ColourScale.Steps.Count());
        page.Open("svg", ("width", width), ("height", 34), ("role", "img"), ("aria-label", "Colours from −1 over 0 to 1"), ("class", "map scale"));
        foreach (int step in ColourScale.Steps)
        {
            page.Open("g", ("class", ColourScale.ClassOf(step)));
            page.Empty("rect", ("x", Left + ((step + 10) * Piece)), ("y", 0), ("width", Piece), ("height", 14));
            page.Close();
        }

        foreach (int step in ColourScale.Steps.Where(step => step % 5 == 0))
        {
            page.Element("text", Words.Number(step / 10.0), ("x", Left + ((step + 10.5) * Piece)), ("y", 29), ("class", "label"), ("text-anchor", "middle"));
        }

        page.Close();
    }

    // Without the zero before the point, which all of them share.
    private static string Short(double? value) => value is not double number ? Words.Nothing : Words.Association(number) switch
    {
        "1.00" => "1",
        "−1.00" => "−1",
        "0.00" => "0",
        string text => text.Replace("0.", ".", StringComparison.Ordinal),
    };
}
