using System.Numerics;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Two lists of masses as whole numbers of one unit, so that a solver adds and subtracts them without rounding and sees ties as ties.</summary>
/// <remarks>
/// The unit is 2⁻⁶⁰ of the total: finer than the masses' own double precision, except that a mass below half a unit counts as zero. Where all masses of a
/// side are equal, a few units a mass are exact: one, if there are as many on both sides.
/// </remarks>
internal readonly record struct WholeMasses(long[] P, long[] Q, double Unit)
{
    private const long Units = 1L << 60;

    /// <summary>Converts masses whose totals agree; the total of p is kept, q follows it.</summary>
    public static WholeMasses Of(ReadOnlySpan<double> p, double pTotal, ReadOnlySpan<double> q, double qTotal)
    {
        if (!p.ContainsAnyExcept(p[0]) && !q.ContainsAnyExcept(q[0]))
        {
            int shared = (int)BigInteger.GreatestCommonDivisor(p.Length, q.Length);
            long[] whole = Repeated(q.Length / shared, p.Length);
            return new WholeMasses(whole, Repeated(p.Length / shared, q.Length), pTotal / ((double)p.Length * whole[0]));
        }

        return new WholeMasses(Scaled(p, pTotal), Scaled(q, qTotal), pTotal / Units);
    }

    private static long[] Repeated(long value, int count) => [.. Enumerable.Repeat(value, count)];

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
