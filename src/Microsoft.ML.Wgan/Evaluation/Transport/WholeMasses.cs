namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Two lists of masses as whole numbers of one unit, so that a solver adds and subtracts them without rounding and sees ties as ties.</summary>
/// <remarks>
/// The unit is 2⁻⁶⁰ of the total: finer than the masses' own double precision, except that a mass below half a unit counts as zero. Where all masses of a
/// side are equal, n and m whole units a mass are exact.
/// </remarks>
internal readonly record struct WholeMasses(long[] P, long[] Q, double Unit)
{
    private const long Units = 1L << 60;

    /// <summary>Converts masses whose totals agree; the total of p is kept, q follows it.</summary>
    public static WholeMasses Of(ReadOnlySpan<double> p, double pTotal, ReadOnlySpan<double> q, double qTotal)
    {
        if (!p.ContainsAnyExcept(p[0]) && !q.ContainsAnyExcept(q[0]))
        {
            long[] whole = [.. Enumerable.Repeat((long)q.Length, p.Length)];
            return new WholeMasses(whole, [.. Enumerable.Repeat((long)p.Length, q.Length)], pTotal / p.Length / q.Length);
        }

        return new WholeMasses(Scaled(p, pTotal), Scaled(q, qTotal), pTotal / Units);
    }

    // What rounding leaves over goes to the largest mass, where it is smaller than that one's own last digit.
    private static long[] Scaled(ReadOnlySpan<double> masses, double total)
    {
        long[] whole = new long[masses.Length];
        long rest = Units;
        int largest = 0;
        for (int i = 0; i < masses.Length; i++)
        {
            whole[i] = (long)Math.Round(masses[i] / total * Units);
            rest -= whole[i];
            largest = whole[i] > whole[largest] ? i : largest;
        }

        whole[largest] += rest;
        return whole;
    }
}
