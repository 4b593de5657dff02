using System.Globalization;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Toys;
using WganSamples.Drawing;

namespace WganSamples.Constraints;

/// <summary>One constraint's critics, over seeds: across the swiss roll after a game, and between discs.</summary>
internal sealed record CriticStudy(
    NamedConstraint Constraint, IReadOnlyList<CriticAcrossRoll> AfterGame, IReadOnlyList<CriticInDisc> Apart, IReadOnlyList<CriticInDisc> Together)
{
    /// <summary>W1 between discs of radius 1 and 2: 2/3.</summary>
    private const double Apart1And2 = 2.0 / 3;

    public static IReadOnlyList<string> Titles { get; } =
        ["constraint", "like the distance, R²", "like a tilt, R²", "apart: slope inside (exact: 1)", "apart: value / W1", "together: slope inside (exact: 0)", "together: value (exact: 0)"];

    public IEnumerable<string> Row =>
    [
        Constraint.Title,
        Median(AfterGame, study => study.DistanceShare),
        Median(AfterGame, study => study.TiltShare),
        Median(Apart, study => study.SlopeInside),
        Median(Apart, study => study.Value / Apart1And2),
        Median(Together, study => study.SlopeInside),
        Median(Together, study => study.Value),
    ];

    public static CriticStudy Of(NamedConstraint constraint, double weight, int[] seeds, CancellationToken cancellation)
    {
        var games = new List<CriticAcrossRoll>();
        var apart = new List<CriticInDisc>();
        var together = new List<CriticInDisc>();
        foreach (int seed in seeds)
        {
            WganOptions preset = ToyPresets.Small(constraint.Create(weight));
            WganOptions options = preset with { Seed = seed, Run = preset.Run with { Cancellation = cancellation } };
            using var game = new ToyGame(ToyDistributions.SwissRoll, options);
            game.Play(options.Training.GeneratorSteps ?? 0);
            games.Add(CriticAcrossRoll.Of(game.Score));
            apart.Add(CriticInDisc.Train(options, 2));
            together.Add(CriticInDisc.Train(options, 1));
        }

        return new CriticStudy(constraint, games, apart, together);
    }

    private static string Median<T>(IEnumerable<T> studies, Func<T, double> something)
    {
        Spread spread = Spread.Of(0, studies.Select(something));
        return string.Create(CultureInfo.InvariantCulture, $"{spread.Middle:0.00} ({spread.Low:0.00}–{spread.High:0.00})");
    }
}
