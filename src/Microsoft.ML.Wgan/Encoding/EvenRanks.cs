namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Which ranks of a sorted column to keep as knots: evenly spaced ones, and ever nearer ones towards both ends, where tails change fast.</summary>
internal static class EvenRanks
{
    /// <param name="last">The last rank, at least 0.</param>
    /// <param name="gaps">Even gaps wanted; with no more ranks than that, all are kept.</param>
    /// <returns>Ascending, from 0 to <paramref name="last"/>, none twice.</returns>
    public static long[] Choose(long last, int gaps)
    {
        SortedSet<long> ranks = [0, last];
        long kept = Math.Min(last, gaps);
        for (long knot = 1; knot < kept; knot++)
        {
            ranks.Add((long)Math.Round((double)last * knot / kept));
        }

        for (long gap = last / gaps; gap > 0; gap = gap * 2 / 3)
        {
            ranks.Add(gap);
            ranks.Add(last - gap);
        }

        return [.. ranks];
    }
}
