using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>The sliced Wasserstein distance: the one-dimensional distance along random directions.</summary>
/// <remarks>
/// <code>SW_p = (mean over k of W_p(⟨θ_k, x⟩, ⟨θ_k, y⟩)^p)^(1/p),   θ_k uniform on the unit sphere</code>
/// x: [n, width], y: [m, width], θ: [projections, width]; result in the unit of the coordinates, already p-th-rooted.
/// Source: Bonneel, Rabin, Peyré, Pfister 2015, "Sliced and Radon Wasserstein barycenters of measures", definition 7.
/// Differs from it: a mean over finitely many directions. They depend on seed, number and width only, so that distances can be compared.
/// Not to be confused with <see cref="ExactWasserstein"/>, which is never smaller: a translation by t costs ‖t‖ there and about ‖t‖/√width here (p = 2).
/// </remarks>
public sealed class SlicedWasserstein
{
    /// <summary>Creates the distance.</summary>
    /// <param name="projections">Number of directions, at least 1. The error falls with its root.</param>
    /// <param name="seed">Decides the directions.</param>
    /// <param name="power">p, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The projections or the power are less than 1.</exception>
    public SlicedWasserstein(int projections = 100, int seed = 0, int power = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(projections, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(power, 1);
        (Projections, Seed, Power) = (projections, seed, power);
    }

    /// <summary>Number of directions.</summary>
    public int Projections { get; }

    /// <summary>Decides the directions.</summary>
    public int Seed { get; }

    /// <summary>p.</summary>
    public int Power { get; }

    /// <summary>Distance of two clouds of points of equal weight.</summary>
    /// <param name="x">Points, [n, width].</param>
    /// <param name="y">Points, [m, width].</param>
    /// <exception cref="ArgumentException">The clouds differ in width, or a coordinate is not finite.</exception>
    public double Between(PointCloud x, PointCloud y)
    {
        Clouds.Check(x, y, Power);
        (double[] xs, double[] ys) = (new double[x.Count], new double[y.Count]);
        double sum = 0;
        for (int k = 0; k < Projections; k++)
        {
            float[] direction = Direction(k, x.Width);
            Project(x, direction, xs);
            Project(y, direction, ys);
            sum += Root.Raise(Wasserstein1d.BetweenSorted(xs, ys, Power), Power);
        }

        return Root.Of(sum / Projections, Power);
    }

    /// <summary>The distances of clouds whose points are drawn again with replacement, for a standard error.</summary>
    /// <param name="x">Points, [n, width].</param>
    /// <param name="y">Points, [m, width].</param>
    /// <param name="draws">A source of draws for each.</param>
    internal double[] Redrawn(PointCloud x, PointCloud y, IReadOnlyList<Random> draws)
    {
        Clouds.Check(x, y, Power);
        (int[] OfX, int[] OfY)[] times = [.. draws.Select(random => (Times(x.Count, random), Times(y.Count, random)))];
        (double[] xs, double[] ys, double[] drawnX, double[] drawnY) = (new double[x.Count], new double[y.Count], new double[x.Count], new double[y.Count]);
        double[] sums = new double[times.Length];
        for (int k = 0; k < (times.Length == 0 ? 0 : Projections); k++)
        {
            float[] direction = Direction(k, x.Width);
            int[] xPoints = Ordered(x, direction, xs), yPoints = Ordered(y, direction, ys);
            for (int sample = 0; sample < sums.Length; sample++)
            {
                Repeat(xs, xPoints, times[sample].OfX, drawnX);
                Repeat(ys, yPoints, times[sample].OfY, drawnY);
                sums[sample] += Root.Raise(Wasserstein1d.BetweenSorted(drawnX, drawnY, Power), Power);
            }
        }

        return Array.ConvertAll(sums, sum => Root.Of(sum / Projections, Power));
    }

    private static int[] Times(int count, Random random)
    {
        int[] times = new int[count];
        for (int i = 0; i < count; i++)
        {
            times[random.Next(count)]++;
        }

        return times;
    }

    private static int[] Ordered(PointCloud cloud, float[] direction, double[] places)
    {
        int[] points = [.. Enumerable.Range(0, places.Length)];
        Place(cloud, direction, places);
        Array.Sort(places, points);
        return points;
    }

    // Places in order, each as often as its point was drawn.
    private static void Repeat(double[] places, int[] points, int[] times, double[] drawn)
    {
        int next = 0;
        for (int i = 0; i < places.Length; i++)
        {
            drawn.AsSpan(next, times[points[i]]).Fill(places[i]);
            next += times[points[i]];
        }
    }

    // A normal vector has no preferred direction. Its length is divided out in Place, in double precision.
    private float[] Direction(int index, int width)
    {
        float[] direction = new float[width];
        CounterNoise.FillNormal(direction, (ulong)Seed, index, width);
        return direction;
    }

    private static void Project(PointCloud cloud, float[] direction, double[] places)
    {
        Place(cloud, direction, places);
        Array.Sort(places);
    }

    private static void Place(PointCloud cloud, float[] direction, double[] places)
    {
        double length = Math.Sqrt(direction.Sum(coordinate => (double)coordinate * coordinate));
        for (int point = 0; point < places.Length; point++)
        {
            ReadOnlySpan<float> coordinates = cloud[point];
            double product = 0;
            for (int axis = 0; axis < direction.Length; axis++)
            {
                product += (double)coordinates[axis] * direction[axis];
            }

            places[point] = product / length;
        }
    }
}
