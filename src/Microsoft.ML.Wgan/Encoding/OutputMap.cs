namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// The monotone map from a number's output, in [-1, 1], to a share of the rows, in [0, 1]: before calibration (x + 1) / 2, after it the empirical
/// distribution function of the generator's own outputs, so that mapped outputs are uniform.
/// </summary>
internal sealed class OutputMap
{
    // Enough for the shape; more would only learn the noise of the sample.
    private const int MaximumKnots = 256;

    // Outputs at even shares between the two ends -1 and 1; empty for the uncalibrated map.
    private readonly float[] _knots;

    /// <exception cref="InvalidDataException">The knots don't ascend from -1 to 1.</exception>
    private OutputMap(float[] knots)
    {
        bool valid = knots.Length == 0 || (knots.Length > 2 && knots[0] == -1 && knots[^1] == 1);
        for (int knot = 1; valid && knot < knots.Length; knot++)
        {
            valid = knots[knot] >= knots[knot - 1];
        }

        if (!valid)
        {
            throw new InvalidDataException("A number column's calibration does not ascend from -1 to 1.");
        }

        _knots = knots;
    }

    public static OutputMap Uncalibrated { get; } = new([]);

    /// <param name="outputs">A sample of the generator's outputs; sorted here. Without any, nothing is learned.</param>
    public static OutputMap Fit(Span<float> outputs)
    {
        if (outputs.IsEmpty)
        {
            return Uncalibrated;
        }

        outputs.Sort();
        int count = Math.Min(MaximumKnots, outputs.Length);
        float[] knots = new float[count + 2];
        (knots[0], knots[^1]) = (-1, 1);
        for (int knot = 1; knot <= count; knot++)
        {
            float output = outputs[(int)((knot - 0.5) * outputs.Length / count)];
            knots[knot] = float.IsNaN(output) ? -1 : Math.Clamp(output, -1, 1);
        }

        return new OutputMap(knots);
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

        double low = KnotShare(above - 1);
        if (above - first > 1)
        {
            return KnotShare(first) + (noise.Uniform(row) * (low - KnotShare(first)));
        }

        if (above == _knots.Length || above > first)
        {
            return low;
        }

        double weight = (output - (double)_knots[above - 1]) / ((double)_knots[above] - _knots[above - 1]);
        return low + (weight * (KnotShare(above) - low));
    }

    public void Write(BinaryWriter writer) => writer.WriteFloats(_knots);

    public static OutputMap Read(PayloadReader reader) => new(reader.Floats());

    private double KnotShare(int knot) => knot == 0 ? 0 : knot == _knots.Length - 1 ? 1 : (knot - 0.5) / (_knots.Length - 2);
}
