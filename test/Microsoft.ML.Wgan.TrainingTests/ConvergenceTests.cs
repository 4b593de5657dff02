using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Optimizers;
using Microsoft.ML.Wgan.Toys;

namespace Microsoft.ML.Wgan.TrainingTests;

/// <summary>A second of the game under every constraint: it does not diverge, and what is generated comes much nearer to what is real.</summary>
/// <remarks>
/// Measured is the energy distance after 300 generator steps on the 8 Gaussians as a share of that before. The numbers in the list are the lowest and
/// highest shares of seeds 1 to 20; the band ends at one and a half times the highest. Two-sided semi-improved training at weight 1 is left out for the
/// reason its author gave, instability: one of its twenty seeds ended at 1.08, where all others were below 0.045.
/// </remarks>
public sealed class ConvergenceTests
{
    private const int GeneratorSteps = 300;
    private const int Points = 1_000;
    private const int Seed = 1;
    private const double Margin = 1.5;

    private static readonly Dictionary<string, (LipschitzConstraint Constraint, double Lowest, double Highest)> _recorded = new()
    {
        ["gradient, two-sided"] = (new GradientPenalty(1), 0.024, 0.036),
        ["gradient, one-sided"] = (new GradientPenalty(1, PenaltySides.One), 0.025, 0.032),
        ["DRAGAN"] = (new Dragan(1), 0.022, 0.052),
        ["improved DRAGAN"] = (new ImprovedDragan(1), 0.021, 0.029),
        ["PRODGAN"] = (new Prodgan(1), 0.021, 0.029),
        ["semi-improved, whole"] = (new SemiImproved(0.1), 0.023, 0.032),
        ["semi-improved, split"] = (new SemiImproved(1, QuotientLine.Split), 0.025, 0.033),
        ["SLOGAN, whole"] = (new Slogan(), 0.021, 0.032),
        ["SLOGAN, split"] = (new Slogan(10, QuotientLine.Split), 0.021, 0.029),
        ["all pairs"] = (new AllPairs(), 0.021, 0.029),
        ["combined"] = (new Combined(1, 1), 0.023, 0.032),
        ["R1"] = (new R1(1), 0.019, 0.029),
        ["R2"] = (new R2(1), 0.021, 0.028),
        ["clipping"] = (new WeightClipping(0.1), 0.048, 0.091),
        ["spectral norm"] = (new SpectralNorm(), 0.060, 0.109),
        ["GroupSort"] = (new GroupSort(), 0.022, 0.031),
    };

    public static TheoryData<string> Names => [.. _recorded.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [NoTensorLeaks]
    public void A_second_of_the_game_brings_what_is_generated_near_to_what_is_real(string name)
    {
        (LipschitzConstraint constraint, double lowest, double highest) = _recorded[name];

        double share = ShareOfDistanceLeft(constraint, Seed);

        Assert.True(share < Margin * highest, $"{name}, seed {Seed}: {share:F4} of the distance is left; twenty seeds left {lowest} to {highest}");
    }

    private static double ShareOfDistanceLeft(LipschitzConstraint constraint, int seed)
    {
        var options = new WganOptions
        {
            Networks = new() { LatentWidth = 2, GeneratorWidth = 64, CriticWidth = 64 },
            Training = new()
            {
                GeneratorSteps = GeneratorSteps,
                BatchSize = 64,
                CriticStepsPerGeneratorStep = 5,
                Optimizer = new Adam(0.5, 0.9, finalRateShare: 0.1),
                LearningRate = 2e-3,
                AveragingDecay = 0.98,
            },
            Lipschitz = constraint,
            Seed = seed,
        };
        using var game = new ToyGame(ToyDistributions.EightGaussians, options);
        PointCloud real = ToyDistributions.EightGaussians.Sample(Points, 1_000 + seed);
        double before = EnergyDistance.Between(game.Generate(Points, seed), real);

        game.Play(GeneratorSteps);

        return EnergyDistance.Between(game.Generate(Points, seed), real) / before;
    }
}
