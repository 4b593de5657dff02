using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace WganSamples.Seeds;

/// <summary>
/// The tutorial's example of distributions whose supports don't meet (its equation 5): P = (0, U[0, 1]) and Q = (θ, U[0, 1]), two upright
/// segments at a distance of θ.
/// </summary>
/// <remarks>
/// U[0, 1] is represented by points of equal weight at even steps, the same in P and Q: with random points the distance at θ = 0 would be that of
/// two samples, not of the distributions.
/// </remarks>
internal sealed class DisjointSupports(double theta)
{
    private const int Points = 100;
    private const int Bins = 10;

    public double Theta => theta;

    public PointCloud P { get; } = Segment(0);

    public PointCloud Q { get; } = Segment(theta);

    /// <summary>Of the points, by the exact solver.</summary>
    public double Wasserstein => ExactWasserstein.Between(P, Q);

    /// <summary>The shares of P's and Q's points in the same cells: one for each place across, ten along each segment.</summary>
    public (double[] P, double[] Q) Histograms()
    {
        (float, int)[] cells = [.. CellsOf(P).Concat(CellsOf(Q)).Distinct()];
        return (SharesOf(P, cells), SharesOf(Q, cells));
    }

    private static PointCloud Segment(double x)
    {
        IEnumerable<float> coordinates = Enumerable.Range(0, Points).SelectMany(point => new[] { (float)x, (float)((point + 0.5) / Points) });
        return new PointCloud([.. coordinates], 2);
    }

    private static IEnumerable<(float, int)> CellsOf(PointCloud points) =>
        Enumerable.Range(0, points.Count).Select(point => (points[point][0], (int)(points[point][1] * Bins)));

    private static double[] SharesOf(PointCloud points, (float, int)[] cells)
    {
        Dictionary<(float, int), int> counts = CellsOf(points).CountBy(cell => cell).ToDictionary();
        return [.. cells.Select(cell => counts.GetValueOrDefault(cell) / (double)points.Count)];
    }
}
