using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

/// <summary>Seeded clouds and numbers for the tests of distances.</summary>
internal static class Clouds
{
    /// <summary>Standard normal points.</summary>
    public static PointCloud Normal(int count, int width, ulong seed)
    {
        float[] values = new float[count * width];
        CounterNoise.FillNormal(values, seed, 0, width);
        return new PointCloud(values, width);
    }

    /// <summary>Points on a spiral with some scatter.</summary>
    public static PointCloud SwissRoll(int count, ulong seed)
    {
        float[] values = Normal(count, 2, seed).Values.ToArray();
        for (int i = 0; i < count; i++)
        {
            double angle = 1.5 * Math.PI * (1 + (2 * CounterNoise.Uniform(seed, (ulong)i, 1)));
            values[2 * i] = (float)(((0.25 * values[2 * i]) + (angle * Math.Cos(angle))) / 7.5);
            values[(2 * i) + 1] = (float)(((0.25 * values[(2 * i) + 1]) + (angle * Math.Sin(angle))) / 7.5);
        }

        return new PointCloud(values, 2);
    }

    /// <summary>Points on a lattice of steps 1/8: sums and differences of their coordinates don't round, and distances tie.</summary>
    public static PointCloud Lattice(int count, int width, ulong seed)
        => new([.. Enumerable.Range(0, count * width).Select(i => (int)(16 * CounterNoise.Uniform(seed, (ulong)i, 2)) / 8f)], width);

    /// <summary>The cloud with every coordinate times the scale, plus the shift of its axis.</summary>
    public static PointCloud Moved(PointCloud cloud, float scale, params float[] shift)
        => new([.. cloud.Values.ToArray().Select((value, i) => (scale * value) + (shift.Length == 0 ? 0 : shift[i % cloud.Width]))], cloud.Width);

    /// <summary>The points in another order.</summary>
    public static PointCloud Shuffled(PointCloud cloud, ulong seed)
    {
        IEnumerable<int> order = Enumerable.Range(0, cloud.Count).OrderBy(i => CounterNoise.Hash(seed, (ulong)i, 3));
        return new PointCloud([.. order.SelectMany(i => cloud[i].ToArray())], cloud.Width);
    }

    /// <summary>Uniform numbers between two ends, row by row.</summary>
    public static double[,] Costs(int rows, int columns, double low, double high, ulong seed)
    {
        double[,] costs = new double[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                costs[row, column] = low + ((high - low) * CounterNoise.Uniform(seed, (ulong)row, (ulong)column));
            }
        }

        return costs;
    }

    /// <summary>Masses that sum to one; about a share of them zero.</summary>
    public static double[] Masses(int count, double zeros, ulong seed)
    {
        double[] values = [.. Enumerable.Range(0, count).Select(i => Math.Max(0, CounterNoise.Uniform(seed, (ulong)i, 4) - zeros))];
        values[0] += 0.1;
        double total = values.Sum();
        return [.. values.Select(value => value / total)];
    }
}
