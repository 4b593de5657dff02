using System.Globalization;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;
using Microsoft.ML.Wgan.Evaluation.TwoSample;

namespace Microsoft.ML.Wgan.Bench;

/// <summary>How much processor time do boosted trees take, on rows of Adult's shape: 26,000 of 6 numbers and 9 columns of levels, 100 rounds of 31 leaves?</summary>
internal static class Trees
{
    private const int Runs = 5;
    private const int Rows = 26_000;

    private static readonly int[] _levels = [9, 16, 7, 15, 6, 5, 2, 42, 2];

    public static int Run()
    {
        ScoredTable rows = Table(Rows, 1), others = Table(Rows, 2);
        double[] target = [.. Enumerable.Range(0, Rows).Select(row => rows.Columns[0].Numbers[row] + rows.Columns[6].Levels[row] > 40 ? 1.0 : 0)];
        BoostedTrees? trees = null;
        Print("growing, one thread", () => trees = new GradientBoosting { Threads = 1 }.Fit(rows, target, new BinaryLogLoss()));
        Print("growing, two threads", () => new GradientBoosting { Threads = 2 }.Fit(rows, target, new BinaryLogLoss()));
        Print("predicting", () => trees!.Predict(others));
        Print("two-sample test, trees", () => TreeTwoSampleTest.Between(rows, others, 1));
        Print("two-sample test, linear", () => LinearTwoSampleTest.Between(rows, others, 1));
        return 0;
    }

    // The first run compiles and is left out.
    private static void Print(string name, Action action)
    {
        List<double> times = [];
        for (int run = 0; run <= Runs; run++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            action();
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {times.Skip(1).Order().ElementAt(Runs / 2):F0} ms (least {times.Skip(1).Min():F0}, first {times[0]:F0})"));
    }

    private static ScoredTable Table(int rowCount, ulong seed)
    {
        double Uniform(int row, int column) => CounterNoise.Uniform(seed, (ulong)row, (ulong)column);
        double Number(int column, double u) => column switch
        {
            0 => 17 + Math.Floor(73 * u * u),
            1 => 12_000 + Math.Floor(1_400_000 * u * u * u),
            2 => 1 + Math.Floor(16 * u),
            3 => u < 0.9 ? 0 : Math.Floor(99_999 * (u - 0.9) * 10),
            4 => u < 0.95 ? 0 : Math.Floor(4_356 * (u - 0.95) * 20),
            _ => u < 0.45 ? 40 : 1 + Math.Floor(98 * u),
        };
        IEnumerable<int> rows = Enumerable.Range(0, rowCount);
        return new ScoredTable(
        [
            .. Enumerable.Range(0, 6).Select(column => ScoredColumn.OfNumbers($"number {column}", [.. rows.Select(row => Number(column, Uniform(row, column)))])),
            .. _levels.Select((count, i) => ScoredColumn.OfLevels($"category {i}", [.. rows.Select(row => (int)(Math.Pow(Uniform(row, 6 + i), 2) * count))])),
        ]);
    }
}
