using WganSamples.Drawing;

namespace WganSamples.Seeds;

/// <summary>A function of one number, and what to call it.</summary>
internal sealed record NamedFunction(string Name, Func<double, double> Function);

/// <summary>
/// Figure 2 of the tutorial and of the WGAN paper: what a generator can learn from the best discriminator and from the best critic, when real and
/// fake lie apart.
/// </summary>
/// <param name="real">The distribution of the data.</param>
/// <param name="fake">The distribution of the generator.</param>
/// <param name="trained">Further critics, such as trained ones. Only their differences count: each is drawn with mean 0.</param>
internal sealed class GradientFigure(Normal real, Normal fake, IReadOnlyList<NamedFunction> trained)
{
    private const double Shown = 5;
    private const double SmallestShown = 1e-14;
    private const double LargestShown = 100;
    private const double DifferenceStep = 1e-2;

    private static readonly string[] _colours = [Palette.Purple, Palette.Sky, Palette.Grey, Palette.Ink];
    private static readonly string[] _dashes = ["6 3", "2 3", "8 3 2 3", "1 2"];

    private readonly OptimalDiscriminator _discriminator = new(real, fake);
    private readonly OptimalCritic _critic = new(real, fake);

    /// <summary>Five standard deviations beyond both means.</summary>
    public Interval Range { get; } = new(
        Math.Min(real.Mean - (Shown * real.Sigma), fake.Mean - (Shown * fake.Sigma)),
        Math.Max(real.Mean + (Shown * real.Sigma), fake.Mean + (Shown * fake.Sigma)));

    public Figure Draw() => new()
    {
        Description = "Two normal distributions that lie apart; the optimal discriminator between them, the optimal critic, and the sizes of their gradients.",
        Columns = 2,
        Panels = [Densities(), Discriminator(), Critics(), Gradients()],
    };

    private Axis X => new("x") { Range = Range };

    private Panel Densities() => new()
    {
        Title = "real and fake",
        X = X,
        Y = new Axis("density"),
        Marks = [Function("real", real.Density, Palette.Blue), Function("fake", fake.Density, Palette.Orange)],
    };

    private Panel Discriminator() => new()
    {
        Title = "optimal discriminator",
        X = X,
        Y = new Axis("probability of real"),
        Marks = [.. Ground(1), Function("discriminator p / (p + q)", _discriminator.Probability, Palette.Vermilion)],
    };

    private Panel Critics() => new()
    {
        Title = "optimal critic",
        X = X,
        Y = new Axis("score"),
        Marks =
        [
            .. trained.Select((critic, index) => Function(critic.Name, Centred(critic.Function), _colours[index % _colours.Length], _dashes[index % _dashes.Length])),
            Function("optimal critic", Centred(_critic.Score), Palette.Green),
        ],
    };

    private Panel Gradients() => new()
    {
        Title = "what a generator can follow",
        X = X,
        Y = new Axis("size of the gradient") { IsLogarithmic = true, Range = new Interval(SmallestShown, LargestShown) },
        Marks =
        [
            Function("log(1 − discriminator)", x => Size(_discriminator.SlopeOfGeneratorLoss(x)), Palette.Vermilion, "2 3"),
            Function("discriminator p / (p + q)", x => Size(_discriminator.Slope(x)), Palette.Vermilion),
            .. trained.Select((critic, index) => Function(critic.Name, x => Size(Difference(critic.Function, x)), _colours[index % _colours.Length], _dashes[index % _dashes.Length])),
            Function("optimal critic", x => Size(_critic.Slope(x)), Palette.Green),
            new Note(fake.Mean, SmallestShown * 12, "fake"),
            new Note(real.Mean, SmallestShown * 12, "real"),
        ],
    };

    /// <summary>Both densities, scaled to a height, as a pale ground.</summary>
    private IEnumerable<Mark> Ground(double height)
    {
        double scale = 0.5 * height / Math.Max(real.Density(real.Mean), fake.Density(fake.Mean));
        yield return Filled(real, scale, Palette.Blue);
        yield return Filled(fake, scale, Palette.Orange);
    }

    private RangeBand Filled(Normal density, double scale, string colour) =>
        new([.. Range.Steps(161).Select(x => new Spread(x, 0, double.NaN, scale * density.Density(x)))]) { Colour = colour };

    private Curve Function(string name, Func<double, double> function, string colour, string dashes = "") =>
        new(Curve.Of(function, Range)) { Name = name, Colour = colour, Dashes = dashes };

    private Func<double, double> Centred(Func<double, double> function)
    {
        double mean = Range.Steps(101).Average(function);
        return x => function(x) - mean;
    }

    private static double Difference(Func<double, double> function, double x) =>
        (function(x + DifferenceStep) - function(x - DifferenceStep)) / (2 * DifferenceStep);

    private static double Size(double slope) => Math.Abs(slope);
}
