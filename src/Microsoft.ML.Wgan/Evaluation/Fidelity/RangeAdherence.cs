namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Whether synthetic values are such as the real rows have: numbers within their range, levels among theirs.</summary>
/// <remarks>
/// <code>
/// numbers:  mean_i [min(x) ≤ y_i ≤ max(x)]
/// levels:   mean_i [y_i occurs among x]
/// </code>
/// x: a real column; y: the synthetic one. Missing synthetic numbers are left out where the real column has missing numbers, too; where it has none they are outside.
/// Held-out real rows do not score 1: of n rows each, about n/(n + 1) of the numbers lie within the other's range.
/// Source: SDMetrics, BoundaryAdherence and CategoryAdherence, the property "Data Validity" of its diagnostic report. Differs from it: nothing.
/// </remarks>
public sealed class RangeAdherence
{
    private RangeAdherence(double?[] scores)
    {
        Scores = scores;
        Score = scores.Average();
    }

    /// <summary>Share of each column's synthetic values that the real rows allow, in the table's order; from 0 to 1, higher is better; null where no synthetic value is left to judge.</summary>
    public IReadOnlyList<double?> Scores { get; }

    /// <summary>The mean of the scores; null if there are none.</summary>
    public double? Score { get; }

    /// <summary>Checks synthetic rows against real ones.</summary>
    /// <param name="real">Rows of the truth.</param>
    /// <param name="synthetic">Rows of the same columns; not necessarily as many.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind.</exception>
    public static RangeAdherence Between(ScoredTable real, ScoredTable synthetic)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(synthetic);
        synthetic.RequireColumnsOf(real, nameof(synthetic));
        return new RangeAdherence([.. real.Columns.Zip(synthetic.Columns, (x, y) => x.IsNumeric ? OfNumbers(x, y) : OfLevels(x, y))]);
    }

    private static double? OfNumbers(ScoredColumn real, ScoredColumn synthetic)
    {
        (double[] x, double[] y) = (real.PresentNumbers(), synthetic.PresentNumbers());
        int judged = x.Length < real.RowCount ? y.Length : synthetic.RowCount;
        if (judged == 0)
        {
            return null;
        }

        (double low, double high) = x.Length == 0 ? (double.NaN, double.NaN) : (x.Min(), x.Max());
        return (double)y.Count(number => number >= low && number <= high) / judged;
    }

    private static double? OfLevels(ScoredColumn real, ScoredColumn synthetic)
    {
        var known = new HashSet<int>(real.Levels.ToArray());
        return (double)synthetic.Levels.ToArray().Count(known.Contains) / synthetic.RowCount;
    }
}
