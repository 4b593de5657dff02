using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Toys;
using WganSamples.Constraints;

namespace Microsoft.ML.Wgan.Tests.Samples.Constraints;

public sealed class CriticAcrossRollTests
{
    // The curve bends, so that the nearest point of 2,000 on it is not exactly on the normal.
    private const double Tolerance = 0.01;

    private static readonly (double X, double Y)[] _curve = [.. Enumerable.Range(0, 2_001).Select(i => SwissRoll.Curve(i / 2_000.0))];

    [Fact]
    public void The_distance_to_the_curve_is_recognised()
    {
        CriticAcrossRoll seen = CriticAcrossRoll.Of(points => [.. Enumerable.Range(0, points.Count).Select(i => (float)-Distance(points[i]))]);

        Assert.InRange(seen.DistanceShare, 1 - Tolerance, 1);
        Assert.InRange(seen.TiltShare, 0, Tolerance);
        Assert.All(CriticAcrossRoll.Distances.Zip(seen.Profile), pair => Assert.Equal(-Math.Abs(pair.First), pair.Second, Tolerance));
    }

    [Fact]
    public void A_slope_that_leads_over_the_curve_is_a_tilt()
    {
        CriticAcrossRoll seen = CriticAcrossRoll.Of(points => [.. Enumerable.Range(0, points.Count).Select(i => points[i][0] + (2 * points[i][1]))]);

        Assert.InRange(seen.TiltShare, 1 - Tolerance, 1);
        Assert.InRange(seen.DistanceShare, 0, Tolerance);
    }

    [Fact]
    public void A_constant_is_neither()
    {
        CriticAcrossRoll seen = CriticAcrossRoll.Of(points => new float[points.Count]);

        Assert.Equal((0, 0), (seen.DistanceShare, seen.TiltShare));
    }

    private static double Distance(ReadOnlySpan<float> point)
    {
        double nearest = double.MaxValue;
        foreach ((double x, double y) in _curve)
        {
            nearest = Math.Min(nearest, ((point[0] - x) * (point[0] - x)) + ((point[1] - y) * (point[1] - y)));
        }

        return Math.Sqrt(nearest);
    }
}
