using System.Globalization;

namespace WganSamples.Drawing;

/// <summary>Colours for numbers: a few colours at even distances and what lies between them.</summary>
internal sealed class ColourScale
{
    private readonly (double Red, double Green, double Blue)[] _stops;

    private ColourScale(params int[] colours) => _stops = [.. colours.Select(colour =>
        ((double)(colour >> 16), (double)((colour >> 8) & 0xff), (double)(colour & 0xff)))];

    /// <summary>From dark blue over green to yellow, evenly lighter: readable in grey, too (after matplotlib's viridis).</summary>
    public static ColourScale Sequential { get; } =
        new(0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b, 0xfde725);

    /// <summary>From grey to white: a ground that leaves the hues to the points on it.</summary>
    public static ColourScale Ground { get; } = new(0xb3bac4, 0xcdd2d9, 0xe4e7eb, 0xf5f6f7, 0xffffff);

    /// <summary>Dark at both ends and grey between, for lines on white that show high and low.</summary>
    public static ColourScale Lines { get; } = new(0x08519c, 0x3b7cb8, 0x7a9bb5, 0x8c8c8c, 0xbf8d66, 0xc7682c, 0x9c3f05);

    /// <summary>The colour at a place from 0 to 1.</summary>
    public string At(double position)
    {
        double place = Math.Clamp(position, 0, 1) * (_stops.Length - 1);
        int below = Math.Min((int)place, _stops.Length - 2);
        double share = place - below;
        (double red, double green, double blue) = _stops[below];
        (double toRed, double toGreen, double toBlue) = _stops[below + 1];
        return string.Create(CultureInfo.InvariantCulture,
            $"#{Mixed(red, toRed, share):x2}{Mixed(green, toGreen, share):x2}{Mixed(blue, toBlue, share):x2}");
    }

    private static int Mixed(double from, double to, double share) => (int)Math.Round(from + (share * (to - from)));
}
