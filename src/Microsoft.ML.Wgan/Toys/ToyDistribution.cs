using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>A known distribution of points, for studies of critics, constraints and trainings whose right answer is known.</summary>
/// <remarks>
/// A seed names an endless row of independent points; <see cref="Sample"/> gives a piece of it. Point i depends on the seed and i only, so
/// pieces fit together whatever their lengths.
/// </remarks>
public abstract class ToyDistribution
{
    // Keeps the points of a seed apart from whatever else is drawn from the same seed, the latents of a game above all.
    private const ulong Purpose = 0x746F7900;

    /// <summary>Names the distribution.</summary>
    /// <param name="name">Its short name, as a command line would spell it.</param>
    /// <param name="width">Coordinates of a point, at least 1.</param>
    protected ToyDistribution(string name, int width)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        Name = name;
        Width = width;
    }

    /// <summary>Its short name, as a command line would spell it.</summary>
    public string Name { get; }

    /// <summary>Coordinates of a point.</summary>
    public int Width { get; }

    /// <summary>Independent points of the distribution.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="seed">The same seed gives the same points.</param>
    /// <param name="first">Number of the first point in the seed's row of points, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or the first number is negative.</exception>
    public PointCloud Sample(int count, int seed, long first = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        var points = new float[checked(count * Width)];
        Fill(points, CounterNoise.Hash(unchecked((uint)seed), 0, Purpose), first);
        return new PointCloud(points, Width);
    }

    /// <summary>For logs: the name.</summary>
    public override string ToString() => Name;

    /// <summary>Fills whole points, [count, <see cref="Width"/>], row-major; the point of number i must depend on the key and i only.</summary>
    /// <param name="points">Where they go.</param>
    /// <param name="key">Made from the seed.</param>
    /// <param name="first">Number of the first of them.</param>
    protected abstract void Fill(Span<float> points, ulong key, long first);
}
