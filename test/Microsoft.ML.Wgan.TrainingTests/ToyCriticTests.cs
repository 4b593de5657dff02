using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Optimizers;
using Microsoft.ML.Wgan.Toys;

namespace Microsoft.ML.Wgan.TrainingTests;

public sealed class ToyCriticTests
{
    private const double Shift = 1.5;
    private const double Scatter = 0.014;

    // The same mode, moved by 1.5: the Wasserstein-1 distance is 1.5 exactly.
    private static readonly GaussianMixture _real = Mode("real", 0);
    private static readonly GaussianMixture _moved = Mode("moved", (float)Shift);

    private static readonly WganOptions _options = new()
    {
        Networks = new() { CriticWidth = 32 },
        Training = new() { BatchSize = 64, LearningRate = 2e-3, Optimizer = new Adam() },
        Seed = 2,
    };

    // Twenty seeds: GroupSort 1.473 to 1.528, spectral norm 1.031 to 1.414, clipping to 0.01 at most 0.0014. An estimate is the mean over 40 batches of 64, so
    // it scatters by about 0.5 √(2 / 2560) = 0.014 around what the critic's slope allows.
    [Fact]
    [NoTensorLeaks]
    public void A_critic_of_slope_at_most_one_estimates_at_most_the_exact_distance()
    {
        double sorting = Estimate(new GroupSort()), spectral = Estimate(new SpectralNorm()), clipped = Estimate(new WeightClipping());

        Assert.InRange(sorting, 0.95 * Shift, Shift + (4 * Scatter));
        Assert.InRange(spectral, 0.6 * Shift, Shift + (4 * Scatter));
        Assert.InRange(clipped, 0, 0.002);
    }

    [Fact]
    [NoTensorLeaks]
    public void The_same_seed_gives_the_same_critic()
    {
        var points = new PointCloud([0f, 0f, 1f, 1f, -1f, 0.5f], 2);

        Assert.Equal(Scores(points), Scores(points));
    }

    [Fact]
    [NoTensorLeaks]
    public void A_diagnosis_has_a_slope_for_every_row_of_the_batch()
    {
        using var critic = new ToyCritic(_real, _moved, _options with { Lipschitz = new Prodgan() });
        critic.Train(10);

        CriticDiagnosis diagnosis = critic.Diagnose();

        Assert.Equal((64, 64, 64), (diagnosis.SlopesAtReal.Count, diagnosis.SlopesAtSynthetic.Count, diagnosis.SlopesBetween.Count));
        Assert.InRange(diagnosis.Angle, 0, 180);
    }

    [Fact]
    [NoTensorLeaks]
    public void Faulty_arguments_are_refused()
    {
        using var critic = new ToyCritic(_real, _moved, _options);
        var line = new GaussianMixture("line", new PointCloud([0f], 1), 1);

        Assert.Throws<ArgumentException>("opponent", () => new ToyCritic(_real, line, _options));
        Assert.Throws<ArgumentNullException>("opponent", () => new ToyCritic(_real, null!, _options));
        Assert.Throws<ArgumentException>(() => new ToyCritic(_real, _moved, _options with { Training = new() { BatchSize = 0 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => critic.Train(0));
    }

    private static double Estimate(LipschitzConstraint constraint)
    {
        using var critic = new ToyCritic(_real, _moved, _options with { Lipschitz = constraint });
        return critic.Train(400);
    }

    private static float[] Scores(PointCloud points)
    {
        using var critic = new ToyCritic(_real, _moved, _options);
        critic.Train(20);
        return critic.Score(points);
    }

    private static GaussianMixture Mode(string name, float x) => new(name, new PointCloud([x, 0f], 2), 0.5);
}
