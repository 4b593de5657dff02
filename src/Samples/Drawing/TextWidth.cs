namespace WganSamples.Drawing;

/// <summary>About how wide a text will be: SVG leaves the font to the viewer.</summary>
internal static class TextWidth
{
    private const double MeanCharacter = 0.53;

    public static double Of(string text, double size) => text.Length * size * MeanCharacter;

    public static double Widest(IEnumerable<string> texts, double size) => texts.Select(text => Of(text, size)).DefaultIfEmpty(0).Max();
}
