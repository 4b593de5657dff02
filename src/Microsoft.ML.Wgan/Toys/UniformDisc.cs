using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>Points spread evenly over a disc: data with an inside, where a critic between it and another disc is known exactly.</summary>
/// <remarks>
/// <code>x = R √u (cos 2πv, sin 2πv),   u, v ~ U[0, 1]</code>
/// x: [2]. Between discs of radii R (real) and S ≥ R (the opponent) around the same centre mass moves along rays, so that the optimal critic is −‖x‖
/// up to a constant, of slope one inside the data too, and W1 = 2/3 · (S − R); between equal discs it is constant.
/// </remarks>
public sealed class UniformDisc : ToyDistribution
{
    /// <summary>Creates it.</summary>
    /// <param name="radius">R, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The radius is not finite or not above 0.</exception>
    public UniformDisc(double radius)
        : base("disc", 2)
    {
        if (!double.IsFinite(radius) || radius <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(radius), radius, "The radius must be finite and above 0.");
        }

        Radius = radius;
    }

    /// <summary>R.</summary>
    public double Radius { get; }

    /// <inheritdoc/>
    protected override void Fill(Span<float> points, ulong key, long first)
    {
        for (int row = 0; row < points.Length / Width; row++)
        {
            double distance = Radius * Math.Sqrt(CounterNoise.Uniform(key, (ulong)(first + row), 0));
            double angle = 2 * Math.PI * CounterNoise.Uniform(key, (ulong)(first + row), 1);
            points[2 * row] = (float)(distance * Math.Cos(angle));
            points[(2 * row) + 1] = (float)(distance * Math.Sin(angle));
        }
    }
}
