using System.Numerics;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Finds the <see cref="LevelOffsets"/> with which a sample of generator outputs shows each level as often as the data does.</summary>
/// <remarks>
/// Each round moves every offset by its own step times log(wanted share / shown share). A step grows while that logarithm keeps its sign and
/// halves when it flips, so the search fits outputs of any scale and calls even a level that never appeared. The best round wins. A level without a share
/// never wins.
/// </remarks>
internal sealed class OffsetSearch
{
    private const int Rounds = 60;
    private const float LargestOffset = 1e4f;

    // Below it outputs are as good as constant, and no offset could tell rows apart.
    private const double SmallestSpread = 1e-4;

    private readonly int _rowCount;
    private readonly int _levelCount;
    private readonly int _vectorCount;
    private readonly float[] _outputs;
    private readonly double[] _shares;

    private OffsetSearch(in OutputBlock sample, int[]? rows, CategorySpan span, double[] shares)
    {
        _rowCount = rows?.Length ?? sample.RowCount;
        _levelCount = span.Length;
        _shares = shares;
        // As many rows as a vector has lanes stand together, level by level, so that a round reads straight on.
        int lanes = Vector<float>.Count;
        _vectorCount = (_rowCount + lanes - 1) / lanes;
        _outputs = new float[checked(_vectorCount * _levelCount * lanes)];
        for (int row = 0; row < _rowCount; row++)
        {
            ReadOnlySpan<float> outputs = sample.Row(rows is null ? row : rows[row]).Slice(span.Start, _levelCount);
            int start = (row / lanes * _levelCount * lanes) + (row % lanes);
            for (int level = 0; level < _levelCount; level++)
            {
                _outputs[start + (level * lanes)] = outputs[level];
            }
        }
    }

    /// <param name="sample">Generator outputs; without rows or levels nothing is learned.</param>
    /// <param name="span">The category's span.</param>
    /// <param name="shares">Wanted share of each level.</param>
    public static LevelOffsets Fit(in OutputBlock sample, CategorySpan span, double[] shares) =>
        sample.RowCount == 0 || span.Length == 0 ? LevelOffsets.None(span.Length) : new OffsetSearch(sample, null, span, shares).Run(new float[span.Length]);

    /// <summary>The same for some of the rows.</summary>
    /// <param name="sample">Generator outputs.</param>
    /// <param name="rows">Which rows of it; at least one.</param>
    /// <param name="span">The category's span.</param>
    /// <param name="shares">Wanted share of each level among these rows.</param>
    /// <param name="start">Where the search begins: offsets of all rows, near which those of some will be.</param>
    public static LevelOffsets Fit(in OutputBlock sample, int[] rows, CategorySpan span, double[] shares, LevelOffsets start) =>
        new OffsetSearch(sample, rows, span, shares).Run([.. Enumerable.Range(0, start.Count).Select(level => start[level])]);

    private LevelOffsets Run(float[] offsets)
    {
        for (int level = 0; level < _levelCount; level++)
        {
            offsets[level] = _shares[level] > 0 ? offsets[level] : LevelOffsets.Never;
        }

        float[] best = new float[_levelCount];
        double[] steps = new double[_levelCount];
        double[] last = new double[_levelCount];
        Array.Fill(steps, 0.5 * Math.Clamp(Spread(), SmallestSpread, 1));
        double smallestError = double.PositiveInfinity;
        int[] counts = new int[_levelCount];
        for (int round = 0; round < Rounds && smallestError > 0; round++)
        {
            Count(offsets, counts);
            double error = Error(counts);
            if (error < smallestError)
            {
                smallestError = error;
                offsets.CopyTo(best, 0);
            }

            Move(offsets, steps, last, counts);
        }

        return new LevelOffsets(best);
    }

    // How far a level's outputs lie apart from row to row, about: offsets work on that scale.
    private double Spread()
    {
        double sum = 0;
        int lanes = Vector<float>.Count;
        int groups = _rowCount / lanes;
        for (int group = 0; group < groups; group++)
        {
            for (int level = 0; level < _levelCount; level++)
            {
                int start = ((group * _levelCount) + level) * lanes;
                sum += Math.Abs((double)_outputs[start] - _outputs[start + 1]);
            }
        }

        double spread = groups == 0 ? 1 : sum / ((double)groups * _levelCount);
        return double.IsFinite(spread) ? spread : 1;
    }

    private double Error(int[] counts)
    {
        double error = 0;
        for (int level = 0; level < _levelCount; level++)
        {
            error += Math.Abs(_shares[level] - ((double)counts[level] / _rowCount));
        }

        return error;
    }

    private void Move(float[] offsets, double[] steps, double[] last, int[] counts)
    {
        // Half a row, so that a level which never appears has a logarithm too.
        double least = 0.5 / _rowCount;
        for (int level = 0; level < _levelCount; level++)
        {
            if (_shares[level] <= 0)
            {
                continue;
            }

            double excess = Math.Log((_shares[level] + least) / (((double)counts[level] / _rowCount) + least));
            steps[level] *= excess * last[level] < 0 ? 0.5 : 1.2;
            last[level] = excess;
            double moved = offsets[level] + (steps[level] * Math.Clamp(excess, -2, 2));
            offsets[level] = (float)Math.Clamp(moved, -LargestOffset, LargestOffset);
        }
    }

    private void Count(float[] offsets, int[] counts)
    {
        Array.Clear(counts);
        ReadOnlySpan<Vector<float>> outputs = MemoryMarshal.Cast<float, Vector<float>>(_outputs);
        for (int vector = 0; vector < _vectorCount; vector++)
        {
            Vector<float> highest = new(float.NegativeInfinity);
            Vector<int> best = Vector<int>.Zero;
            for (int level = 0; level < _levelCount; level++)
            {
                Vector<float> output = outputs[(vector * _levelCount) + level] + new Vector<float>(offsets[level]);
                Vector<int> isHigher = Vector.GreaterThan(output, highest);
                highest = Vector.ConditionalSelect(isHigher, output, highest);
                best = Vector.ConditionalSelect(isHigher, new Vector<int>(level), best);
            }

            int rows = Math.Min(Vector<float>.Count, _rowCount - (vector * Vector<float>.Count));
            for (int lane = 0; lane < rows; lane++)
            {
                counts[best[lane]]++;
            }
        }
    }
}
