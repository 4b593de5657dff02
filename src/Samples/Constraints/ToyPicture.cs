using System.Globalization;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Toys;
using WganSamples.Drawing;

namespace WganSamples.Constraints;

/// <summary>Real points, generated points and the critic's level sets, as in the figures of "More Improved Training of Wasserstein GANs and DRAGAN".</summary>
internal sealed class ToyPicture
{
    private const int Points = 1_500;
    private const int Nodes = 121;
    private const double Reach = 1.35;

    private readonly ToyRun _run;
    private readonly PointCloud _real;
    private readonly PointCloud _generated;
    private readonly ScalarField _scores;

    private ToyPicture(ToyRun run, PointCloud real, PointCloud generated, ScalarField scores)
    {
        _run = run;
        _real = real;
        _generated = generated;
        _scores = scores;
    }

    /// <summary>Keeps what a game looks like now.</summary>
    public static ToyPicture Of(ToyRun run, ToyGame game)
    {
        PointCloud real = run.Data.Sample(Points, run.Seed);
        double reach = Reach * real.Values.ToArray().Max(Math.Abs);
        var range = new Interval(-reach, reach);
        return new ToyPicture(run, real, game.Generate(Points, run.Seed), ScalarField.OfPoints(points => game.Score(points).Select(score => (double)score), range, range, Nodes, Nodes));
    }

    public Figure Draw(ToyResult result, double realAgainstReal) => new()
    {
        Description = $"{_run.Data.Name}, {_run.Options.Lipschitz}: real points, generated points, level sets of the critic, and the distance along training.",
        Columns = 2,
        Panels = [Plane(), Distances(result, realAgainstReal)],
    };

    private Panel Plane() => new()
    {
        Title = string.Create(CultureInfo.InvariantCulture, $"{_run.Data.Name}, {_run.Constraint.Title}{(_run.Weight is double weight ? $", λ = {weight}" : "")}"),
        Width = 400,
        Height = 400,
        HasEqualScales = true,
        Marks =
        [
            new FilledContours(_scores) { BarLabel = "score" },
            new ContourLines(_scores) { HasLabels = false },
            new Scatter(_real) { Name = "real", Colour = Palette.Blue, Size = 2 },
            new Scatter(_generated) { Name = "generated", Colour = Palette.Vermilion, Size = 2 },
        ],
    };

    private static Panel Distances(ToyResult result, double realAgainstReal)
    {
        (double, double)[] along = [.. result.Steps.Zip(result.Distances).Select(look => ((double)look.First, look.Second))];
        return new Panel
        {
            Title = "distance along training",
            Width = 300,
            Height = 400,
            X = new Axis("generator steps"),
            Y = new Axis("exact W1") { IsLogarithmic = true },
            Marks =
            [
                new Curve(along) { Name = "1,000 points against 1,000", Colour = Palette.Vermilion },
                new Curve([(0, realAgainstReal), (result.GeneratorSteps, realAgainstReal)]) { Name = "real against real, 2,000 points", Colour = Palette.Blue, Dashes = "4 3" },
            ],
        };
    }
}
