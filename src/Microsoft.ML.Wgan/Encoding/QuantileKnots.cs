using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Makes a <see cref="QuantileFunction"/> of distinct numbers and their counts.</summary>
internal static class QuantileKnots
{
    /// <param name="values">Ascending and finite, at least one.</param>
    /// <param name="counts">How often each occurs.</param>
    /// <param name="range">What the column can hold.</param>
    public static QuantileFunction Fit(ReadOnlySpan<double> values, ReadOnlySpan<int> counts, NumberRange range)
    {
        long rowCount = 0;
        foreach (int count in counts)
        {
            rowCount += count;
        }

        NumberGrid grid = NumberGrid.Learn(values, range);
        // Numbers that hardly repeat are measurements: a staircase would give out the very numbers of the rows and nothing between.
        bool isStaircase = values.Length == 1 || (values.Length <= QuantileFunction.MaximumSteps && values.Length <= rowCount / 2);
        return isStaircase ? Staircase(values, counts, rowCount, grid) : Line(values, counts, rowCount, grid);
    }

    private static QuantileFunction Staircase(ReadOnlySpan<double> values, ReadOnlySpan<int> counts, long rowCount, NumberGrid grid)
    {
        double[] shares = new double[values.Length];
        long upTo = 0;
        for (int step = 0; step < shares.Length; step++)
        {
            upTo += counts[step];
            shares[step] = (double)upTo / rowCount;
        }

        return new QuantileFunction(true, values.ToArray(), shares, grid);
    }

    private static QuantileFunction Line(ReadOnlySpan<double> values, ReadOnlySpan<int> counts, long rowCount, NumberGrid grid)
    {
        long[] ranks = EvenRanks.Choose(rowCount - 1, QuantileFunction.MaximumSteps);
        double[] knots = new double[ranks.Length];
        double[] shares = new double[ranks.Length];
        int distinct = 0;
        long before = 0;
        for (int knot = 0; knot < ranks.Length; knot++)
        {
            while (before + counts[distinct] <= ranks[knot])
            {
                before += counts[distinct];
                distinct++;
            }

            knots[knot] = values[distinct];
            shares[knot] = (double)ranks[knot] / (rowCount - 1);
        }

        return new QuantileFunction(false, knots, shares, grid);
    }
}
