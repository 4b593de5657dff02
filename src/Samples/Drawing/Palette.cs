namespace WganSamples.Drawing;

/// <summary>The colours of all figures: apart from one another for colour-blind readers too (Okabe and Ito 2008, without their yellow).</summary>
internal static class Palette
{
    public const string Paper = "#ffffff";
    public const string Ink = "#222222";
    public const string Pale = "#555555";
    public const string Line = "#888888";
    public const string Grid = "#e8e8e8";

    public const string Blue = "#0072b2";
    public const string Vermilion = "#d55e00";
    public const string Green = "#009e73";
    public const string Purple = "#aa4a8c";
    public const string Orange = "#e69f00";
    public const string Sky = "#56b4e9";
    public const string Grey = "#7f7f7f";

    private static readonly string[] _series = [Blue, Vermilion, Green, Purple, Orange, Sky, Grey];

    /// <summary>The colour of a series by its number, from 0.</summary>
    public static string Series(int index) => _series[index % _series.Length];
}
