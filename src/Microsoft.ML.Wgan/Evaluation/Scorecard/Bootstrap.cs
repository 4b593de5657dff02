using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>Standard errors of statistics of two samples, by drawing rows of both again with replacement.</summary>
/// <remarks>
/// <code>SE(t) = standard deviation over b of t(x*_b, y*_b)</code>
/// x*_b, y*_b: as many rows of the two tables, drawn with replacement. Source: Efron 1979, "Bootstrap methods: another look at the jackknife".
/// Only the deviation is used: the replicates of a distance are too large on average, as rows drawn twice add noise of their own.
/// </remarks>
/// <param name="samples">Replicates; below 2 there are no standard errors.</param>
/// <param name="seed">Decides the draws.</param>
internal sealed class Bootstrap(int samples, int seed)
{
    /// <summary>The standard error of each statistic; null without replicates.</summary>
    public double?[] StandardErrors(ScoredTable first, ScoredTable second, int statistics, Func<ScoredTable, ScoredTable, double?[]> measure, CancellationToken cancellation)
    {
        double?[][] replicates = [.. Draws().Select(random =>
        {
            cancellation.ThrowIfCancellationRequested();
            return measure(Drawn(first, random), Drawn(second, random));
        })];
        return [.. Enumerable.Range(0, statistics).Select(i => Deviation(replicates.Select(replicate => replicate[i])))];
    }

    /// <summary>A source of draws for each replicate; none where there are no standard errors.</summary>
    public IEnumerable<Random> Draws() => Enumerable.Range(0, samples < 2 ? 0 : samples).Select(sample => new Random(unchecked((seed * 397) ^ sample)));

    /// <summary>The standard deviation of replicates; null of fewer than two.</summary>
    public static double? Deviation(IEnumerable<double?> replicates)
    {
        double[] values = [.. replicates.OfType<double>()];
        if (values.Length < 2)
        {
            return null;
        }

        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }

    /// <summary>Row numbers drawn with replacement, as many as there are.</summary>
    public static int[] Rows(int count, Random random)
    {
        int[] rows = new int[count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = random.Next(rows.Length);
        }

        return rows;
    }

    private static ScoredTable Drawn(ScoredTable table, Random random) => table.Rows(Rows(table.RowCount, random));
}
