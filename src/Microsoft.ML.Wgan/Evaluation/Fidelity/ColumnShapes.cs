namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How well each column's synthetic values follow the real ones, whatever the other columns hold: from 0 to 1, 1 for the same distribution.</summary>
/// <remarks>
/// <code>
/// numbers:  1 − max_x |F(x) − G(x)|        (Kolmogorov-Smirnov; missing numbers left out)
/// levels:   1 − ½ Σ_k |p_k − q_k|          (total variation)
/// error  =  1 − mean over the columns
/// </code>
/// F, G: shares of real and synthetic numbers up to x; p_k, q_k: shares of real and synthetic rows with level k.
/// Two samples of one distribution do not score 1: of n rows each, a column of numbers loses about 0.87 · √(2 / n) on average.
/// Source: SDMetrics, KSComplement and TVComplement, the property "Column Shapes" of its quality report.
/// Differs from it: missing is a level of a category, not left out; a column with numbers on one side only scores 0 rather than nothing; numbers are not rounded to 14 decimals.
/// Says nothing about how columns go together: rows whose columns were drawn independently score 1. For that, see <see cref="PairTrends"/>.
/// </remarks>
public sealed class ColumnShapes
{
    private ColumnShapes(double[] scores)
    {
        Scores = scores;
        Error = 1 - scores.Average();
    }

    /// <summary>Score of each column, in the table's order; from 0 to 1, higher is better.</summary>
    public IReadOnlyList<double> Scores { get; }

    /// <summary>1 − the mean score; from 0 to 1, lower is better.</summary>
    public double Error { get; }

    /// <summary>Scores synthetic rows against real ones.</summary>
    /// <param name="real">Rows of the truth.</param>
    /// <param name="synthetic">Rows of the same columns; not necessarily as many.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind.</exception>
    public static ColumnShapes Between(ScoredTable real, ScoredTable synthetic)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(synthetic);
        synthetic.RequireColumnsOf(real, nameof(synthetic));
        return new ColumnShapes([.. real.Columns.Zip(synthetic.Columns, Score)]);
    }

    private static double Score(ScoredColumn real, ScoredColumn synthetic) => real.IsNumeric
        ? OfNumbers(real.PresentNumbers(), synthetic.PresentNumbers())
        : 1 - TotalVariation.Between(real.Places(), synthetic.Places());

    private static double OfNumbers(double[] real, double[] synthetic)
    {
        if (real.Length == 0 || synthetic.Length == 0)
        {
            return real.Length == synthetic.Length ? 1 : 0;
        }

        Array.Sort(real);
        Array.Sort(synthetic);
        double distance = 0;
        for (int i = 0, j = 0; i < real.Length && j < synthetic.Length;)
        {
            double x = Math.Min(real[i], synthetic[j]);
            i = FirstAbove(real, i, x);
            j = FirstAbove(synthetic, j, x);
            distance = Math.Max(distance, Math.Abs(((double)i / real.Length) - ((double)j / synthetic.Length)));
        }

        return 1 - distance;
    }

    private static int FirstAbove(double[] sorted, int from, double x)
    {
        while (from < sorted.Length && sorted[from] == x)
        {
            from++;
        }

        return from;
    }
}
