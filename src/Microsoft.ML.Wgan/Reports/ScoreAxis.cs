using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>A score as a dot with its interval over an axis, on which its yardsticks are.</summary>
/// <remarks>Places along the axis are percentages: it is as wide as there is room for, and its texts stay as large as they are.</remarks>
internal static class ScoreAxis
{
    private const double DotHeight = 11;
    private const double LineHeight = 25;
    private const double TextHeight = 44;
    private const double Height = 48;
    private const double GlyphSize = 12;
    private const double Margin = 0.04;
    private const int MostTicks = 5;

    // What an axis spans at least: differences below are none.
    private const double LeastShares = 0.002;
    private const double LeastNumbers = 1e-3;

    /// <summary>The glyphs, once a page: every axis points at them.</summary>
    public static void DrawGlyphs(Markup page)
    {
        page.Open("svg", ("width", 0), ("height", 0), ("aria-hidden", "true"), ("class", "glyphs"));
        page.Open("symbol", ("id", "synthetic"), ("viewBox", "-6 -6 12 12"));
        page.Empty("circle", ("r", 5.0), ("class", "dot"));
        page.Close();
        page.Open("symbol", ("id", "real"), ("viewBox", "-6 -6 12 12"));
        page.Empty("circle", ("r", 4.5), ("class", "real-rows"));
        page.Close();
        page.Open("symbol", ("id", "independent"), ("viewBox", "-6 -6 12 12"));
        page.Empty("path", ("d", "M0 -5.2L5.2 0L0 5.2L-5.2 0Z"), ("class", "hollow"));
        page.Close();
        page.Open("symbol", ("id", "copied"), ("viewBox", "-6 -6 12 12"));
        page.Empty("rect", ("x", -4.2), ("y", -4.2), ("width", 8.4), ("height", 8.4), ("class", "hollow"));
        page.Close();
        page.Close();
    }

    /// <summary>A glyph and what it stands for, within text.</summary>
    public static void Key(Markup page, string glyph, string text)
    {
        page.Open("span", ("class", "key"));
        page.Open("svg", ("width", GlyphSize), ("height", GlyphSize), ("aria-hidden", "true"));
        page.Empty("use", ("href", "#" + glyph), ("width", GlyphSize), ("height", GlyphSize));
        page.Close();
        page.Text(text);
        page.Close();
    }

    /// <summary>Draws a score, with its numbers as text beneath.</summary>
    public static void Draw(Markup page, GenerativeScore score)
    {
        (double low, double high) = Range(score);
        string Place(double value) => Markup.Share(Margin + ((1 - (2 * Margin)) * (value - low) / (high - low)));

        page.Open("svg", ("width", "100%"), ("height", Height), ("role", "img"), ("aria-label", Description(score)), ("class", "axis"));
        page.Empty("line", ("x1", "0"), ("x2", "100%"), ("y1", LineHeight), ("y2", LineHeight), ("class", "line"));
        double[] ticks = Ticks.Between(low, high, MostTicks);
        foreach ((double tick, string text) in ticks.Zip(Texts(score.Unit, ticks)))
        {
            page.Empty("line", ("x1", Place(tick)), ("x2", Place(tick)), ("y1", LineHeight), ("y2", LineHeight + 5), ("class", "line"));
            page.Element("text", text, ("x", Place(tick)), ("y", TextHeight), ("text-anchor", "middle"));
        }

        if (double.IsFinite(score.Ideal))
        {
            page.Empty("line", ("x1", Place(score.Ideal)), ("x2", Place(score.Ideal)), ("y1", 2), ("y2", LineHeight), ("class", "ideal"));
        }

        foreach ((string glyph, string name, double? value) in Yardsticks(score).Reverse())
        {
            if (value is double yardstick)
            {
                page.Open("svg", ("x", Place(yardstick)), ("y", LineHeight), ("overflow", "visible"), ("width", 1), ("height", 1));
                page.Open("use", ("href", "#" + glyph), ("x", -GlyphSize / 2), ("y", -GlyphSize / 2), ("width", GlyphSize), ("height", GlyphSize));
                page.Element("title", $"{name}: {Words.Of(score.Unit, yardstick)}");
                page.Close();
                page.Close();
            }
        }

        if (score.Lower is double lower && score.Upper is double upper)
        {
            page.Empty("line", ("x1", Place(Within(score.Unit, lower))), ("x2", Place(Within(score.Unit, upper))), ("y1", DotHeight), ("y2", DotHeight), ("class", "interval"));
        }

        page.Open("circle", ("cx", Place(score.Value)), ("cy", DotHeight), ("r", 5.0), ("class", "dot"));
        page.Element("title", $"synthetic rows: {Words.Of(score.Unit, score.Value)}");
        page.Close();
        page.Close();
        WriteYardsticks(page, score);
    }

    /// <summary>The 95 % interval in words; empty without one.</summary>
    public static string Interval(GenerativeScore score) => score.Lower is double lower && score.Upper is double upper
        ? $"95 %: {Words.Of(score.Unit, Within(score.Unit, lower))} to {Words.Of(score.Unit, Within(score.Unit, upper))}"
        : "";

    private static void WriteYardsticks(Markup page, GenerativeScore score)
    {
        page.Open("p", ("class", "yardsticks"));
        foreach ((string glyph, string name, double? value) in Yardsticks(score))
        {
            if (value is not null)
            {
                Key(page, glyph, $"{name} {Words.Of(score.Unit, value)}");
            }
        }

        page.Close();
    }

    private static (string Glyph, string Name, double? Value)[] Yardsticks(GenerativeScore score) =>
        [("real", "real rows", Finite(score.RealRows)), ("independent", "independent columns", Finite(score.IndependentColumns)), ("copied", "copied rows", Finite(score.CopiedRows))];

    private static string Description(GenerativeScore score)
    {
        IEnumerable<string> parts = Yardsticks(score).Where(yardstick => yardstick.Value is not null).Select(yardstick => $"{yardstick.Name} {Words.Of(score.Unit, yardstick.Value)}");
        string interval = Interval(score) is { Length: > 0 } text ? $" ({text})" : "";
        return string.Join("; ", parts.Prepend($"{Words.Line(score.Title)}: synthetic rows {Words.Of(score.Unit, score.Value)}{interval}"));
    }

    private static (double Low, double High) Range(GenerativeScore score)
    {
        double[] shown =
        [
            .. new[] { score.Value, score.Ideal, score.RealRows, score.IndependentColumns, score.CopiedRows, Within(score.Unit, score.Lower), Within(score.Unit, score.Upper) }
                .OfType<double>().Where(double.IsFinite),
        ];
        (double low, double high) = (shown.Min(), shown.Max());
        double least = score.Unit == ScoreUnit.Share ? LeastShares : Math.Max(LeastNumbers, high * 1e-3);
        return high - low >= least ? (low, high)
            : score.Unit != ScoreUnit.Distance && low + least > 1 ? (high - least, high)
            : (low, low + least);
    }

    // A normal interval may leave the range that the score itself cannot.
    private static double? Within(ScoreUnit unit, double? value) => value is double number ? Within(unit, number) : null;

    private static double Within(ScoreUnit unit, double value) => unit switch
    {
        ScoreUnit.Share => Math.Clamp(value, 0, 1),
        ScoreUnit.Distance => Math.Max(0, value),
        _ => Math.Min(1, value),
    };

    private static IEnumerable<string> Texts(ScoreUnit unit, double[] ticks) =>
        unit == ScoreUnit.Share ? Ticks.Texts([.. ticks.Select(tick => 100 * tick)]).Select(text => text + "\u00A0%") : Ticks.Texts(ticks);

    private static double? Finite(double? value) => value is double number && double.IsFinite(number) ? number : null;
}
