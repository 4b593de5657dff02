namespace Microsoft.ML.Wgan.Reports;

/// <summary>Real and synthetic numbers of a column, counted in common bins of equal width.</summary>
/// <remarks>
/// The bins span the real numbers; where a few of them lie far outside the rest (beyond 1.5 times the range from the 0.5 % to the 99.5 % quantile), they end at these quantiles and the
/// outermost bins are open. Whole numbers get bins of whole width around them, so that no bin catches more of them than its neighbour.
/// </remarks>
internal sealed class Histogram
{
    private const int MostBins = 40;
    private const double TailShare = 0.005;
    private const double FarTail = 1.5;

    // Beyond it halves, where bins of whole numbers begin, are lost in rounding.
    private const double MostWhole = 1e15;

    private Histogram(double low, double width, double[] real, double[] synthetic, bool isOpenBelow, bool isOpenAbove)
    {
        (Low, Width, Real, Synthetic, IsOpenBelow, IsOpenAbove) = (low, width, real, synthetic, isOpenBelow, isOpenAbove);
    }

    /// <summary>Where the first bin begins.</summary>
    public double Low { get; }

    /// <summary>Of a bin.</summary>
    public double Width { get; }

    /// <summary>Where the last bin ends.</summary>
    public double High => Low + (Width * Real.Length);

    /// <summary>Share of the real numbers in each bin.</summary>
    public double[] Real { get; }

    /// <summary>Share of the synthetic numbers in each bin; those outside are in the first and the last.</summary>
    public double[] Synthetic { get; }

    /// <summary>Whether numbers below are in the first bin.</summary>
    public bool IsOpenBelow { get; }

    /// <summary>Whether numbers above are in the last bin.</summary>
    public bool IsOpenAbove { get; }

    /// <summary>Counts numbers; null where there is none at all.</summary>
    /// <param name="real">Real numbers, NaN where they are missing.</param>
    /// <param name="synthetic">Synthetic ones.</param>
    public static Histogram? Of(ReadOnlySpan<double> real, ReadOnlySpan<double> synthetic)
    {
        (double[] realNumbers, double[] syntheticNumbers) = (Present(real), Present(synthetic));
        double[] shown = realNumbers.Length > 0 ? realNumbers : syntheticNumbers;
        if (shown.Length == 0)
        {
            return null;
        }

        (double low, double high) = Range(shown);
        (double start, double width, int count) = Bins(low, high, Array.TrueForAll(shown, double.IsInteger));
        double end = start + (width * count);
        return new Histogram(
            start, width, Shares(realNumbers, start, width, count), Shares(syntheticNumbers, start, width, count),
            shown[0] < start || (syntheticNumbers.Length > 0 && syntheticNumbers[0] < start), shown[^1] > end || (syntheticNumbers.Length > 0 && syntheticNumbers[^1] > end));
    }

    private static (double Low, double High) Range(double[] sorted)
    {
        (double low, double high) = (sorted[0], sorted[^1]);
        (double lower, double upper) = (sorted[(int)(TailShare * (sorted.Length - 1))], sorted[(int)Math.Ceiling((1 - TailShare) * (sorted.Length - 1))]);
        double room = (upper - lower) * (FarTail - 1);
        return upper > lower ? (low < lower - room ? lower : low, high > upper + room ? upper : high) : (low, high);
    }

    private static (double Start, double Width, int Count) Bins(double low, double high, bool areWhole)
    {
        if (areWhole && Math.Max(Math.Abs(low), Math.Abs(high)) < MostWhole)
        {
            double width = Math.Ceiling((high - low + 1) / MostBins);
            return (low - 0.5, width, (int)Math.Ceiling((high - low + 1) / width));
        }

        // The width of one number beside a huge one would be lost in rounding.
        double extent = high - low, least = Math.Max(1e-300, Math.Abs(high) * 1e-12);
        return extent > least ? (low, extent / MostBins, MostBins) : (low - Math.Max(0.5, least), 2 * Math.Max(0.5, least), 1);
    }

    private static double[] Shares(double[] numbers, double start, double width, int count)
    {
        double[] shares = new double[count];
        foreach (double number in numbers)
        {
            shares[(int)Math.Clamp((number - start) / width, 0, count - 1)] += 1.0 / numbers.Length;
        }

        return shares;
    }

    private static double[] Present(ReadOnlySpan<double> numbers)
    {
        double[] present = Array.FindAll(numbers.ToArray(), number => !double.IsNaN(number));
        Array.Sort(present);
        return present;
    }
}
