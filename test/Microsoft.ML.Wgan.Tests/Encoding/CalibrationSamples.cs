using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

/// <summary>Outputs that know nothing of any table, and what tests of their calibration look at.</summary>
internal static class CalibrationSamples
{
    /// <summary>Normal outputs, numbers squeezed into [-1, 1]: one sample behind the other.</summary>
    public static float[] Outputs(TableLayout layout, int rowCount, ulong seed, int which)
    {
        float[] outputs = new float[rowCount * layout.Width];
        CounterNoise.FillNormal(outputs, seed, (long)which * rowCount, layout.Width);
        for (int at = 0; at < outputs.Length; at++)
        {
            outputs[at] = at % layout.Width < layout.NumberWidth ? MathF.Tanh(outputs[at]) : outputs[at];
        }

        return outputs;
    }

    /// <summary>An encoder, written and read.</summary>
    public static TableEncoder Reread(TableEncoder encoder)
    {
        using var stream = new MemoryStream();
        encoder.Write(new BinaryWriter(stream));
        stream.Position = 0;
        return TableEncoder.Read(new BinaryReader(stream));
    }

    /// <summary>Kolmogorov and Smirnov's distance.</summary>
    public static double Distance(double[] real, double[] made)
    {
        double[] ofReal = [.. real.Order()], ofMade = [.. made.Order()];
        static double Share(double[] ascending, double at) => (double)SortedSearch.FirstAbove<double>(ascending, at) / Math.Max(1, ascending.Length);
        return ofReal.Concat(ofMade).Max(at => Math.Abs(Share(ofReal, at) - Share(ofMade, at)));
    }
}
