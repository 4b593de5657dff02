using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Optimizers;
using Microsoft.ML.Wgan.Toys;

namespace WganSamples.Seeds;

/// <summary>Critics that the library trains between two normal distributions on the line, for the figure of the optimal ones.</summary>
internal static class TrainedCritics
{
    private const int CriticSteps = 2_000;

    public static IReadOnlyList<NamedFunction> Between(Normal real, Normal fake) =>
    [
        new("trained, one-sided gradient penalty", Train(real, fake, new GradientPenalty(10, PenaltySides.One))),
        new("trained, weight clipping", Train(real, fake, new WeightClipping())),
    ];

    private static Func<double, double> Train(Normal real, Normal fake, LipschitzConstraint constraint)
    {
        using var critic = new ToyCritic(Distribution("real", real), Distribution("fake", fake), new WganOptions
        {
            Networks = new() { CriticWidth = 64, CriticLayers = 3 },
            Training = new() { Optimizer = new RmsProp(), LearningRate = 5e-4 },
            Lipschitz = constraint,
            Seed = 1,
        });
        critic.Train(CriticSteps);

        // The figure reads it once at a fine grid, between whose nodes it is as good as straight.
        const int Nodes = 4_001;
        double low = Math.Min(real.Mean, fake.Mean) - (6 * real.Sigma), high = Math.Max(real.Mean, fake.Mean) + (6 * real.Sigma);
        double step = (high - low) / (Nodes - 1);
        float[] scores = critic.Score(new PointCloud([.. Enumerable.Range(0, Nodes).Select(i => (float)(low + (i * step)))], 1));
        return x =>
        {
            double position = Math.Clamp((x - low) / step, 0, Nodes - 1.000001);
            int left = (int)position;
            return scores[left] + ((position - left) * (scores[left + 1] - scores[left]));
        };
    }

    private static GaussianMixture Distribution(string name, Normal normal) => new(name, new PointCloud([(float)normal.Mean], 1), normal.Sigma);
}
