using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Images;
using Microsoft.ML.Wgan.Tests.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

public sealed class DistanceBlocksTests
{
    private const double SinglePrecision = 1e-5;

    [Theory]
    [InlineData(3, 1, 1)]
    [InlineData(5, 33, 3)]
    [InlineData(4, 700, 200)]
    [InlineData(2, 70, 5000)]
    public void Every_pair_is_visited_once_with_its_distance(int pointCount, int referenceCount, int width)
    {
        PointCloud points = Clouds.Normal(pointCount, width, 1), references = Clouds.Normal(referenceCount, width, 2);
        float[] squares = [.. Enumerable.Repeat(float.NaN, pointCount * referenceCount)];

        DistanceBlocks.Visit(points, references, (point, first, block) =>
        {
            Assert.All(squares.AsSpan((point * referenceCount) + first, block.Length).ToArray(), square => Assert.Equal(float.NaN, square));
            block.CopyTo(squares.AsSpan((point * referenceCount) + first));
        });

        Assert.All(Enumerable.Range(0, squares.Length), pair =>
        {
            double expected = ByHand(points[pair / referenceCount], references[pair % referenceCount]);
            Assert.Equal(expected, squares[pair], expected * SinglePrecision);
        });
    }

    [Fact]
    public void A_distance_is_the_same_to_the_last_bit_in_both_directions()
    {
        PointCloud x = Clouds.Normal(40, 17, 1);
        float[,] squares = new float[40, 40];

        DistanceBlocks.Visit(x, x, (point, first, block) =>
        {
            for (int i = 0; i < block.Length; i++)
            {
                squares[point, first + i] = block[i];
            }
        });

        Assert.All(Enumerable.Range(0, 1600), pair => Assert.Equal(squares[pair / 40, pair % 40], squares[pair % 40, pair / 40]));
        Assert.All(Enumerable.Range(0, 40), point => Assert.Equal(0, squares[point, point]));
    }

    [Fact]
    public void The_kth_neighbour_is_another_point_even_at_no_distance()
    {
        // 0 twice, 1, 3 and 7 on the line.
        PointCloud cloud = new([0, 0, 1, 3, 7], 1);

        Assert.Equal([0, 0, 1, 4, 16], NeighbourRadius.Squares(cloud, 1));
        Assert.Equal([9, 9, 4, 9, 49], NeighbourRadius.Squares(cloud, 3));
    }

    [Fact]
    public void Neighbours_are_those_of_a_sort()
    {
        PointCloud cloud = Clouds.Normal(300, 300, 1);

        float[] squares = NeighbourRadius.Squares(cloud, 7);

        Assert.All(Enumerable.Range(0, cloud.Count), point =>
        {
            double expected = Enumerable.Range(0, cloud.Count).Where(other => other != point).Select(other => ByHand(cloud[point], cloud[other])).Order().ElementAt(6);
            Assert.Equal(expected, squares[point], expected * SinglePrecision);
        });
    }

    private static double ByHand(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        double sum = 0;
        for (int axis = 0; axis < x.Length; axis++)
        {
            sum += ((double)x[axis] - y[axis]) * ((double)x[axis] - y[axis]);
        }

        return sum;
    }
}
