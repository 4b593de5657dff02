using System.Globalization;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>The colours of a report on light or on dark ground: one accent for synthetic, grey for real, three muted ones for readings.</summary>
internal sealed record Palette(
    string Page,
    string Card,
    string Ink,
    string Soft,
    string Line,
    string Grid,
    string Synthetic,
    string Real,
    string Good,
    string Fair,
    string Poor,
    ColourScale Scale)
{
    public static Palette Light { get; } = new(
        Page: "#f6f6f8", Card: "#ffffff", Ink: "#1c1c20", Soft: "#585862", Line: "#dcdce2", Grid: "#ebebf0", Synthetic: "#0f62b8", Real: "#85858f",
        Good: "#0d6b1a", Fair: "#855000", Poor: "#b0101f", new ColourScale("#a34a00", "#f0ac66", "#f1f1f4", "#a99bd6", "#472a86"));

    public static Palette Dark { get; } = new(
        Page: "#151518", Card: "#1e1e22", Ink: "#f1f1f4", Soft: "#b2b2bc", Line: "#3a3a41", Grid: "#2b2b31", Synthetic: "#62adff", Real: "#8e8e99",
        Good: "#74d07f", Fair: "#efb453", Poor: "#ff8f8f", new ColourScale("#ffb970", "#a85f1e", "#2c2c32", "#6b58ac", "#c3b2ff"));

    /// <summary>The colours by the name that the style sheet knows them by.</summary>
    public IReadOnlyList<(string Name, string Colour)> Named =>
    [
        ("page", Page), ("card", Card), ("ink", Ink), ("soft", Soft), ("line", Line), ("grid", Grid), ("synthetic", Synthetic), ("real", Real), ("good", Good), ("fair", Fair), ("poor", Poor),
    ];

    /// <summary>The contrast of two colours, from 1 to 21.</summary>
    /// <remarks><code>(L₁ + 0.05) / (L₂ + 0.05)</code>L: relative luminance of the lighter and of the darker one. Source: Web Content Accessibility Guidelines 2.1, "contrast ratio". Differs from it: nothing.</remarks>
    public static double Contrast(string first, string second)
    {
        (double one, double other) = (Luminance(first), Luminance(second));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    /// <summary>Red, green and blue of "#rrggbb", from 0 to 255.</summary>
    public static (int Red, int Green, int Blue) Parts(string colour)
    {
        int value = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (value >> 16, (value >> 8) & 255, value & 255);
    }

    private static double Luminance(string colour)
    {
        (int red, int green, int blue) = Parts(colour);
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));
    }

    private static double Linear(int part) => part / 255.0 is double share && share <= 0.04045 ? share / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);
}
