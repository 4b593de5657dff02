namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class SingularValuesTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void A_rotated_and_stretched_rectangle_has_the_lengths_it_was_stretched_to()
    {
        double c = Math.Cos(0.7), s = Math.Sin(0.7);

        // Rotation times diag(3, 2) with a row of zeros below, and its transpose.
        double[] tall = SingularValues.Of(new[,] { { 3 * c, -2 * s }, { 3 * s, 2 * c }, { 0, 0 } });
        double[] wide = SingularValues.Of(new[,] { { 3 * c, 3 * s, 0 }, { -2 * s, 2 * c, 0 } });

        Assert.Equal([3, 2], tall, Close);
        Assert.Equal([3, 2], wide, Close);
    }

    [Fact]
    public void A_shear_has_the_golden_ratio_and_its_inverse()
    {
        // [[1, 1], [0, 1]] has the singular values φ and 1/φ.
        double golden = (1 + Math.Sqrt(5)) / 2;

        Assert.Equal([golden, 1 / golden], SingularValues.Of(new double[,] { { 1, 1 }, { 0, 1 } }), Close);
    }

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) < Tolerance;
}
