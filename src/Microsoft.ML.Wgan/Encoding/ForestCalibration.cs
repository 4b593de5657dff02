namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Learns a <see cref="LevelForest"/>: for every branch, and every level of its parent that enough rows have, the corrections with which the category's shares among the sample
/// rows of that level are those among the real rows of that level. The parent's rarer levels share one set, so that the shares in all rows come out right, too.
/// </summary>
internal sealed class ForestCalibration
{
    // A level's own shares are worth keeping where so many real rows say them, and are found where so many of the sample show them.
    private const int LeastRows = 50;
    private const int LeastSampleRows = 200;

    private readonly EncodedTable _rows;
    private readonly TableLayout _layout;
    private readonly LevelPicks _picks;

    private ForestCalibration(EncodedTable rows, LevelPicks picks)
    {
        _rows = rows;
        _layout = rows.Layout;
        _picks = picks;
    }

    /// <param name="outputs">A sample of generator outputs; corrected here, parents first.</param>
    /// <param name="rows">The real rows.</param>
    /// <param name="picks">Picks the levels, calibrated on the sample.</param>
    public static LevelBranch[] Fit(Span<float> outputs, EncodedTable rows, LevelPicks picks)
    {
        ForestCalibration calibration = new(rows, picks);
        List<LevelBranch> branches = [];
        int parentOfGroups = -1;
        int[][] groups = [];
        foreach ((int category, int parent) in ChowLiuForest.Of(rows, [.. picks.Categories], isRare: count => count < LeastRows))
        {
            groups = parent == parentOfGroups ? groups : picks.RowsByLevel(outputs, parent);
            parentOfGroups = parent;
            LevelBranch branch = calibration.Branch(outputs, category, parent, groups);
            calibration.Correct(outputs, branch, groups);
            branches.Add(branch);
        }

        return [.. branches];
    }

    private LevelBranch Branch(ReadOnlySpan<float> outputs, int category, int parent, int[][] groups)
    {
        (int[,] pairs, _) = LevelCounts.OfPair(_rows, parent, category);
        int[] setOf = new int[groups.Length];
        List<float[]> sets = [];
        List<int> rest = [];
        long[] restCounts = new long[pairs.GetLength(1)];
        for (int level = 0; level < groups.Length; level++)
        {
            long[] counts = [.. Enumerable.Range(0, restCounts.Length).Select(other => (long)pairs[level, other])];
            setOf[level] = -1;
            if (Suffices(counts, groups[level].Length))
            {
                setOf[level] = sets.Count;
                sets.Add(Corrections(outputs, category, counts, groups[level]));
            }
            else
            {
                rest.AddRange(groups[level]);
                restCounts = [.. restCounts.Zip(counts, (sum, count) => sum + count)];
            }
        }

        if (sets.Count > 0 && Suffices(restCounts, rest.Count))
        {
            setOf = [.. setOf.Select(set => set < 0 ? sets.Count : set)];
            sets.Add(Corrections(outputs, category, restCounts, [.. rest]));
        }

        return new LevelBranch(category, parent, setOf, [.. sets]);
    }

    private static bool Suffices(long[] counts, int sampleRows) => counts.Sum() >= LeastRows && sampleRows >= LeastSampleRows;

    // A correction stands on top of the offset that all rows have.
    private float[] Corrections(ReadOnlySpan<float> outputs, int category, long[] counts, int[] group)
    {
        double total = counts.Sum();
        LevelOffsets usual = _picks.OffsetsOf(category);
        OutputBlock sample = new(outputs, outputs.Length / _layout.Width, _layout.Width, 0, 0, 0);
        LevelOffsets found = OffsetSearch.Fit(sample, group, _layout.Categories[category], [.. counts.Select(count => count / total)], usual);
        return [.. Enumerable.Range(0, found.Count).Select(level => counts[level] == 0 ? LevelOffsets.Never : found[level] - usual[level])];
    }

    private void Correct(Span<float> outputs, LevelBranch branch, int[][] groups)
    {
        CategorySpan span = _layout.Categories[branch.Category];
        for (int level = 0; level < groups.Length; level++)
        {
            foreach (int row in groups[level])
            {
                branch.Correct(outputs.Slice((row * _layout.Width) + span.Start, span.Length), level);
            }
        }
    }
}
