using System.CommandLine;
using System.Globalization;
using Microsoft.ML.Wgan.Toys;
using WganSamples.Constraints;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>toy</c>: one game on a toy problem under one constraint, with a picture.</summary>
internal sealed class ToyCommand
{
    private readonly Option<string> _constraint = new("--constraint", "-c") { Description = $"One of {string.Join(", ", NamedConstraint.All.Select(constraint => constraint.Name))}.", DefaultValueFactory = _ => "slogan" };
    private readonly Option<double> _weight = new("--weight", "-w") { Description = "Penalty weight.", DefaultValueFactory = _ => 10 };
    private readonly Option<string> _data = new("--data", "-d") { Description = "8gaussians, 25gaussians or swissroll.", DefaultValueFactory = _ => "swissroll" };
    private readonly Option<string> _preset = new("--preset") { Description = "small, blog, algorithm1, improved or best.", DefaultValueFactory = _ => "best" };
    private readonly Option<int?> _width = new("--width") { Description = "Units a layer instead of the preset's." };
    private readonly Option<int?> _steps = new("--steps") { Description = "Generator steps instead of the preset's." };
    private readonly Option<int> _seed = new("--seed") { Description = "The same seed gives the same game.", DefaultValueFactory = _ => 1 };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Picture to write (SVG).", DefaultValueFactory = _ => "toy.svg" };

    public static Command Create()
    {
        var switches = new ToyCommand();
        var command = new Command("toy", "Trains on a toy problem and draws real points, generated points and the critic's level sets.")
        {
            switches._constraint, switches._weight, switches._data, switches._preset, switches._width, switches._steps, switches._seed, switches._output,
        };
        foreach (Option option in new Option[] { switches._width, switches._steps })
        {
            PositiveNumber.Require(option, whole: true);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        NamedConstraint constraint = NamedConstraint.Named(parsed.GetRequiredValue(_constraint));
        var run = new ToyRun(
            constraint, constraint.HasWeight ? parsed.GetValue(_weight) : null, ToyData.Named(parsed.GetRequiredValue(_data)),
            ToyPreset.Named(parsed.GetRequiredValue(_preset)), parsed.GetValue(_width), parsed.GetValue(_steps), parsed.GetValue(_seed));
        Report.Line($"{run.Data.Name}: {run.Options.Lipschitz}; {run.Options.Training.GeneratorSteps} generator steps. {run.Options.Lipschitz.Reference}.");

        ToyPicture? picture = null;
        ToyResult result = run.Play(cancellation, (game, distance, diagnosis) =>
        {
            Report.Line(string.Create(CultureInfo.InvariantCulture, $"generator step {game.Step}: W1 {distance:0.000}; slope between real and generated {diagnosis.SlopesBetween.Average():0.00}; value / W1 {diagnosis.WassersteinEstimate / diagnosis.ExactWasserstein:0.00}"));
            picture = ToyPicture.Of(run, game, diagnosis);
        });
        double real = ToyRun.RealAgainstReal(run.Data, 2_000, run.Seed);
        Report.Table(
            ["", "here", "real points"],
            [
                ["exact W1 of 2,000 points", Number(result.FinalDistance, "0.0000"), Number(real, "0.0000")],
                .. run.Data is GaussianMixture mixture ? Modes(result, ModeScores.Of(mixture, mixture.Sample(10_000, 1_000_000))) : [],
                ["critic steps a second", Number(result.CriticSteps / result.Seconds, "0"), ""],
            ]);
        if (picture is not null)
        {
            string path = parsed.GetRequiredValue(_output);
            picture.Draw(result, ToyRun.RealAgainstReal(run.Data, 1_000, run.Seed)).Write(path);
            Report.Line($"Wrote {path}.");
        }

        if (result.Diverged)
        {
            throw new UserErrorException("Training diverged; the picture, if any, is from before.");
        }

        return 0;
    }

    private static IEnumerable<string[]> Modes(ToyResult result, ModeScores real) =>
    [
        ["modes captured", Number(result.Modes, "0"), Number(real.ModesCaptured, "0")],
        ["points of high quality, %", Number(100 * result.HighQuality, "0.0"), Number(100 * real.HighQualityShare, "0.0")],
        ["reverse KL", Number(result.ReverseKl, "0.0000"), Number(real.ReverseKl, "0.0000")],
    ];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
