namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Learns the leaves of a <see cref="LevelForest"/>: for every number and each of its <see cref="NumberParents"/>, and for every state of the parent that enough rows have, the map with which the
/// number is distributed among the sample rows of that state as among the real rows of that state. The rarer states share one map, or where they are too few even so that of all rows.
/// </summary>
internal sealed class NumberCalibration
{
    // Fewer rows say little of a distribution, and might be recognised in it.
    private const int LeastRows = 200;
    private const int MostRead = 1 << 20;

    private readonly EncodedTable _rows;
    private readonly TableLayout _layout;
    private readonly LevelPicks _picks;

    private NumberCalibration(EncodedTable rows, LevelPicks picks)
    {
        _rows = rows;
        _layout = rows.Layout;
        _picks = picks;
    }

    /// <param name="outputs">A sample of generator outputs, its levels corrected; corrected here.</param>
    /// <param name="rows">The real rows.</param>
    /// <param name="picks">Picks the levels.</param>
    /// <param name="numbers">The columns with a number.</param>
    public static NumberLeaf[] Fit(Span<float> outputs, EncodedTable rows, LevelPicks picks, IEnumerable<ColumnPlace> numbers)
    {
        NumberCalibration calibration = new(rows, picks);
        Dictionary<NumberParent, int[][]> groupsOf = [];
        List<NumberLeaf> leaves = [];
        foreach ((ColumnPlace place, IReadOnlyList<NumberParent> parents) in NumberParents.Of(rows, picks, numbers))
        {
            foreach (NumberParent parent in parents)
            {
                int[][] groups = groupsOf.TryGetValue(parent, out int[][]? known) ? known : groupsOf[parent] = picks.RowsByState(outputs, parent);
                if (calibration.Leaf(outputs, place, parent, groups) is { } leaf)
                {
                    calibration.Correct(outputs, leaf, groups);
                    leaves.Add(leaf);
                }
            }
        }

        return [.. leaves];
    }

    private NumberLeaf? Leaf(ReadOnlySpan<float> outputs, ColumnPlace place, NumberParent parent, int[][] groups)
    {
        List<float>[] real = Real(place, parent), sample = Sample(outputs, place, groups);
        int[] mapOf = new int[real.Length];
        List<NumberMap> maps = [];
        List<int> rarer = [];
        for (int level = 0; level < mapOf.Length; level++)
        {
            if (Suffice(real[level].Count, sample[level].Count))
            {
                mapOf[level] = maps.Count;
                maps.Add(NumberMap.Fit([.. sample[level]], [.. real[level]]));
            }
            else
            {
                rarer.Add(level);
            }
        }

        if (maps.Count == 0)
        {
            return null;
        }

        if (rarer.Count > 0)
        {
            bool suffice = Suffice(rarer.Sum(level => real[level].Count), rarer.Sum(level => sample[level].Count));
            List<int> levels = suffice ? rarer : [.. Enumerable.Range(0, mapOf.Length)];
            rarer.ForEach(level => mapOf[level] = maps.Count);
            maps.Add(NumberMap.Fit([.. levels.SelectMany(level => sample[level])], [.. levels.SelectMany(level => real[level])]));
        }

        return new NumberLeaf(place.Number, parent, mapOf, [.. maps]);
    }

    private List<float>[] Real(ColumnPlace place, NumberParent parent)
    {
        List<float>[] numbers = Lists(parent.StateCount(_layout));
        for (int row = 0, step = (_rows.RowCount + MostRead - 1) / MostRead; row < _rows.RowCount; row += step)
        {
            if (_rows.HasNumber(place, row))
            {
                numbers[_rows.State(parent, row)].Add(_rows.Number(place, row));
            }
        }

        return numbers;
    }

    private List<float>[] Sample(ReadOnlySpan<float> outputs, ColumnPlace place, int[][] groups)
    {
        List<float>[] numbers = Lists(groups.Length);
        for (int level = 0; level < groups.Length; level++)
        {
            foreach (int row in groups[level])
            {
                ReadOnlySpan<float> output = outputs.Slice(row * _layout.Width, _layout.Width);
                if (place.Category < 0 || place.IsNumber(_picks.Of(output, place.Category)))
                {
                    numbers[level].Add(output[place.Number]);
                }
            }
        }

        return numbers;
    }

    private void Correct(Span<float> outputs, NumberLeaf leaf, int[][] groups)
    {
        for (int level = 0; level < groups.Length; level++)
        {
            foreach (int row in groups[level])
            {
                ref float output = ref outputs[(row * _layout.Width) + leaf.Number];
                output = leaf.Correct(output, level);
            }
        }
    }

    private static bool Suffice(int real, int sample) => real >= LeastRows && sample >= LeastRows;

    private static List<float>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<float>())];
}
