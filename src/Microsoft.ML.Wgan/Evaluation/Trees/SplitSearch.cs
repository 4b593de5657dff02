namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>The best split of a node's rows by one column, from the sums of its bins.</summary>
/// <remarks>
/// <code>maximise  G_L² / (H_L + λ) + G_R² / (H_R + λ)</code>
/// G, H: sums of the first and second derivatives of the left and right rows' losses.
/// Numbers: the left rows are those up to a bin, with or without the missing ones. Levels: sorted by G / (H + 10), the left rows are those of some first or of some
/// last levels, which holds the best of all sets of levels (Fisher 1958); levels of fewer than ten rows always go right.
/// Where no row is missing, missing ones will go with the more rows.
/// Source: Ke et al. 2017, "LightGBM", and scikit-learn's HistGradientBoosting, which has the ten. Where splits gain nearly alike another one may be taken than there.
/// </remarks>
internal static class SplitSearch
{
    private const double Smoothing = 10;

    /// <summary>The best split of all that the limits allow; one without gain if there is none.</summary>
    /// <param name="bins">Sums of each bin, that of missing ones last.</param>
    /// <param name="all">Sums of all of the node's rows.</param>
    /// <param name="areOrdered">Whether the column holds numbers.</param>
    /// <param name="limits">What a leaf must have.</param>
    public static Split Best(ReadOnlySpan<BinSums> bins, in BinSums all, bool areOrdered, GrowthLimits limits)
    {
        var search = new Candidates(all, limits);
        if (areOrdered)
        {
            Numbers(bins, ref search);
        }
        else
        {
            Levels(bins, ref search);
        }

        if (bins[^1].Count == 0 && search.Best.Left.Count > all.Count - search.Best.Left.Count)
        {
            search.Best.LeftBins.Add(bins.Length - 1);
        }

        return search.Best;
    }

    private static void Numbers(ReadOnlySpan<BinSums> bins, ref Candidates search)
    {
        int missing = bins.Length - 1, last = -1, lastWithMissing = -1;
        BinSums left = default;
        for (int bin = 0; bin < missing; bin++)
        {
            if (bins[bin].Count == 0)
            {
                continue;
            }

            left += bins[bin];
            last = search.Improves(left) ? bin : last;
        }

        // From the right, as the source does: where a gap of empty bins leaves a choice, its far end is taken.
        BinSums right = default;
        for (int bin = missing - 1; bin > 0 && bins[missing].Count > 0; bin--)
        {
            right += bins[bin];
            lastWithMissing = bins[bin].Count > 0 && search.Improves(search.All - right) ? bin - 1 : lastWithMissing;
        }

        search.Best.LeftBins = BinSet.UpTo(lastWithMissing >= 0 ? lastWithMissing : last);
        if (lastWithMissing >= 0)
        {
            search.Best.LeftBins.Add(missing);
        }
    }

    private static void Levels(ReadOnlySpan<BinSums> bins, ref Candidates search)
    {
        Span<int> order = stackalloc int[bins.Length];
        Span<double> keys = stackalloc double[bins.Length];
        int count = 0;
        double rowsPerHessian = search.All.Count / search.All.Hessian;
        for (int bin = 0; bin < bins.Length; bin++)
        {
            if (bins[bin].Count > 0 && bins[bin].Hessian * rowsPerHessian >= Smoothing)
            {
                order[count] = bin;
                keys[count++] = bins[bin].Gradient / (bins[bin].Hessian + Smoothing);
            }
        }

        keys[..count].Sort(order[..count]);

        // Up to the middle from both ends: the levels of few rows are on the other side.
        int half = Math.Min((count + 1) / 2, count - 1), first = 0, last = 0;
        BinSums left = default, right = default;
        for (int i = 0; i < half; i++)
        {
            left += bins[order[i]];
            first = search.Improves(left) ? i + 1 : first;
        }

        for (int i = 0; i < half; i++)
        {
            right += bins[order[count - 1 - i]];
            last = search.Improves(right) ? i + 1 : last;
        }

        foreach (int bin in last > 0 ? order[(count - last)..count] : order[..first])
        {
            search.Best.LeftBins.Add(bin);
        }
    }

    private ref struct Candidates(in BinSums all, GrowthLimits limits)
    {
        private readonly double _unsplit = limits.Saved(all);

        public readonly BinSums All = all;

        public Split Best;

        public bool Improves(in BinSums left)
        {
            BinSums right = All - left;
            if (!limits.AllowLeaf(left) || !limits.AllowLeaf(right))
            {
                return false;
            }

            double gain = limits.Saved(left) + limits.Saved(right) - _unsplit;
            if (gain <= Best.Gain)
            {
                return false;
            }

            (Best.Gain, Best.Left) = (gain, left);
            return true;
        }
    }
}
