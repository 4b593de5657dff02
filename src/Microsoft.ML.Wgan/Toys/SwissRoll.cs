using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>A spiral in the plane, blurred a little: data near a curve, away from which there is none.</summary>
/// <remarks>
/// <code>x = ((t cos t, t sin t) + 0.25 n) / 7.5,   t = 1.5π (1 + 2u),   u ~ U[0, 1],   n ~ N(0, I)</code>
/// x: [2]. Source: the toy problems in the published code of Gulrajani et al. 2017, "Improved Training of Wasserstein GANs" (gan_toy.py), which
/// takes the first and the third coordinate of scikit-learn's make_swiss_roll.
/// Differs from it: nothing but the source of randomness.
/// </remarks>
public sealed class SwissRoll : ToyDistribution
{
    /// <summary>Standard deviation of the blur, before the division by <see cref="Scale"/>.</summary>
    public const double Sigma = 0.25;

    /// <summary>What both coordinates are divided by.</summary>
    public const double Scale = 7.5;

    /// <summary>Creates it.</summary>
    public SwissRoll()
        : base("swissroll", 2)
    {
    }

    /// <summary>The point of the curve, without blur.</summary>
    /// <param name="u">How far along the curve in angle: 0 at its inner end, 1 at its outer end.</param>
    public static (double X, double Y) Curve(double u)
    {
        double t = 1.5 * Math.PI * (1 + (2 * u));
        return (t * Math.Cos(t) / Scale, t * Math.Sin(t) / Scale);
    }

    /// <inheritdoc/>
    protected override void Fill(Span<float> points, ulong key, long first)
    {
        CounterNoise.FillNormal(points, key, first, Width);
        for (int row = 0; row < points.Length / Width; row++)
        {
            (double x, double y) = Curve(CounterNoise.Uniform(key, (ulong)(first + row), 0));
            points[2 * row] = (float)(x + (Sigma / Scale * points[2 * row]));
            points[(2 * row) + 1] = (float)(y + (Sigma / Scale * points[(2 * row) + 1]));
        }
    }
}
