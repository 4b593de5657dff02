namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A monotone map of numbers in [-1, 1]: quantiles of the generator's outputs to the same quantiles of encoded real numbers, straight lines between them.</summary>
internal sealed class NumberMap
{
    // As many rows at least stand between two quantiles, so that they say more than single rows.
    private const int RowsBetweenKnots = 2;
    private const int MostGaps = 1_024;

    private readonly float[] _from;
    private readonly float[] _to;

    /// <exception cref="InvalidDataException">There are no knots, they don't ascend, or leave [-1, 1].</exception>
    private NumberMap(float[] from, float[] to)
    {
        PayloadReader.Require(from.Length == to.Length && from.Length > 0 && Ascends(from) && Ascends(to));
        _from = from;
        _to = to;
    }

    /// <summary>Whether no two quantiles share an output: one output that comes over and over stands for many numbers, and is mapped to one.</summary>
    public bool IsOneToOne => Enumerable.Range(1, _from.Length - 1).All(knot => _from[knot] > _from[knot - 1]);

    /// <param name="outputs">Outputs of the generator; at least one, sorted here.</param>
    /// <param name="numbers">Encoded real numbers; at least one, sorted here.</param>
    public static NumberMap Fit(float[] outputs, float[] numbers)
    {
        Array.Sort(outputs);
        Array.Sort(numbers);
        int gaps = Math.Clamp(numbers.Length / RowsBetweenKnots, 1, MostGaps);
        float[] from = new float[gaps + 1], to = new float[gaps + 1];
        for (int knot = 0; knot <= gaps; knot++)
        {
            double share = (double)knot / gaps;
            from[knot] = Quantile(outputs, share);
            to[knot] = Quantile(numbers, share);
        }

        return new NumberMap(from, to);
    }

    /// <summary>The number of an output: that of the last quantile beyond it, the middle of those that share it.</summary>
    public float Map(float output)
    {
        int above = SortedSearch.FirstAbove<float>(_from, output);
        if (above == 0)
        {
            return _to[0];
        }

        if (_from[above - 1] == output)
        {
            return (_to[SortedSearch.FirstAtLeast<float>(_from, output)] + _to[above - 1]) / 2;
        }

        if (above == _from.Length)
        {
            return _to[^1];
        }

        float weight = (output - _from[above - 1]) / (_from[above] - _from[above - 1]);
        return _to[above - 1] + (weight * (_to[above] - _to[above - 1]));
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteFloats(_from);
        writer.WriteFloats(_to);
    }

    public static NumberMap Read(PayloadReader reader) => new(reader.Floats(), reader.Floats());

    private static float Quantile(float[] ascending, double share)
    {
        float number = ascending[(int)Math.Round(share * (ascending.Length - 1))];
        return float.IsNaN(number) ? -1 : Math.Clamp(number, -1, 1);
    }

    private static bool Ascends(float[] knots)
    {
        float last = -1;
        foreach (float knot in knots)
        {
            if (!(knot >= last && knot <= 1))
            {
                return false;
            }

            last = knot;
        }

        return true;
    }
}
