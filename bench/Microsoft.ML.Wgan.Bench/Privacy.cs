using System.Globalization;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;

namespace Microsoft.ML.Wgan.Bench;

/// <summary>How much time do the privacy scores take of 30,000 synthetic, 30,000 training and 30,000 held-out rows of 15 columns?</summary>
internal static class Privacy
{
    private const int Rows = 30_000;
    private const int Columns = 15;
    private const int Runs = 3;

    public static int Run()
    {
        ScoredTable synthetic = Clustered(1), training = Clustered(2), heldOut = Clustered(3);
        Closest("clustered", synthetic, training, heldOut);
        Print("clustered, closest records, two threads", () => ClosestRecords.Of(synthetic, training, heldOut, seed: 1, threads: 2).ToTraining.Median);
        Print("clustered, membership inference", () => MembershipInference.Of(synthetic, training, heldOut, seed: 1).Auc);
        Print("clustered, rare rows", () => RareRows.Of(synthetic, training, heldOut).Share);
        Print("clustered, alpha-precision of 5,000 rows a side", () => AlphaPrecision.Between(training, synthetic, seed: 1).Precision);
        Closest("uniform", Uniform(1), Uniform(2), Uniform(3));
        return 0;
    }

    private static void Closest(string kind, ScoredTable synthetic, ScoredTable training, ScoredTable heldOut)
    {
        var distance = new GowerDistance(training);
        Print($"{kind}, two nearest, one table among one", () => distance.ToNearest(synthetic, training).Average());
        Print($"{kind}, closest records", () => ClosestRecords.Of(synthetic, training, heldOut, seed: 1).ToTraining.Median);
    }

    private static void Print(string name, Func<double> score)
    {
        (double value, double processor, double wall) = (0, double.PositiveInfinity, double.PositiveInfinity);
        for (int run = 0; run < Runs; run++)
        {
            (TimeSpan start, long began) = (Environment.CpuUsage.TotalTime, Environment.TickCount64);
            value = score();
            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
            wall = Math.Min(wall, (Environment.TickCount64 - began) / 1000.0);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {processor:F2} s of processor time, {wall:F2} s (least of {Runs})   {value:F6}"));
    }

    // As in tables of people: six numbers and nine columns of levels around fifty kinds of rows, the numbers with atoms.
    private static ScoredTable Clustered(ulong seed)
    {
        int[] kinds = [.. Enumerable.Range(0, Rows).Select(row => (int)(50 * Math.Pow(CounterNoise.Uniform(seed, (ulong)row, 100), 2)))];
        double Draw(int row, int column) => CounterNoise.Uniform(seed, (ulong)row, (ulong)column);
        ulong OfKind(int row, int column) => CounterNoise.Hash(0, (ulong)kinds[row], (ulong)column);
        return new ScoredTable([.. Enumerable.Range(0, Columns).Select(column => column < 6
            ? ScoredColumn.OfNumbers($"x{column}", [.. Enumerable.Range(0, Rows).Select(row => column < 2 ? Math.Max(0, Draw(row, column) - 0.9) : (OfKind(row, column) % 100) + Math.Round(20 * Draw(row, column), column))])
            : ScoredColumn.OfLevels($"y{column}", [.. Enumerable.Range(0, Rows).Select(row => (int)((Draw(row, column) < 0.8 ? OfKind(row, column) : CounterNoise.Hash(seed, (ulong)row, (ulong)column)) % 12))]))]);
    }

    // Where nothing clusters no tree helps: the most that any table of this size can take.
    private static ScoredTable Uniform(ulong seed) => new([.. Enumerable.Range(0, Columns).Select(column =>
        ScoredColumn.OfNumbers($"x{column}", [.. Enumerable.Range(0, Rows).Select(row => CounterNoise.Uniform(seed, (ulong)row, (ulong)column))]))]);
}
