using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Toys;

namespace WganSamples.Constraints;

/// <summary>What a constraint makes of the inside of the data: a critic between a disc of radius one and another around the same centre.</summary>
/// <param name="Profile">Score along a ray against the distance from the centre, less the score in the centre, averaged over rays.</param>
/// <param name="SlopeInside">Mean gradient norm over the inner disc.</param>
/// <param name="Value">E f(real) − E f(opponent).</param>
internal sealed record CriticInDisc(IReadOnlyList<double> Profile, double SlopeInside, double Value)
{
    private const int CriticSteps = 4_000;
    private const int Rays = 32;
    private const int Inside = 2_000;

    /// <summary>Distances from the centre of a profile.</summary>
    public static IReadOnlyList<double> Radii { get; } = [.. Enumerable.Range(0, 51).Select(i => 2.0 * i / 50)];

    /// <summary>Trains a critic.</summary>
    /// <param name="options">Critic, constraint and training.</param>
    /// <param name="opponentRadius">1: the generator has reached the data; 2: it has not.</param>
    public static CriticInDisc Train(WganOptions options, double opponentRadius)
    {
        var real = new UniformDisc(1);
        using var critic = new ToyCritic(real, new UniformDisc(opponentRadius), options);
        double value = critic.Train(CriticSteps);
        float[] points =
        [
            .. from ray in Enumerable.Range(0, Rays)
               from radius in Radii
               let angle = 2 * Math.PI * ray / Rays
               from coordinate in new[] { radius * Math.Cos(angle), radius * Math.Sin(angle) }
               select (float)coordinate,
        ];
        float[] scores = critic.Score(new PointCloud(points, 2));
        return new CriticInDisc(
            [.. Radii.Select((_, i) => Enumerable.Range(0, Rays).Average(ray => (double)scores[(ray * Radii.Count) + i] - scores[ray * Radii.Count]))],
            critic.Slopes(real.Sample(Inside, 1)).Average(),
            value);
    }
}
