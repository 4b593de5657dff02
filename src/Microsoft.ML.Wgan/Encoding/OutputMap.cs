namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// The monotone map from a number's output, in [-1, 1], to a share of the rows, in [0, 1]: before calibration (x + 1) / 2, after it the empirical
/// distribution function of the generator's own outputs, so that mapped outputs are uniform.
/// </summary>
internal sealed class OutputMap
{
    // Enough for the shape; more would only learn the noise of the sample.
    private const int MaximumGaps = 256;

    // Ascending from -1 to 1, equal ones among them; both empty for the uncalibrated map.
    private readonly float[] _knots;
    private readonly float[] _shares;

    /// <exception cref="InvalidDataException">The knots don't ascend from -1 to 1, or their shares from 0 to 1.</exception>
    private OutputMap(float[] knots, float[] shares)
    {
        bool valid = knots.Length == shares.Length
            && (knots.Length == 0 || (knots.Length > 2 && knots[0] == -1 && knots[^1] == 1 && shares[0] == 0 && shares[^1] == 1));
        for (int knot = 1; valid && knot < knots.Length; knot++)
        {
            valid = knots[knot] >= knots[knot - 1] && shares[knot] >= shares[knot - 1];
        }

        if (!valid)
        {
            throw new InvalidDataException("A number column's calibration does not ascend.");
        }

        _knots = knots;
        _shares = shares;
    }

    public static OutputMap Uncalibrated { get; } = new([], []);

    /// <param name="outputs">A sample of the generator's outputs; sorted here. Without any, nothing is learned.</param>
    public static OutputMap Fit(Span<float> outputs)
    {
        if (outputs.IsEmpty)
        {
            return Uncalibrated;
        }

        outputs.Sort();
        long[] ranks = EvenRanks.Choose(outputs.Length - 1, MaximumGaps);
        float[] knots = new float[ranks.Length + 2];
        float[] shares = new float[ranks.Length + 2];
        (knots[0], knots[^1], shares[^1]) = (-1, 1, 1);
        for (int knot = 1; knot <= ranks.Length; knot++)
        {
            float output = outputs[(int)ranks[knot - 1]];
            knots[knot] = float.IsNaN(output) ? -1 : Math.Clamp(output, -1, 1);
            shares[knot] = (float)((ranks[knot - 1] + 0.5) / outputs.Length);
        }

        return new OutputMap(knots, shares);
    }

    /// <summary>The share of an output. Where the generator gives one output over and over, noise spreads it over all the shares it stands for.</summary>
    public double Share(float output, NoiseStream noise, ulong row)
    {
        if (_knots.Length == 0)
        {
            return (output + 1.0) / 2;
        }

        int first = SortedSearch.FirstAtLeast<float>(_knots, output);
        int above = SortedSearch.FirstAbove<float>(_knots, output);
        if (above == 0)
        {
            return 0;
        }

        double low = _shares[above - 1];
        if (above - first > 1)
        {
            return _shares[first] + (noise.Uniform(row) * (low - _shares[first]));
        }

        if (above == _knots.Length || above > first)
        {
            return low;
        }

        double weight = (output - (double)_knots[above - 1]) / ((double)_knots[above] - _knots[above - 1]);
        return low + (weight * (_shares[above] - low));
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteFloats(_knots);
        writer.WriteFloats(_shares);
    }

    public static OutputMap Read(PayloadReader reader) => new(reader.Floats(), reader.Floats());
}
