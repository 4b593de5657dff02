using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How far each column's values would have to be moved to be distributed as the real ones.</summary>
/// <remarks>
/// <code>
/// numbers:  W_1(x, y) = ∫ |F(t) − G(t)| dt       (missing numbers left out)
/// levels:   ½ Σ_k |p_k − q_k|                    (total variation; missing is a level)
/// </code>
/// F, G: shares of real and synthetic numbers up to t; p_k, q_k: shares of real and synthetic rows with level k.
/// A distance of numbers has their unit: dollars, years. Over the mean absolute deviation, mean_i |x_i − mean(x)|, it has none and can be compared; 1 is what putting the mean in place of every number
/// costs.
/// Not to be confused with <see cref="ColumnShapes"/>, whose distance of numbers is the greatest gap between F and G: that sees many values slightly moved, this sees few values moved far.
/// Differs from scipy's wasserstein_distance: nothing.
/// </remarks>
public sealed class ColumnDistances
{
    private ColumnDistances(ColumnDistance[] columns)
    {
        Columns = columns;
        double[] parts = [.. columns.Where(column => column.OfDeviation is not null).Select(column => column.OfDeviation!.Value)];
        MeanOfDeviation = parts.Length == 0 ? null : parts.Average();
    }

    /// <summary>Every column, in the table's order.</summary>
    public IReadOnlyList<ColumnDistance> Columns { get; }

    /// <summary>Mean over the columns of numbers of their distance over their deviation; null if there are none.</summary>
    public double? MeanOfDeviation { get; }

    /// <summary>Measures synthetic rows against real ones.</summary>
    /// <param name="real">Rows of the truth.</param>
    /// <param name="synthetic">Rows of the same columns; not necessarily as many.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind.</exception>
    public static ColumnDistances Between(ScoredTable real, ScoredTable synthetic)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(synthetic);
        synthetic.RequireColumnsOf(real, nameof(synthetic));
        return new ColumnDistances([.. real.Columns.Zip(synthetic.Columns, Distance)]);
    }

    private static ColumnDistance Distance(ScoredColumn real, ScoredColumn synthetic)
    {
        if (!real.IsNumeric)
        {
            return new ColumnDistance(real.Name, TotalVariation.Between(real.Places(), synthetic.Places()), null);
        }

        (double[] x, double[] y) = (real.PresentNumbers(), synthetic.PresentNumbers());
        if (x.Length == 0 || y.Length == 0)
        {
            return new ColumnDistance(real.Name, null, null);
        }

        double mean = x.Average();
        double deviation = x.Average(number => Math.Abs(number - mean));
        double distance = Wasserstein1d.Between(x, y);
        return new ColumnDistance(real.Name, distance, x.Min() < x.Max() ? distance / deviation : null);
    }
}
