using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.TrainingTests;

/// <summary>
/// A table whose conditional distributions are known: a colour, a material that depends on it, a size that depends on both, and a finish that depends
/// on the material.
/// </summary>
internal static class Parts
{
    public static readonly string[] Colours = ["red", "green", "blue"];

    /// <summary>P(colour).</summary>
    public static readonly double[] ColourShares = [0.7, 0.25, 0.05];

    /// <summary>P(steel | colour).</summary>
    public static readonly double[] SteelShares = [0.1, 0.5, 0.9];

    /// <summary>P(polished | wood), P(polished | steel).</summary>
    public static readonly double[] PolishedShares = [0.2, 0.8];

    public sealed class Part
    {
        public string Colour { get; set; } = "";

        public string Material { get; set; } = "";

        public bool Polished { get; set; }

        public float Size { get; set; }
    }

    /// <summary>Mean size; its standard deviation is 1.</summary>
    public static double MeanSize(int colour, bool isSteel) => (3 * colour) + (isSteel ? 2 : 0);

    public static Part[] Rows(int count, ulong seed)
    {
        var normals = new float[count];
        CounterNoise.FillNormal(normals, seed, 0, 1);
        return [.. Enumerable.Range(0, count).Select(row =>
        {
            double Uniform(ulong column) => CounterNoise.Uniform(seed, (ulong)row, column);
            double u = Uniform(0);
            int colour = u < ColourShares[0] ? 0 : u < ColourShares[0] + ColourShares[1] ? 1 : 2;
            bool isSteel = Uniform(1) < SteelShares[colour];
            return new Part
            {
                Colour = Colours[colour],
                Material = isSteel ? "steel" : "wood",
                Polished = Uniform(2) < PolishedShares[isSteel ? 1 : 0],
                Size = (float)(MeanSize(colour, isSteel) + normals[row]),
            };
        })];
    }

    /// <summary>P(colour | material) by Bayes' rule.</summary>
    public static double ColourGiven(int colour, bool isSteel)
    {
        double Joint(int each) => ColourShares[each] * (isSteel ? SteelShares[each] : 1 - SteelShares[each]);
        return Joint(colour) / Enumerable.Range(0, 3).Sum(Joint);
    }
}
