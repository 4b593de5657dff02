using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.TrainingTests;

/// <summary>Pictures of 8 × 8 pixels with one bright bar, lying or standing, anywhere: what they show can be told without a classifier.</summary>
internal static class Bars
{
    public const int Side = 8;

    public sealed class Bar
    {
        [VectorType(Side, Side)]
        public float[] Pixels { get; set; } = [];

        public string Kind { get; set; } = "";
    }

    public sealed class Asked
    {
        public string Kind { get; set; } = "";
    }

    public static Bar[] Some(int count, ulong seed) => [.. Enumerable.Range(0, count).Select(i =>
    {
        bool isLying = CounterNoise.Uniform(seed, (ulong)i, 0) < 0.5;
        int place = (int)(CounterNoise.Uniform(seed, (ulong)i, 1) * Side);
        return new Bar
        {
            Pixels = [.. Enumerable.Range(0, Side * Side).Select(pixel => (isLying ? pixel / Side : pixel % Side) == place ? 255f : 0f)],
            Kind = isLying ? "lying" : "standing",
        };
    })];

    /// <summary>What a picture shows: the line of pixels that is brightest in all.</summary>
    public static string KindOf(ReadOnlySpan<float> pixels)
    {
        float[] rows = new float[Side], columns = new float[Side];
        for (int i = 0; i < pixels.Length; i++)
        {
            rows[i / Side] += pixels[i];
            columns[i % Side] += pixels[i];
        }

        return rows.Max() > columns.Max() ? "lying" : "standing";
    }

    /// <summary>The share of pixels that differ by more than half the range from the bar nearest to the picture.</summary>
    public static double Distance(float[] pixels) => Enumerable.Range(0, 2 * Side).Min(bar => pixels
        .Where((value, pixel) => Math.Abs(value - ((bar < Side ? pixel / Side : pixel % Side) == bar % Side ? 255 : 0)) > 127.5).Count() / (double)pixels.Length);
}
