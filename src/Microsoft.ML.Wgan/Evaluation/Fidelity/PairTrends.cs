namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How well every two columns go together in the synthetic rows as they do in the real ones: from 0 to 1, 1 for the same.</summary>
/// <remarks>
/// <code>
/// two numbers:          1 − |r_real − r_synthetic| / 2             (Pearson's correlation, over the rows that have both)
/// two of levels:        1 − ½ Σ_ij |p_ij − q_ij|                   (total variation of the joint tables)
/// a number and levels:  as two of levels, the number cut into ten bins of equal width (<see cref="PairBins"/>)
/// associated:           |r_real| &gt; 0.5 for two numbers, Cramér's V of the real joint table &gt; 0.3 otherwise
/// error              =  1 − mean over the pairs
/// </code>
/// p_ij, q_ij: shares of real and synthetic rows with level i of the first and j of the second column.
/// Source: SDMetrics, CorrelationSimilarity and ContingencySimilarity, the property "Column Pair Trends" of its quality report: with <see cref="PairBins.OwnRange"/>
/// <see cref="Error"/> is 1 − the score that papers print and versions up to 0.26 give, <see cref="AssociatedError"/> that of versions from 0.27 on.
/// Differs from it: a synthetic column of one number counts as uncorrelated with every other; there its pairs are left out, which rewards the collapse.
/// The mean over all pairs is a lenient exam, as most pairs of a wide table hardly depend on each other: independent columns may lose a few percent only.
/// </remarks>
public sealed class PairTrends
{
    private const double LeastCorrelation = 0.5;
    private const double LeastAssociation = 0.3;

    private PairTrends(IReadOnlyList<PairTrend> pairs)
    {
        Pairs = pairs;
        Error = MeanError(pairs);
        AssociatedError = MeanError([.. pairs.Where(pair => pair.IsAssociated)]);
    }

    /// <summary>Every pair of columns but those of numbers whose real correlation is not defined (one of them is constant).</summary>
    public IReadOnlyList<PairTrend> Pairs { get; }

    /// <summary>1 − the mean score of all pairs; from 0 to 1, lower is better; null if there are none.</summary>
    public double? Error { get; }

    /// <summary>1 − the mean score of the pairs that are associated in the real rows; from 0 to 1, lower is better; null if there are none.</summary>
    public double? AssociatedError { get; }

    /// <summary>Scores synthetic rows against real ones.</summary>
    /// <param name="real">Rows of the truth.</param>
    /// <param name="synthetic">Rows of the same columns; not necessarily as many.</param>
    /// <param name="bins">How a number beside levels is cut.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind.</exception>
    public static PairTrends Between(ScoredTable real, ScoredTable synthetic, PairBins bins = PairBins.RealRange)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(synthetic);
        synthetic.RequireColumnsOf(real, nameof(synthetic));
        int[][] realLevels = [.. real.Columns.Select(column => Levels(column, column, bins))];
        int[][] syntheticLevels = [.. synthetic.Columns.Zip(real.Columns, (column, real) => Levels(column, real, bins))];
        var pairs = new List<PairTrend>();
        for (int i = 0; i < real.Columns.Count; i++)
        {
            for (int j = i + 1; j < real.Columns.Count; j++)
            {
                (ScoredColumn first, ScoredColumn second) = (real.Columns[i], real.Columns[j]);
                PairTrend? pair = first.IsNumeric && second.IsNumeric
                    ? OfNumbers(first, second, synthetic.Columns[i], synthetic.Columns[j])
                    : OfLevels(first.Name, second.Name, realLevels[i], realLevels[j], syntheticLevels[i], syntheticLevels[j]);
                if (pair is not null)
                {
                    pairs.Add(pair);
                }
            }
        }

        return new PairTrends(pairs);
    }

    private static PairTrend? OfNumbers(ScoredColumn first, ScoredColumn second, ScoredColumn syntheticFirst, ScoredColumn syntheticSecond)
    {
        if (Correlation.Of(first.Numbers, second.Numbers) is not double real)
        {
            return null;
        }

        double synthetic = Correlation.Of(syntheticFirst.Numbers, syntheticSecond.Numbers) ?? 0;
        return new PairTrend(first.Name, second.Name, 1 - (Math.Abs(real - synthetic) / 2), Math.Abs(real) > LeastCorrelation);
    }

    private static PairTrend OfLevels(string first, string second, int[] realFirst, int[] realSecond, int[] syntheticFirst, int[] syntheticSecond)
    {
        double score = 1 - TotalVariation.Between(Cells(realFirst, realSecond), Cells(syntheticFirst, syntheticSecond));
        return new PairTrend(first, second, score, CramersV.Of(realFirst, realSecond) > LeastAssociation);
    }

    private static int[] Levels(ScoredColumn column, ScoredColumn real, PairBins bins) => !column.IsNumeric ? column.Levels.ToArray()
        : bins == PairBins.OwnRange ? EqualWidthBins.Between(column.Numbers).Of(column.Numbers)
        : EqualWidthBins.Between(real.Numbers).WithOpenEnds().Of(column.Numbers);

    // A cell of the joint table as one number.
    private static long[] Cells(int[] first, int[] second) => [.. first.Zip(second, (i, j) => ((long)i << 32) | (uint)j)];

    private static double? MeanError(IReadOnlyList<PairTrend> pairs) => pairs.Count == 0 ? null : 1 - pairs.Average(pair => pair.Score);
}
