using System.Globalization;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Toys;
using WganSamples.Drawing;

namespace WganSamples.Constraints;

/// <summary>Real points, generated points and the critic's level sets, as in the figures of "More Improved Training of Wasserstein GANs and DRAGAN".</summary>
internal sealed class ToyPicture
{
    private const int Points = 1_500;
    private const double Reach = 1.35;
    private const double SteepestShown = 2;
    private const int Bins = 40;

    private readonly ToyRun _run;
    private readonly Panel _plane;
    private readonly CriticDiagnosis _diagnosis;

    private ToyPicture(ToyRun run, Panel plane, CriticDiagnosis diagnosis)
    {
        _run = run;
        _plane = plane;
        _diagnosis = diagnosis;
    }

    /// <summary>Keeps what a game looks like now.</summary>
    public static ToyPicture Of(ToyRun run, ToyGame game, CriticDiagnosis diagnosis)
    {
        PointCloud real = run.Data.Sample(Points, run.Seed);
        double reach = Reach * real.Values.ToArray().Max(Math.Abs);
        string title = string.Create(CultureInfo.InvariantCulture, $"{run.Data.Name}, {run.Constraint.Title}{(run.Weight is double weight ? $", λ = {weight}" : "")}");
        return new ToyPicture(run, CriticPanel.Of(title, points => game.Score(points).Select(score => (double)score), real, game.Generate(Points, run.Seed), new Interval(-reach, reach)), diagnosis);
    }

    /// <summary>The plane, the slopes and, beside them, the distance along training.</summary>
    public Figure Draw(ToyResult result, double realAgainstReal) => new()
    {
        Description = $"{_run.Data.Name}, {_run.Options.Lipschitz}: real points, generated points, level sets of the critic, the critic's slopes, and the distance along training.",
        Columns = 3,
        Panels = [_plane, Slopes(), Distances(result, realAgainstReal)],
    };

    private Panel Slopes() => new()
    {
        Title = "the critic's slopes",
        Width = 220,
        Height = 260,
        X = new Axis("gradient norm") { Range = new Interval(0, SteepestShown) },
        Y = new Axis("share of points"),
        Marks =
        [
            Histogram("at real points", _diagnosis.SlopesAtReal, Palette.Blue),
            Histogram("at generated points", _diagnosis.SlopesAtSynthetic, Palette.Vermilion),
            Histogram("between them", _diagnosis.SlopesBetween, Palette.Green),
        ],
    };

    // As a line of steps: three histograms of bars would hide one another.
    private static Curve Histogram(string name, IReadOnlyList<float> slopes, string colour)
    {
        int[] counts = CriticDiagnosis.Histogram(slopes, 0, SteepestShown, Bins);
        double width = SteepestShown / Bins;
        return new Curve([.. counts.SelectMany((count, bin) => new[] { (bin * width, (double)count / slopes.Count), ((bin + 1) * width, (double)count / slopes.Count) })])
        {
            Name = name,
            Colour = colour,
            Thickness = 1.4,
        };
    }

    private static Panel Distances(ToyResult result, double realAgainstReal) => new()
    {
        Title = "distance along training",
        Width = 260,
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
