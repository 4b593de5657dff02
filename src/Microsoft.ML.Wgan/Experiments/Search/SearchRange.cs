using System.Globalization;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>A setting that is a number between two bounds.</summary>
public sealed class SearchRange : SearchDimension
{
    // Other searches compute on a scale of their own, and come back to a bound with rounding errors.
    private const double Tolerance = 1e-9;

    private readonly Func<WganOptions, double, WganOptions> _apply;

    /// <summary>A range.</summary>
    /// <param name="name">What leaderboards and checkpoint files call it.</param>
    /// <param name="low">Its lower bound, which is allowed; above 0 where the scale is logarithmic.</param>
    /// <param name="high">Its upper bound, which is allowed.</param>
    /// <param name="start">The value that a search starts from, within the bounds.</param>
    /// <param name="apply">Puts a value into the options.</param>
    /// <param name="scale">Which steps count as equal.</param>
    /// <param name="multipleOf">Values are multiples of it: 1 for whole numbers; null for all numbers, of which four digits are tried. Both bounds must be multiples.</param>
    /// <exception cref="ArgumentException">The name is empty, or the bounds, the start or the multiple do not fit each other.</exception>
    public SearchRange(
        string name, double low, double high, double start, Func<WganOptions, double, WganOptions> apply, SearchScale scale = SearchScale.Linear, double? multipleOf = null)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(apply);
        bool isRange = double.IsFinite(low) && double.IsFinite(high) && low < high && start >= low && start <= high && (low > 0 || scale == SearchScale.Linear);
        if (!isRange || multipleOf <= 0 || (multipleOf is double step && (!IsMultiple(low, step) || !IsMultiple(high, step))))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The range '{name}' from {low} to {high}, start {start}, multiples of {multipleOf}: bounds must be finite and rise, above 0 on a logarithmic scale, multiples of what values are multiples of, and the start lies between them."));
        }

        (Low, High, Scale, MultipleOf) = (low, high, scale, multipleOf);
        Start = start;
        _apply = apply;
    }

    /// <summary>Its lower bound.</summary>
    public double Low { get; }

    /// <summary>Its upper bound.</summary>
    public double High { get; }

    /// <summary>Which steps count as equal.</summary>
    public SearchScale Scale { get; }

    /// <summary>Values are multiples of it; null for all numbers.</summary>
    public double? MultipleOf { get; }

    /// <summary>The value that a search starts from.</summary>
    public double Start { get; }

    internal override double StartValue => Start;

    internal override int? Levels => null;

    /// <summary>The value nearest to a number that may be tried: within the bounds, a multiple where values are multiples, otherwise of four digits.</summary>
    /// <param name="number">Any number.</param>
    // Four digits say all that a search can know, and can be read.
    public double Nearest(double number) => Math.Clamp(
        MultipleOf is double step ? Math.Round(number / step) * step : double.Parse(number.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), Low, High);

    internal override double ValueAt(double place)
    {
        (double low, double high) = Ends;
        return Nearest(Unscaled(low + (place * (high - low))));
    }

    internal override double PlaceOf(double value)
    {
        (double low, double high) = Ends;
        return Math.Clamp((Scaled(value) - low) / (high - low), 0, 1);
    }

    internal override IReadOnlyList<double> Grid(int points) => points == 1
        ? [Start]
        : [.. Enumerable.Range(0, points).Select(i => Nearest(Unscaled(Scaled(Low) + (i * (Scaled(High) - Scaled(Low)) / (points - 1))))).Distinct()];

    internal override bool Holds(double value) => value >= Low && value <= High;

    internal override double ValueOf(object value)
    {
        double number = value is double or float or int or long ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : double.NaN;
        double slack = Tolerance * (High - Low);
        return number >= Low - slack && number <= High + slack
            ? Nearest(number)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The range '{Name}' takes numbers from {Low} to {High}, not '{value}'."), nameof(value));
    }

    internal override string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    internal override WganOptions Apply(WganOptions options, SearchValues values) => _apply(options, values.Of(this));

    // Scaled. Half a multiple beyond the bounds, so that these get as many places as the multiples between them.
    private (double Low, double High) Ends => MultipleOf is not double step
        ? (Scaled(Low), Scaled(High))
        : (Scaled(Scale == SearchScale.Logarithmic ? Math.Max(Low - (step / 2), Low / 2) : Low - (step / 2)), Scaled(High + (step / 2)));

    private double Scaled(double value) => Scale == SearchScale.Logarithmic ? Math.Log(value) : value;

    private double Unscaled(double value) => Scale == SearchScale.Logarithmic ? Math.Exp(value) : value;

    private static bool IsMultiple(double value, double step) => Math.Abs(Math.IEEERemainder(value, step)) <= 1e-9 * step;
}
