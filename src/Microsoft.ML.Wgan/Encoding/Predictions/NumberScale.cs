namespace Microsoft.ML.Wgan.Encoding.Predictions;

/// <summary>The scale on which a number column is predicted or predicts: its own, or the natural logarithm, where products become sums.</summary>
/// <param name="IsLogarithmic">Whether it is the logarithm.</param>
/// <param name="Floor">What numbers below it count as on the logarithmic scale: the smallest positive number seen.</param>
internal readonly record struct NumberScale(bool IsLogarithmic, double Floor)
{
    // Fewer positive numbers than this, and a logarithm would throw too much together at its floor.
    private const double LeastPositiveShare = 0.995;

    /// <summary>The column's own scale.</summary>
    public static NumberScale Plain => new(false, 0);

    /// <summary>The logarithmic scale of some numbers; null if too many of them have no logarithm.</summary>
    public static NumberScale? LogarithmicOf(ReadOnlySpan<double> numbers)
    {
        double floor = double.PositiveInfinity;
        int finite = 0;
        int positive = 0;
        foreach (double number in numbers)
        {
            finite += double.IsFinite(number) ? 1 : 0;
            if (double.IsFinite(number) && number > 0)
            {
                positive++;
                floor = Math.Min(floor, number);
            }
        }

        return positive > 0 && positive >= LeastPositiveShare * finite ? new NumberScale(true, floor) : null;
    }

    public double Of(double number) => !IsLogarithmic ? number : double.IsNaN(number) ? number : Math.Log(Math.Max(number, Floor));

    public double Number(double scaled) => IsLogarithmic ? Math.Exp(scaled) : scaled;

    public void Write(BinaryWriter writer)
    {
        writer.Write(IsLogarithmic);
        writer.Write(Floor);
    }

    public static NumberScale Read(PayloadReader reader)
    {
        NumberScale scale = new(reader.Boolean(), reader.Double());
        PayloadReader.Require(!scale.IsLogarithmic || scale.Floor is > 0 and < double.PositiveInfinity);
        return scale;
    }
}
