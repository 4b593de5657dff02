using System.Globalization;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>Colours of numbers from −1 to 1 in steps of a tenth: orange, neutral, violet, which people with any common colour blindness tell apart.</summary>
/// <param name="Lowest">Of −1.</param>
/// <param name="Low">Of −½.</param>
/// <param name="Middle">Of 0.</param>
/// <param name="High">Of ½.</param>
/// <param name="Highest">Of 1.</param>
internal sealed record ColourScale(string Lowest, string Low, string Middle, string High, string Highest)
{
    private const int StepsASide = 10;

    /// <summary>Every step from −10 to 10.</summary>
    public static IEnumerable<int> Steps => Enumerable.Range(-StepsASide, (2 * StepsASide) + 1);

    /// <summary>The step of a number; what lies outside has the outermost.</summary>
    public static int StepOf(double value) => (int)Math.Round(Math.Clamp(value, -1, 1) * StepsASide, MidpointRounding.AwayFromZero);

    /// <summary>The class that a step's cells have in the style sheet.</summary>
    public static string ClassOf(int step) => step < 0 ? $"n{-step}" : $"p{step}";

    /// <summary>A step's colour.</summary>
    public string Colour(int step)
    {
        string[] anchors = [Lowest, Low, Middle, High, Highest];
        double place = (step + StepsASide) / (double)StepsASide * 2;
        int from = Math.Min((int)place, anchors.Length - 2);
        (int red, int green, int blue) = Palette.Parts(anchors[from]);
        (int toRed, int toGreen, int toBlue) = Palette.Parts(anchors[from + 1]);
        double share = place - from;
        return string.Create(CultureInfo.InvariantCulture, $"#{Mix(red, toRed, share):x2}{Mix(green, toGreen, share):x2}{Mix(blue, toBlue, share):x2}");
    }

    /// <summary>Black or white, whichever is read better on a step's colour.</summary>
    public string Ink(int step) => Palette.Contrast(Colour(step), "#000000") >= Palette.Contrast(Colour(step), "#ffffff") ? "#000000" : "#ffffff";

    private static int Mix(int from, int to, double share) => (int)Math.Round(from + ((to - from) * share));
}
