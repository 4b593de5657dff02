using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>The sliced Wasserstein distance of small patches of pictures, scale by scale: whether two batches have alike texture and structure.</summary>
/// <remarks>
/// <code>D_l = 1000 · mean over k of W_1(⟨θ_k, a⟩, ⟨θ_k, b⟩),   θ_k uniform on the unit sphere</code>
/// a, b: 7 × 7 patches of all channels of level l of each picture's Laplacian pyramid, [patches, 49 · channels], of either batch;
/// each channel less its mean and over its standard deviation, of its own batch. Result: no unit, since patches are in standard deviations.
/// Levels: sides are halved while the shorter stays at least 16 as in the source (64 × 64: levels of 64, 32, 16), in pictures less than 32 across at least 8
/// (28 × 28: 28 and 14; 8 × 8: 8 alone, which is then the picture itself). The first levels show fine detail, the last one coarse structure.
/// Source: Karras, Aila, Laine, Lehtinen 2018, "Progressive growing of GANs for improved quality, stability, and variation", section 5.
/// Differs from it: patches of a picture differ from each other, and there are fewer than 128 where a level has fewer (14 × 14 has 64, 8 × 8 has 4).
/// As the mean and deviation are each batch's own (so is the published code), the distance sees neither brightness nor contrast.
/// Two samples of one distribution are not at distance 0: measure real pictures against other real ones for the level to reach.
/// Picture i of both batches gives patches at the same places, so that equal batches are at distance 0.
/// Memory: 196 bytes a patch and channel, 1.5 GB for twice 10,000 pictures of three channels. Time: <see cref="Projections"/> × patches × channels.
/// Not to be confused with <see cref="SlicedWasserstein"/> of whole pictures, nor with what <see cref="FrechetDistance"/> says of features.
/// </remarks>
public sealed class PyramidDistance
{
    private const double Unit = 1000;

    // So many directions a pass over the patches.
    private const int Together = 8;

    /// <summary>Creates the distance.</summary>
    /// <param name="projections">Number of directions, at least 1; 512 in the source. The error falls with its root.</param>
    /// <param name="patches">Patches of a picture and level at most, at least 1; 128 in the source.</param>
    /// <param name="seed">Decides directions and places of the patches.</param>
    /// <exception cref="ArgumentOutOfRangeException">The projections or the patches are less than 1.</exception>
    public PyramidDistance(int projections = 512, int patches = 128, int seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(projections, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(patches, 1);
        (Projections, Patches, Seed) = (projections, patches, seed);
    }

    /// <summary>Number of directions.</summary>
    public int Projections { get; }

    /// <summary>Patches of a picture and level at most.</summary>
    public int Patches { get; }

    /// <summary>Decides directions and places of the patches.</summary>
    public int Seed { get; }

    /// <summary>Distance of two batches at every scale.</summary>
    /// <param name="x">Pictures, their sides at least 7.</param>
    /// <param name="y">Pictures of the same size; not necessarily as many.</param>
    /// <exception cref="ArgumentException">The pictures differ in size, or a side is less than 7.</exception>
    public PyramidScore Between(ImageBatch x, ImageBatch y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        y.RequireSizeOf(x, nameof(y));
        if (Math.Min(x.Height, x.Width) < PatchSet.Side)
        {
            throw new ArgumentException($"Pictures of {x.Height} × {x.Width} (height, width) have no patches of {PatchSet.Side} × {PatchSet.Side}.", nameof(x));
        }

        int count = LaplacianPyramid.LevelCount(x.Height, x.Width);
        return new PyramidScore([.. Enumerable.Range(0, count).Select(level => new PyramidLevel(
            Side(x.Height, level),
            Side(x.Width, level),
            Unit * Between(PatchSet.Draw(x, level, count, Patches, Seed), PatchSet.Draw(y, level, count, Patches, Seed))))]);
    }

    private static int Side(int length, int level) => ((length - 1) >> level) + 1;

    private double Between(PatchSet x, PatchSet y)
    {
        double sum = 0;
        (float[][] xs, float[][] ys) = (Places(x), Places(y));
        (RadixSort xSort, RadixSort ySort) = (new(), new());
        for (int first = 0; first < Projections; first += Together)
        {
            float[][] directions = [.. Enumerable.Range(first, Math.Min(Together, Projections - first)).Select(k => Direction(k, x.Width))];
            x.Project(directions, xs);
            y.Project(directions, ys);
            for (int i = 0; i < directions.Length; i++)
            {
                sum += Wasserstein1d.BetweenSorted(Sorted(xs[i], xSort), Sorted(ys[i], ySort), power: 1);
            }
        }

        return sum / Projections;
    }

    private static float[][] Places(PatchSet patches) => [.. Enumerable.Range(0, Together).Select(_ => new float[patches.Count])];

    private static double[] Sorted(float[] places, RadixSort sort)
    {
        sort.Sort(places);
        return Array.ConvertAll(places, place => (double)place);
    }

    // A normal vector has no preferred direction.
    private float[] Direction(int index, int width)
    {
        float[] direction = new float[width];
        CounterNoise.FillNormal(direction, (ulong)Seed, index, width);
        double length = Math.Sqrt(direction.Sum(coordinate => (double)coordinate * coordinate));
        return Array.ConvertAll(direction, coordinate => (float)(coordinate / length));
    }
}
