namespace WganSamples.Drawing;

/// <summary>One direction of a panel.</summary>
/// <param name="Label">What is measured, and in what unit.</param>
internal sealed record Axis(string Label = "")
{
    private const double Room = 0.04;

    /// <summary>What it shows; by default what the marks need and a little more.</summary>
    public Interval? Range { get; init; }

    public bool IsLogarithmic { get; init; }

    /// <summary>Whether round numbers are written at it.</summary>
    public bool HasTicks { get; init; } = true;

    public Interval Shown(Interval? needed)
    {
        if (Range is Interval fixedRange)
        {
            return fixedRange;
        }
        Interval range = needed ?? new Interval(0, 1);
        return IsLogarithmic ? Unscaled(Scaled(range).Widened(Room)) : range.Widened(Room);
    }

    /// <summary>Where a value lies in a range: 0 at its low end, 1 at its high end.</summary>
    public double Position(double value, Interval range)
    {
        Interval scaled = Scaled(range);
        return (Scaled(value) - scaled.Low) / scaled.Length;
    }

    public IReadOnlyList<Tick> TicksIn(Interval range, int wanted) =>
        !HasTicks ? [] : IsLogarithmic ? Ticks.Logarithmic(range, wanted) : Ticks.Linear(range, wanted);

    private double Scaled(double value) => IsLogarithmic ? Math.Log10(value) : value;

    private Interval Scaled(Interval range) => new(Scaled(range.Low), Scaled(range.High));

    private static Interval Unscaled(Interval range) => new(Math.Pow(10, range.Low), Math.Pow(10, range.High));
}
