namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>The smallest box around some rows: bounds their distances to another row from below.</summary>
/// <remarks>
/// Of numbers it knows the least and the greatest and whether one is missing, of levels the last six bits of each that occurs.
/// The bound is added up in the order in which <see cref="GowerTree"/> adds up a distance. Each term is at most the distance's term, and rounding keeps the order of sums, so that
/// the bound never exceeds the distance, not even in the last digit.
/// </remarks>
internal sealed class GowerBox
{
    private readonly float[] _lows;
    private readonly float[] _highs;
    private readonly bool[] _hasMissing;
    private readonly ulong[] _levels;

    public GowerBox(GowerRows rows, ReadOnlySpan<int> members)
    {
        int numbers = rows.Numbers.Length;
        (_lows, _highs, _hasMissing, _levels) = (new float[numbers], new float[numbers], new bool[numbers], new ulong[rows.Levels.Length]);
        for (int j = 0; j < numbers; j++)
        {
            (_lows[j], _highs[j]) = (float.PositiveInfinity, float.NegativeInfinity);
            foreach (int row in members)
            {
                float number = rows.Numbers[j][row];
                // NaN is neither.
                _lows[j] = number < _lows[j] ? number : _lows[j];
                _highs[j] = number > _highs[j] ? number : _highs[j];
                _hasMissing[j] |= float.IsNaN(number);
            }
        }

        for (int k = 0; k < _levels.Length; k++)
        {
            foreach (int row in members)
            {
                _levels[k] |= Bit(rows.Levels[k][row]);
            }
        }
    }

    /// <summary>At most the distance of a row to any row in the box.</summary>
    public float Bound(ReadOnlySpan<float> numbers, ReadOnlySpan<int> levels)
    {
        float bound = 0;
        for (int j = 0; j < _lows.Length; j++)
        {
            float gap = float.IsNaN(numbers[j]) ? 1 : Math.Max(0, Math.Max(_lows[j] - numbers[j], numbers[j] - _highs[j]));
            bound += !_hasMissing[j] ? gap : float.IsNaN(numbers[j]) ? 0 : Math.Min(gap, 1);
        }

        for (int k = 0; k < _levels.Length; k++)
        {
            bound += (_levels[k] & Bit(levels[k])) == 0 ? 1 : 0;
        }

        return bound;
    }

    // A shift by a number of 64 bits counts its last six bits only.
    private static ulong Bit(int level) => 1UL << level;
}
