using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Toys;

namespace Microsoft.ML.Wgan.TrainingTests;

/// <summary>The papers' toy problems under the best preset: what docs/constraints.md promises.</summary>
public sealed class ToyProblemTests
{
    private const int FreshSeed = 1_000_000;
    private const int ModePoints = 10_000;

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("8gaussians")]
    [InlineData("25gaussians")]
    public void Every_mode_is_captured_and_nearly_every_point_is_of_high_quality(string name)
    {
        var mixture = (GaussianMixture)ToyDistributions.Named(name);
        using var game = new ToyGame(mixture, ToyPresets.Best(new Slogan()) with { Seed = 1 });

        game.Play(30_000);

        ModeScores scores = ModeScores.Of(mixture, game.Generate(ModePoints, FreshSeed));
        Assert.Equal(scores.Modes, scores.ModesCaptured);
        Assert.InRange(scores.HighQualityShare, 0.95, 1);
        Assert.InRange(scores.ReverseKl, 0, 0.04);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void The_swiss_roll_comes_within_a_quarter_of_what_real_points_score()
    {
        const int Points = 2_000, Samples = 5;
        SwissRoll roll = ToyDistributions.SwissRoll;
        using var game = new ToyGame(roll, ToyPresets.Best(new Slogan()) with { Seed = 1 });

        game.Play(30_000);

        double generated = Enumerable.Range(0, Samples).Average(i => ExactWasserstein.Between(game.Generate(Points, i), roll.Sample(Points, FreshSeed + i)));
        double real = Enumerable.Range(0, 20).Average(i => ExactWasserstein.Between(roll.Sample(Points, FreshSeed + 100 + i), roll.Sample(Points, FreshSeed + 200 + i)));
        Assert.InRange(generated / real, 0, 1.25);
    }
}
