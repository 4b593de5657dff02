namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// A column's quantile function: a share of the rows, in [0, 1], to a number; and back, to the interval of shares that a number covers.
/// </summary>
/// <remarks>
/// Few distinct numbers make a staircase: exactly those numbers at exactly their frequencies. Many, or hardly ever twice the same, make a line
/// through knots at about evenly spaced shares, and nearer together at both ends, where tails change fast; its numbers snap to the grid.
/// </remarks>
internal sealed class QuantileFunction
{
    /// <summary>Distinct numbers that a staircase has at most, and even knots of a line.</summary>
    public const int MaximumSteps = 4096;

    // Float outputs distinguish shares this far apart everywhere in [0, 1].
    private const double ShareResolution = 1e-7;

    private readonly double[] _values;
    private readonly double[] _shares;
    private readonly double _halfStep;

    /// <param name="isStaircase">Whether values are steps; else knots of a line.</param>
    /// <param name="values">Ascending; a line's may repeat.</param>
    /// <param name="shares">Ascending; of a staircase the share of rows up to and including each value, of a line each knot's place. The last is 1.</param>
    /// <param name="grid">What numbers between knots snap to.</param>
    /// <exception cref="InvalidDataException">The arrays are no quantile function.</exception>
    public QuantileFunction(bool isStaircase, double[] values, double[] shares, NumberGrid grid)
    {
        bool valid = values.Length > 0 && values.Length == shares.Length && shares[0] >= 0 && shares[^1] == 1
            && double.IsFinite(values[0]) && double.IsFinite(values[^1]) && grid.Minimum <= grid.Maximum
            && grid.Decimals is >= -1 and <= NumberGrid.MaximumDecimals;
        for (int i = 1; valid && i < values.Length; i++)
        {
            valid = values[i] >= values[i - 1] && shares[i] > shares[i - 1] && (!isStaircase || values[i] > values[i - 1]);
        }

        if (!valid)
        {
            throw new InvalidDataException("A number column's quantile function is not ascending.");
        }

        IsStaircase = isStaircase;
        Grid = grid;
        _values = values;
        _shares = shares;
        _halfStep = isStaircase ? 0 : grid.HalfStep;
    }

    public bool IsStaircase { get; }

    public NumberGrid Grid { get; }

    public ReadOnlySpan<double> Values => _values;

    public ReadOnlySpan<double> Shares => _shares;

    /// <summary>The number at a share of the rows; a share outside [0, 1] counts as the nearer end.</summary>
    public double Value(double share)
    {
        int next = SortedSearch.FirstAbove<double>(_shares, share);
        if (IsStaircase || next == 0 || next == _shares.Length)
        {
            return _values[Math.Min(next, _values.Length - 1)];
        }

        double weight = (share - _shares[next - 1]) / (_shares[next] - _shares[next - 1]);
        // Not a + w(b − a): the difference of two huge numbers may overflow.
        return Grid.Snap((_values[next - 1] * (1 - weight)) + (_values[next] * weight));
    }

    /// <summary>
    /// A share whose value is the number, drawn evenly from all such shares by <paramref name="uniform"/>. A number that was never seen counts
    /// as the nearest one in the range.
    /// </summary>
    public double Share(double number, double uniform)
    {
        double low, high;
        if (IsStaircase)
        {
            int step = Math.Min(SortedSearch.FirstAtLeast<double>(_values, number), _values.Length - 1);
            (low, high) = (step == 0 ? 0 : _shares[step - 1], _shares[step]);
        }
        else
        {
            number = Math.Clamp(number, _values[0], _values[^1]);
            (low, high) = (ShareBelow(number - _halfStep), ShareUpTo(number + _halfStep));
        }

        double margin = Math.Min(ShareResolution, (high - low) / 2);
        // Not Math.Clamp: rounding may put the lower bound a hair above the upper one.
        return Math.Min(Math.Max(low + (uniform * (high - low)), low + margin), high - margin);
    }

    // The smallest share whose value is at least the number.
    private double ShareBelow(double number)
    {
        int knot = SortedSearch.FirstAtLeast<double>(_values, number);
        return knot == 0 ? 0 : knot == _values.Length ? 1 : ShareBetween(knot, number);
    }

    // The largest share whose value is at most the number.
    private double ShareUpTo(double number)
    {
        int knot = SortedSearch.FirstAbove<double>(_values, number);
        return knot == 0 ? 0 : knot == _values.Length ? 1 : ShareBetween(knot, number);
    }

    private double ShareBetween(int knot, double number)
    {
        double start = _values[knot - 1], width = _values[knot] - start;

        // Halves where the difference of two huge numbers overflows; not elsewhere, because the half of the smallest number is none.
        double weight = double.IsFinite(width) ? (number - start) / width : ((number / 2) - (start / 2)) / ((_values[knot] / 2) - (start / 2));
        return (_shares[knot - 1] * (1 - weight)) + (_shares[knot] * weight);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(IsStaircase);
        Grid.Write(writer);
        writer.WriteDoubles(_values);
        writer.WriteDoubles(_shares);
    }

    public static QuantileFunction Read(PayloadReader reader)
    {
        bool isStaircase = reader.Boolean();
        NumberGrid grid = NumberGrid.Read(reader);
        return new QuantileFunction(isStaircase, reader.Doubles(), reader.Doubles(), grid);
    }
}
