using System.Globalization;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Toys;
using WganSamples.Drawing;

namespace WganSamples.Constraints;

/// <summary>Real points, generated points and the critic's level sets, as in the figures of "More Improved Training of Wasserstein GANs and DRAGAN".</summary>
internal sealed class ToyPicture
{
    private const int Points = 1_500;
    private const double Reach = 1.35;

    private readonly ToyRun _run;
    private readonly Panel _plane;

    private ToyPicture(ToyRun run, Panel plane)
    {
        _run = run;
        _plane = plane;
    }

    /// <summary>Keeps what a game looks like now.</summary>
    public static ToyPicture Of(ToyRun run, ToyGame game)
    {
        PointCloud real = run.Data.Sample(Points, run.Seed);
        double reach = Reach * real.Values.ToArray().Max(Math.Abs);
        string title = string.Create(CultureInfo.InvariantCulture, $"{run.Data.Name}, {run.Constraint.Title}{(run.Weight is double weight ? $", λ = {weight}" : "")}");
        return new ToyPicture(run, CriticPanel.Of(title, points => game.Score(points).Select(score => (double)score), real, game.Generate(Points, run.Seed), new Interval(-reach, reach)));
    }

    /// <summary>The plane beside the distance along training.</summary>
    public Figure Draw(ToyResult result, double realAgainstReal) => new()
    {
        Description = $"{_run.Data.Name}, {_run.Options.Lipschitz}: real points, generated points, level sets of the critic, and the distance along training.",
        Columns = 2,
        Panels = [_plane, Distances(result, realAgainstReal)],
    };

    private static Panel Distances(ToyResult result, double realAgainstReal) => new()
    {
        Title = "distance along training",
        Height = 260,
        X = new Axis("generator steps"),
        Y = new Axis("exact W1") { IsLogarithmic = true },
        Marks =
        [
            new Curve([.. result.Steps.Zip(result.Distances).Select(look => ((double)look.First, look.Second))]) { Name = "1,000 points against 1,000", Colour = Palette.Vermilion },
            new Curve([(0, realAgainstReal), (result.GeneratorSteps, realAgainstReal)]) { Name = "real against real, 1,000 points", Colour = Palette.Blue, Dashes = "4 3" },
        ],
    };
}
