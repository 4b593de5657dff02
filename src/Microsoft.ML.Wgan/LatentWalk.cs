using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan;

/// <summary>Latents between latents, along great circles: z(t) = (sin((1 − t) θ) a + sin(t θ) b) / sin θ, θ the angle between a and b (Shoemake 1985).</summary>
/// <remarks>On a straight line the middle would be shorter than any latent that the generator was trained on.</remarks>
/// <param name="width">Of a latent.</param>
/// <param name="seed">Of the ends.</param>
internal sealed class LatentWalk(int width, ulong seed)
{
    /// <summary>Fills in the latent of a walk.</summary>
    /// <param name="target">Receives it at its start.</param>
    /// <param name="walk">Number of the walk.</param>
    /// <param name="share">How far it has gone, from 0 to 1.</param>
    public void Fill(Span<float> target, int walk, double share)
    {
        float[] a = new float[width], b = new float[width];
        CounterNoise.FillNormal(a, seed, 2L * walk, width);
        CounterNoise.FillNormal(b, seed, (2L * walk) + 1, width);
        double angle = Math.Acos(Math.Clamp(Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b)), -1, 1));

        // In few dimensions the ends may lie in one direction: then the line is the circle.
        bool isLine = Math.Sin(angle) < 1e-6;
        double ofA = isLine ? 1 - share : Math.Sin((1 - share) * angle) / Math.Sin(angle), ofB = isLine ? share : Math.Sin(share * angle) / Math.Sin(angle);
        for (int i = 0; i < width; i++)
        {
            target[i] = (float)((ofA * a[i]) + (ofB * b[i]));
        }
    }

    private static double Dot(float[] a, float[] b) => a.Zip(b).Sum(pair => (double)pair.First * pair.Second);
}
