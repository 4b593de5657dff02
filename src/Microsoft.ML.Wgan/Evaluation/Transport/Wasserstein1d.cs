namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>The Wasserstein distance of two distributions on the line, exact for any sizes and weights.</summary>
/// <remarks>
/// <code>W_p = (∫₀¹ |F⁻¹(u) − G⁻¹(u)|^p du)^(1/p)</code>
/// F, G: the distribution functions of x: [n] and y: [m]; result in the unit of the values, already p-th-rooted.
/// Source: Peyré and Cuturi 2019, "Computational Optimal Transport", remark 2.30. For p = 1 it is also the area between F and G.
/// Differs from it: nothing. Not to be confused with the p-th power of the distance, which some libraries return.
/// </remarks>
public static class Wasserstein1d
{
    /// <summary>Distance of two samples whose values have equal weights. Time: that of sorting.</summary>
    /// <param name="x">Values in any order, finite, at least one.</param>
    /// <param name="y">Values in any order, likewise; not necessarily as many.</param>
    /// <param name="power">p, at least 1.</param>
    /// <exception cref="ArgumentException">There are no values, or one is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is less than 1.</exception>
    public static double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int power = 1)
    {
        Check(x, nameof(x), power);
        Check(y, nameof(y), power);
        return BetweenSorted(Sorted(x.ToArray()), Sorted(y.ToArray()), power);
    }

    /// <summary>The same for values of single precision.</summary>
    /// <inheritdoc cref="Between(ReadOnlySpan{double}, ReadOnlySpan{double}, int)"/>
    public static double Between(ReadOnlySpan<float> x, ReadOnlySpan<float> y, int power = 1) => Between(Widened(x), Widened(y), power);

    /// <summary>Distance of two samples whose values have weights.</summary>
    /// <param name="x">Values in any order, finite, at least one.</param>
    /// <param name="xWeights">Weight of each, finite, not negative, not all zero; divided by their sum.</param>
    /// <param name="y">Values in any order, likewise; not necessarily as many.</param>
    /// <param name="yWeights">Weight of each, likewise.</param>
    /// <param name="power">p, at least 1.</param>
    /// <exception cref="ArgumentException">There are no values, one is not finite, or the weights are not one a value, negative, not finite or all zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is less than 1.</exception>
    public static double Between(ReadOnlySpan<double> x, ReadOnlySpan<double> xWeights, ReadOnlySpan<double> y, ReadOnlySpan<double> yWeights, int power = 1)
    {
        Check(x, nameof(x), power);
        Check(y, nameof(y), power);
        (double[] xs, double[] ys) = (x.ToArray(), y.ToArray());
        double[] xLevels = Levels(xs, Masses.Shares(xWeights, x.Length, nameof(xWeights)));
        double[] yLevels = Levels(ys, Masses.Shares(yWeights, y.Length, nameof(yWeights)));
        return Root.Of(Integral(xs, xLevels, ys, yLevels, power), power);
    }

    /// <summary>Distance of two sorted samples of equal weights.</summary>
    internal static double BetweenSorted(double[] x, double[] y, int power)
    {
        double sum = 0;
        if (x.Length == y.Length)
        {
            for (int i = 0; i < x.Length; i++)
            {
                sum += Root.Raise(Math.Abs(x[i] - y[i]), power);
            }

            return Root.Of(sum / x.Length, power);
        }

        // In units of 1/(n·m), so that the ends of the steps i/n and j/m are compared as whole numbers.
        (long at, long end) = (0, (long)x.Length * y.Length);
        for (int i = 0, j = 0; at < end;)
        {
            (long xStep, long yStep) = ((i + 1L) * y.Length, (j + 1L) * x.Length);
            long next = Math.Min(xStep, yStep);
            sum += (next - at) * Root.Raise(Math.Abs(x[i] - y[j]), power);
            i += xStep == next ? 1 : 0;
            j += yStep == next ? 1 : 0;
            at = next;
        }

        return Root.Of(sum / end, power);
    }

    private static double Integral(double[] x, double[] xLevels, double[] y, double[] yLevels, int power)
    {
        (double sum, double at) = (0, 0);
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            double next = Math.Min(xLevels[i], yLevels[j]);
            sum += (next - at) * Root.Raise(Math.Abs(x[i] - y[j]), power);
            i += xLevels[i] == next ? 1 : 0;
            j += yLevels[j] == next ? 1 : 0;
            at = next;
        }

        return sum;
    }

    // Sorts the values and returns the distribution function after each: exactly one at the end, whatever the sum has rounded.
    private static double[] Levels(double[] values, double[] shares)
    {
        Array.Sort(values, shares);
        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            sum = Math.Min(1, sum + shares[i]);
            shares[i] = sum;
        }

        shares[^1] = 1;
        return shares;
    }

    private static double[] Sorted(double[] values)
    {
        Array.Sort(values);
        return values;
    }

    private static double[] Widened(ReadOnlySpan<float> values)
    {
        double[] widened = new double[values.Length];
        for (int i = 0; i < widened.Length; i++)
        {
            widened[i] = values[i];
        }

        return widened;
    }

    private static void Check(ReadOnlySpan<double> values, string name, int power)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(power, 1);
        if (values.IsEmpty)
        {
            throw new ArgumentException("There are no values.", name);
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException($"Value {i} is {values[i]}: values must be finite.", name);
            }
        }
    }
}
