using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Toys;

namespace WganSamples.Constraints;

/// <summary>What a critic looks like across the curve of the swiss roll: like the distance to it, or like a slope that leads over it?</summary>
internal sealed class CriticAcrossRoll
{
    private const int Places = 60;
    private const int Offsets = 41;
    private const double CurveStep = 1e-4;

    private CriticAcrossRoll(double[] profile, double distanceShare, double tiltShare)
    {
        Profile = profile;
        DistanceShare = distanceShare;
        TiltShare = tiltShare;
    }

    /// <summary>A little less than half of the way to the next turn of the roll, which is 0.84 away.</summary>
    public static double Reach => 0.3;

    /// <summary>Signed distances from the curve, along its normal.</summary>
    public static IReadOnlyList<double> Distances { get; } = [.. Enumerable.Range(0, Offsets).Select(i => Reach * ((2.0 * i / (Offsets - 1)) - 1))];

    /// <summary>Mean score at each of <see cref="Distances"/>, over places along the curve, less the score on the curve.</summary>
    public IReadOnlyList<double> Profile { get; }

    /// <summary>R² of the score against −|distance|, place by place, averaged: 1 for the distance to the data.</summary>
    public double DistanceShare { get; }

    /// <summary>R² of the score against the signed distance, averaged: 1 for a slope that leads over the data.</summary>
    public double TiltShare { get; }

    public static CriticAcrossRoll Of(Func<PointCloud, float[]> score)
    {
        float[] points =
        [
            .. from place in Enumerable.Range(0, Places)
               from distance in Distances
               from coordinate in Across((place + 0.5) / Places, distance)
               select coordinate,
        ];
        float[] scores = score(new PointCloud(points, 2));
        double[][] profiles = [.. Enumerable.Range(0, Places).Select(place => Enumerable.Range(0, Offsets).Select(i => (double)scores[(place * Offsets) + i] - scores[(place * Offsets) + (Offsets / 2)]).ToArray())];
        return new CriticAcrossRoll(
            [.. Enumerable.Range(0, Offsets).Select(i => profiles.Average(profile => profile[i]))],
            profiles.Average(profile => SquaredCorrelation(profile, [.. Distances.Select(Math.Abs)])),
            profiles.Average(profile => SquaredCorrelation(profile, [.. Distances])));
    }

    private static float[] Across(double u, double distance)
    {
        (double x, double y) = SwissRoll.Curve(u);
        (double xAhead, double yAhead) = SwissRoll.Curve(u + CurveStep);
        double length = Math.Sqrt(((xAhead - x) * (xAhead - x)) + ((yAhead - y) * (yAhead - y)));
        return [(float)(x - (distance * (yAhead - y) / length)), (float)(y + (distance * (xAhead - x) / length))];
    }

    private static double SquaredCorrelation(double[] a, double[] b)
    {
        double ma = a.Average(), mb = b.Average();
        double ab = a.Zip(b).Sum(p => (p.First - ma) * (p.Second - mb));
        double variances = a.Sum(v => (v - ma) * (v - ma)) * b.Sum(v => (v - mb) * (v - mb));
        return variances > 0 ? ab * ab / variances : 0;
    }
}
