namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>What every measure is asked for: masses that are finite, not negative and not all zero.</summary>
internal static class Masses
{
    /// <summary>By how much two totals may differ, as a share of the larger: what rounding does to sums of millions of masses.</summary>
    public const double TotalTolerance = 1e-9;

    /// <summary>Checks the masses and returns their sum.</summary>
    /// <exception cref="ArgumentException">A mass is negative or not finite, there are none, or all are zero.</exception>
    public static double Total(ReadOnlySpan<double> masses, string name)
    {
        double total = 0;
        for (int i = 0; i < masses.Length; i++)
        {
            if (!double.IsFinite(masses[i]) || masses[i] < 0)
            {
                throw new ArgumentException($"Mass {i} is {masses[i]}: masses must be finite and not negative.", name);
            }

            total += masses[i];
        }

        return total > 0 && double.IsFinite(total) ? total
            : throw new ArgumentException($"{masses.Length} masses sum to {total}: the sum must be positive and finite.", name);
    }

    /// <summary>Checks the masses and returns their shares of the sum.</summary>
    /// <exception cref="ArgumentException">As of <see cref="Total"/>, or the count is not the expected one.</exception>
    public static double[] Shares(ReadOnlySpan<double> masses, int count, string name)
    {
        CheckCount(masses.Length, count, "points", name);
        double total = Total(masses, name);
        double[] shares = masses.ToArray();
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] /= total;
        }

        return shares;
    }

    /// <exception cref="ArgumentException">The totals differ by more than the tolerance.</exception>
    public static void CheckTotals(double p, double q, string name)
    {
        if (Math.Abs(p - q) > TotalTolerance * Math.Max(p, q))
        {
            throw new ArgumentException($"The masses to move sum to {p:R}, the masses to receive to {q:R}: they must agree to {TotalTolerance} of them.", name);
        }
    }

    /// <exception cref="ArgumentException">The count is not the expected one.</exception>
    public static void CheckCount(int count, int expected, string owners, string name)
    {
        if (count != expected)
        {
            throw new ArgumentException($"{count} masses for {expected} {owners}: each needs one.", name);
        }
    }
}
