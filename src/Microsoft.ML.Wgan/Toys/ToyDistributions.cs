using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>The toy problems of the papers, in the exact settings of the published code.</summary>
/// <remarks>
/// Source: gan_toy.py in the published code of Gulrajani et al. 2017, "Improved Training of Wasserstein GANs"; the 8 Gaussians are after
/// Metz et al. 2017, "Unrolled Generative Adversarial Networks". The divisors are theirs, as printed: 1.414, not √2.
/// Differs from it: the 25 Gaussians are drawn anew for each point; the published code shuffles and repeats 100,000 fixed ones.
/// </remarks>
public static class ToyDistributions
{
    /// <summary>Eight modes on a circle of radius 2, σ 0.02, all divided by 1.414.</summary>
    public static GaussianMixture EightGaussians { get; } = new("8gaussians", Ring(8, 2 / 1.414), 0.02 / 1.414);

    /// <summary>Modes on the grid {−2, …, 2}² with spacing 2, σ 0.05, all divided by 2.828.</summary>
    public static GaussianMixture TwentyFiveGaussians { get; } = new("25gaussians", Grid(5, 2 / 2.828), 0.05 / 2.828);

    /// <summary>A spiral, see <see cref="Toys.SwissRoll"/>.</summary>
    public static SwissRoll SwissRoll { get; } = new();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ToyDistribution> All { get; } = [EightGaussians, TwentyFiveGaussians, SwissRoll];

    /// <summary>The one of this name, in whatever case.</summary>
    /// <param name="name">8gaussians, 25gaussians or swissroll.</param>
    /// <exception cref="ArgumentException">There is none of this name; the message lists the names.</exception>
    public static ToyDistribution Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(toy => toy.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no toy distribution '{name}'; there are {string.Join(", ", All.Select(toy => toy.Name))}.", nameof(name));
    }

    private static PointCloud Ring(int count, double radius)
    {
        IEnumerable<float> coordinates = Enumerable.Range(0, count).SelectMany(mode =>
        {
            double angle = 2 * Math.PI * mode / count;
            return new[] { (float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle)) };
        });
        return new PointCloud([.. coordinates], 2);
    }

    private static PointCloud Grid(int side, double spacing)
    {
        IEnumerable<float> coordinates =
            from column in Enumerable.Range(0, side)
            from row in Enumerable.Range(0, side)
            from steps in new[] { column - (side / 2), row - (side / 2) }
            select (float)(steps * spacing);
        return new PointCloud([.. coordinates], 2);
    }
}
