using Microsoft.ML.Wgan.Evaluation.Images;

namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Whether synthetic rows are typical of the real ones (α-precision), whether they reach all of them (β-recall), and whether they are new (authenticity).</summary>
/// <remarks>
/// <code>
/// P(α) = mean_j [‖y_j − c‖ ≤ α-quantile of ‖x − c‖]
/// R(β) = mean_i [‖x_i − y_(i)‖ ≤ ‖x_i − x_(i)‖ and ‖y_(i) − s‖ ≤ β-quantile of ‖y_(·) − s‖]
/// integrated P = 1 − Σ_α |α − P(α)| / Σ_α α, likewise R;   α, β = 0, 1/29, …, 1
/// authenticity = mean_j [‖y_j − x_[j]‖ &gt; ‖x_[j] − its nearest other x‖]
/// </code>
/// x: real rows as points, [n, width]; y: synthetic ones, [m, width]; c, s: their means; y_(i): the synthetic point nearest to x_i; x_(i): the nearest other real point; x_[j]: the real point nearest to y_j.
/// Points: numbers over the range of the real rows, a missing one at the real median; a coordinate a level, 0 or 1. Distances are Euclid's.
/// Of two samples of one distribution integrated P is near 1, while integrated R and the authenticity are near a half for equal sizes, since x_i has as many real as synthetic points around it: copies have an R of 1 and an
/// authenticity of 0.
/// Source: Alaa, van Breugel, Saveliev, van der Schaar 2022, "How faithful is your synthetic data? Sample-level metrics for evaluating and auditing generative models".
/// Differs from it: no learned embedding into a hypersphere, but the points above ("naive" in synthcity, whose spheres around means these are). Authenticity looks at the real point nearest to each
/// synthetic one, as the paper says; its published code looks up another.
/// </remarks>
public sealed class AlphaPrecision
{
    private readonly SphereDistances _precision;
    private readonly SphereDistances _recall;

    private AlphaPrecision(SphereDistances precision, SphereDistances recall, double authenticity, int realRows, int syntheticRows)
    {
        (_precision, _recall) = (precision, recall);
        (Precision, Recall, Authenticity, RealRows, SyntheticRows) = (precision.Integrated(), recall.Integrated(), authenticity, realRows, syntheticRows);
    }

    /// <summary>Integrated α-precision; at most 1, higher is better.</summary>
    public double Precision { get; }

    /// <summary>Integrated β-recall; at most 1. About a half for the same distribution and equal sizes.</summary>
    public double Recall { get; }

    /// <summary>Share of the synthetic rows that are farther from the nearest real row than that is from another real row; from 0 to 1, about a half for the same distribution.</summary>
    public double Authenticity { get; }

    /// <summary>Real rows that were used.</summary>
    public int RealRows { get; }

    /// <summary>Synthetic rows that were used.</summary>
    public int SyntheticRows { get; }

    /// <summary>Measures synthetic rows against real ones. Time: three passes over all pairs, seconds for twice 5,000 rows of a hundred levels.</summary>
    /// <param name="real">Rows of the truth, at least two.</param>
    /// <param name="synthetic">Rows of the same columns.</param>
    /// <param name="seed">Seed of the draws where a table has more rows than are used.</param>
    /// <param name="maximumRows">Rows used of a table at most, at least two.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind, or there is one real row only.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is less than 2.</exception>
    public static AlphaPrecision Between(ScoredTable real, ScoredTable synthetic, int seed, int maximumRows = 5000)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(synthetic);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumRows, 2);
        synthetic.RequireColumnsOf(real, nameof(synthetic));
        real.RequireTwoRows(nameof(real));

        var embedding = new RowEmbedding(real, OverRange, 1, flagsMissing: false);
        (PointCloud x, PointCloud y) = (embedding.Of(real.Drawn(maximumRows, seed, 1)), embedding.Of(synthetic.Drawn(maximumRows, seed, 2)));
        (float[] toOther, _) = Nearest(x, x, butItself: true);
        (float[] toSynthetic, int[] itsSynthetic) = Nearest(x, y);
        (float[] toReal, int[] itsReal) = Nearest(y, x);
        double[] realMean = Mean(x), ofRealFromMean = DistancesFrom(realMean, x), ofSyntheticFromItsMean = DistancesFrom(Mean(y), y);
        double[] ofNearestFromItsMean = Array.ConvertAll(itsSynthetic, j => ofSyntheticFromItsMean[j]);

        // A real row is reached by a sphere as soon as that holds its synthetic row, and never if that is farther than another real row.
        double[] reached = [.. ofNearestFromItsMean.Select((distance, i) => toSynthetic[i] <= toOther[i] ? distance : double.PositiveInfinity)];
        return new AlphaPrecision(
            new SphereDistances(ofRealFromMean, DistancesFrom(realMean, y), ArePairs: false),
            new SphereDistances(ofNearestFromItsMean, reached, ArePairs: true),
            itsReal.Zip(toReal, (i, distance) => toOther[i] < distance ? 1.0 : 0).Average(),
            x.Count,
            y.Count);
    }

    /// <summary>Standard errors of precision and recall by drawing the rows' distances again: means and nearest rows stay what they are.</summary>
    internal (double? Precision, double? Recall) StandardErrors(Bootstrap bootstrap)
    {
        double? Of(SphereDistances distances) => Bootstrap.Deviation(bootstrap.Draws().Select(random => (double?)distances.Drawn(random).Integrated()));
        return (Of(_precision), Of(_recall));
    }

    private static (double Zero, double Step, double Missing) OverRange(ScoredColumn column)
    {
        double[] sorted = [.. column.PresentNumbers().Order()];
        if (sorted.Length == 0)
        {
            return (0, 1, 0);
        }

        double median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return (sorted[0], sorted[^1] > sorted[0] ? sorted[^1] - sorted[0] : 1, median);
    }

    private static (float[] Squares, int[] Places) Nearest(PointCloud points, PointCloud references, bool butItself = false)
    {
        (float[] squares, int[] places) = (new float[points.Count], new int[points.Count]);
        Array.Fill(squares, float.PositiveInfinity);
        DistanceBlocks.Visit(points, references, (point, first, block) =>
        {
            for (int i = 0; i < block.Length; i++)
            {
                if (block[i] < squares[point] && !(butItself && first + i == point))
                {
                    (squares[point], places[point]) = (block[i], first + i);
                }
            }
        });

        return (squares, places);
    }

    private static double[] Mean(PointCloud cloud)
    {
        double[] mean = new double[cloud.Width];
        for (int i = 0; i < cloud.Values.Length; i++)
        {
            mean[i % cloud.Width] += (double)cloud.Values[i] / cloud.Count;
        }

        return mean;
    }

    private static double[] DistancesFrom(double[] centre, PointCloud cloud)
    {
        double[] distances = new double[cloud.Count];
        for (int i = 0; i < distances.Length; i++)
        {
            double sum = 0;
            for (int axis = 0; axis < centre.Length; axis++)
            {
                double apart = cloud[i][axis] - centre[axis];
                sum += apart * apart;
            }

            distances[i] = Math.Sqrt(sum);
        }

        return distances;
    }
}
