using System.Globalization;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Bench;

/// <summary>How much processor time do the transport distances take, from points to number? Same clouds and sizes as bench/transport.py, which starts this.</summary>
internal static class Transport
{
    private const int Runs = 7;

    public static int Run()
    {
        foreach (int count in (int[])[1000, 2000])
        {
            PointCloud roll = SwissRoll(count, 1);
            Clouds(count, "alike", roll, SwissRoll(count, 2));
            Clouds(count, "apart", roll, Moved(SwissRoll(count, 2), 1, 100));
            Clouds(count, "collapsed", roll, Collapsed(count));
        }

        double[] x = Uniform(1_000_000, 1), y = Uniform(1_000_000, 2);
        Print("1-D, 1,000,000", () => Wasserstein1d.Between(x, y));
        Print("1-D, weighted, 1,000,000", () => Wasserstein1d.Between(x, y, y, x));
        Print("sliced, 100 directions, 2000", () => new SlicedWasserstein(100).Between(SwissRoll(2000, 1), SwissRoll(2000, 2)));
        foreach (double epsilon in (double[])[1, 0.1])
        {
            Print($"Sinkhorn, epsilon {epsilon.ToString(CultureInfo.InvariantCulture)}, 1000", () => new SinkhornDivergence(epsilon).Between(SwissRoll(1000, 1), SwissRoll(1000, 2)).Value);
        }

        return 0;
    }

    private static void Clouds(int count, string kind, PointCloud x, PointCloud y)
    {
        Print($"assignment, {kind}, {count}", () => Assignment.Solve(GroundCost.Between(x, y)).Cost / count);
        Print($"simplex, {kind}, {count}", () => ExactWasserstein.Between(x, y));
    }

    // Median processor time, after one run that compiles: other work on the machine then counts only where it takes memory bandwidth.
    private static void Print(string name, Func<double> distance)
    {
        double value = distance();
        List<double> times = [];
        for (int run = 0; run < Runs; run++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            value = distance();
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {times[Runs / 2]:F1} ms (least {times[0]:F1})   {value:F6}"));
    }

    // The swiss roll of the toy problems: t = 1.5π(1 + 2u), (t cos t, t sin t) with deviation 0.25, over 7.5.
    private static PointCloud SwissRoll(int count, ulong seed)
    {
        float[] values = new float[2 * count];
        CounterNoise.FillNormal(values, seed, 0, 2);
        for (int i = 0; i < count; i++)
        {
            double t = 1.5 * Math.PI * (1 + (2 * CounterNoise.Uniform(seed, (ulong)i, 1)));
            values[2 * i] = (float)(((0.25 * values[2 * i]) + (t * Math.Cos(t))) / 7.5);
            values[(2 * i) + 1] = (float)(((0.25 * values[(2 * i) + 1]) + (t * Math.Sin(t))) / 7.5);
        }

        return new PointCloud(values, 2);
    }

    private static PointCloud Moved(PointCloud cloud, float scale, float shift) =>
        new([.. cloud.Values.ToArray().Select((value, i) => (scale * value) + (i % 2 == 0 ? shift : 0))], 2);

    // Five places, with a thousandth of scatter.
    private static PointCloud Collapsed(int count)
    {
        PointCloud places = SwissRoll(5, 3), scatter = SwissRoll(count, 4);
        return new([.. Enumerable.Range(0, 2 * count).Select(i => places.Values[i % 10] + (0.001f * scatter.Values[i]))], 2);
    }

    private static double[] Uniform(int count, ulong seed) => [.. Enumerable.Range(0, count).Select(i => CounterNoise.Uniform(seed, (ulong)i, 0))];
}
