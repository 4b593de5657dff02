using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>Whether synthetic pictures look real (precision, density) and whether all real ones have their like (recall, coverage), by neighbours among features.</summary>
/// <remarks>
/// <code>
/// precision = mean_j [y_j lies in some B(x_i)]                  recall   = mean_i [x_i lies in some B(y_j)]
/// density   = mean_j #{i: y_j lies in B(x_i)} / k               coverage = mean_i [some y_j lies in B(x_i)]
/// </code>
/// x: features of real pictures, [n, width]; y: of synthetic ones, [m, width]; B(x_i): the ball around x_i that reaches to its k-th nearest other x,
/// B(y_j): likewise among y; the rim belongs to the ball.
/// Precision, recall and coverage are from 0 to 1; density may exceed 1. For two samples of one distribution of equal size density is about 1 and coverage about 1 − 2^−k,
/// while precision and recall depend on the width: compare with what real pictures score against other real ones.
/// Source: Kynkäänniemi, Karras, Laine, Lehtinen, Aila 2019, "Improved precision and recall metric for assessing generative models", eq. 1 to 3 (there k = 3);
/// Naeem, Oh, Uh, Choi, Yoo 2020, "Reliable fidelity and diversity metrics for generative models", eq. 3 and 4 (k = 5).
/// Differs from the second's code: there a point on the rim is outside, which matters where points are equal only.
/// One real outlier has a ball that makes many synthetic points "precise"; density and coverage were made for that. Works on any points, not only on features of pictures.
/// </remarks>
public sealed class PrecisionRecall
{
    private PrecisionRecall(int neighbours) => Neighbours = neighbours;

    /// <summary>Share of the synthetic points within a real ball; from 0 to 1, higher is better.</summary>
    public double Precision { get; private init; }

    /// <summary>Share of the real points within a synthetic ball; from 0 to 1, higher is better.</summary>
    public double Recall { get; private init; }

    /// <summary>Real balls around a synthetic point, over k; at least 0, about 1 for the same distribution.</summary>
    public double Density { get; private init; }

    /// <summary>Share of the real balls with a synthetic point; from 0 to 1, higher is better.</summary>
    public double Coverage { get; private init; }

    /// <summary>k.</summary>
    public int Neighbours { get; }

    /// <summary>Measures synthetic points against real ones. Time: three passes over all pairs, some seconds for twice 10,000 points of width 64.</summary>
    /// <param name="real">Points of the truth, [n, width], more than k.</param>
    /// <param name="synthetic">Points to measure, [m, width], more than k. Equally many make precision and recall comparable.</param>
    /// <param name="neighbours">k, at least 1.</param>
    /// <exception cref="ArgumentException">The clouds differ in width, have no more than k points, or a coordinate is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">k is less than 1.</exception>
    public static PrecisionRecall Between(PointCloud real, PointCloud synthetic, int neighbours = 5)
    {
        Clouds.Check(real, synthetic);
        ArgumentOutOfRangeException.ThrowIfLessThan(neighbours, 1);
        RequireMoreThan(neighbours, real, nameof(real));
        RequireMoreThan(neighbours, synthetic, nameof(synthetic));

        (float[] realSquares, float[] syntheticSquares) = (NeighbourRadius.Squares(real, neighbours), NeighbourRadius.Squares(synthetic, neighbours));
        int[] ballsAround = new int[synthetic.Count];
        (bool[] covered, bool[] recalled) = (new bool[real.Count], new bool[real.Count]);
        DistanceBlocks.Visit(synthetic, real, (j, first, squares) =>
        {
            ReadOnlySpan<float> reach = realSquares.AsSpan(first, squares.Length);
            for (int i = 0; i < squares.Length; i++)
            {
                if (squares[i] <= reach[i])
                {
                    ballsAround[j]++;
                    covered[first + i] = true;
                }

                if (squares[i] <= syntheticSquares[j])
                {
                    recalled[first + i] = true;
                }
            }
        });

        return new PrecisionRecall(neighbours)
        {
            Precision = ballsAround.Average(balls => balls > 0 ? 1.0 : 0),
            Recall = recalled.Average(isWithin => isWithin ? 1.0 : 0),
            Density = ballsAround.Average() / neighbours,
            Coverage = covered.Average(isWithin => isWithin ? 1.0 : 0),
        };
    }

    private static void RequireMoreThan(int neighbours, PointCloud cloud, string name)
    {
        if (cloud.Count <= neighbours)
        {
            throw new ArgumentException($"{cloud.Count} points have no {neighbours} neighbours each: ask for fewer neighbours, or give more points.", name);
        }
    }
}
