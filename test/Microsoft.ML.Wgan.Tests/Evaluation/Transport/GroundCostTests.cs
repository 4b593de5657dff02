using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

public sealed class GroundCostTests
{
    private const double RelativeRounding = 1e-14;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void It_is_a_power_of_the_distance(int power)
    {
        // Counts around the length of a vector, so that full and partial vectors occur.
        for (int count = 1; count <= 9; count++)
        {
            (PointCloud x, PointCloud y) = (Clouds.Normal(3, 3, 1), Clouds.Normal(count, 3, 2));

            double[,] cost = GroundCost.Between(x, y, power);

            Assert.Equal((3, count), (cost.GetLength(0), cost.GetLength(1)));
            foreach (int cell in Enumerable.Range(0, 3 * count))
            {
                double expected = Math.Pow(Distance(x[cell / count], y[cell % count]), power);
                Assert.Equal(expected, cost[cell / count, cell % count], expected * RelativeRounding);
            }
        }
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => GroundCost.Between(Clouds.Normal(2, 2, 1), Clouds.Normal(2, 2, 1), 0)).ParamName);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => GroundCost.Between(new PointCloud([float.PositiveInfinity], 1), Clouds.Normal(2, 1, 1))).ParamName);
    }

    private static double Distance(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
        => Math.Sqrt(x.ToArray().Zip(y.ToArray(), (own, other) => Math.Pow((double)own - other, 2)).Sum());
}
