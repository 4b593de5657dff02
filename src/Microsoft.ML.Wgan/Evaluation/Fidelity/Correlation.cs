namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Pearson's correlation of two columns of numbers.</summary>
/// <remarks><code>r = Σ (x_i − x̄)(y_i − ȳ) / √(Σ (x_i − x̄)² · Σ (y_i − ȳ)²)</code>over the rows that have both; from −1 to 1.</remarks>
internal static class Correlation
{
    /// <summary>Null where a column is constant, or fewer than two rows have both numbers: it is not defined.</summary>
    public static double? Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        (List<double> xs, List<double> ys) = ([], []);
        for (int row = 0; row < x.Length; row++)
        {
            if (!double.IsNaN(x[row]) && !double.IsNaN(y[row]))
            {
                xs.Add(x[row]);
                ys.Add(y[row]);
            }
        }

        // The mean of equal numbers may round to another one, and leave a variance where there is none.
        if (IsConstant(xs) || IsConstant(ys))
        {
            return null;
        }

        (double xMean, double yMean) = (xs.Average(), ys.Average());
        (double xx, double yy, double xy) = (0, 0, 0);
        for (int i = 0; i < xs.Count; i++)
        {
            (double dx, double dy) = (xs[i] - xMean, ys[i] - yMean);
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        return Math.Clamp(xy / (Math.Sqrt(xx) * Math.Sqrt(yy)), -1, 1);
    }

    private static bool IsConstant(List<double> values) => values.TrueForAll(value => value == values[0]);
}
