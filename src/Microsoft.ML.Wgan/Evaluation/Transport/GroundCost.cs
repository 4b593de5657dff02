using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>What moving one unit of mass between two points costs: a power of the Euclidean distance.</summary>
/// <remarks>
/// <code>c_ij = ‖x_i − y_j‖₂^p</code>
/// x: [n, width], y: [m, width]; result: [n, m], in units of the coordinates to the power p. Computed in double precision from the points' single precision.
/// </remarks>
public static class GroundCost
{
    /// <summary>The costs between every point of one cloud and every point of another.</summary>
    /// <param name="x">Points that rows stand for.</param>
    /// <param name="y">Points that columns stand for, of the same width.</param>
    /// <param name="power">p, at least 1.</param>
    /// <exception cref="ArgumentException">The widths differ, or a coordinate is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is less than 1.</exception>
    public static double[,] Between(PointCloud x, PointCloud y, int power = 1)
    {
        CostMatrix costs = MatrixBetween(x, y, power);
        double[,] result = new double[costs.Rows, costs.Columns];
        for (int row = 0; row < costs.Rows; row++)
        {
            costs.Row(row).CopyTo(MemoryMarshal.CreateSpan(ref result[row, 0], costs.Columns));
        }

        return result;
    }

    internal static CostMatrix MatrixBetween(PointCloud x, PointCloud y, int power)
    {
        Clouds.Check(x, y, power);
        CostMatrix costs = new(x.Count, y.Count);
        double[] coordinates = Transposed(y, costs.Stride);
        double[] squares = new double[costs.Stride];
        for (int row = 0; row < x.Count; row++)
        {
            SquaredDistances(x[row], coordinates, squares);
            RaiseHalf(squares, power);
            squares.AsSpan(0, y.Count).CopyTo(costs.Row(row));
        }

        return costs;
    }

    // Coordinate by coordinate, so that the inner loop runs over points.
    private static double[] Transposed(PointCloud cloud, int stride)
    {
        double[] coordinates = new double[cloud.Width * stride];
        for (int point = 0; point < cloud.Count; point++)
        {
            for (int axis = 0; axis < cloud.Width; axis++)
            {
                coordinates[(axis * stride) + point] = cloud[point][axis];
            }
        }

        return coordinates;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SquaredDistances(ReadOnlySpan<float> point, double[] coordinates, double[] squares)
    {
        Array.Clear(squares);
        Span<Vector<double>> sums = MemoryMarshal.Cast<double, Vector<double>>(squares.AsSpan());
        for (int axis = 0; axis < point.Length; axis++)
        {
            ReadOnlySpan<Vector<double>> others = MemoryMarshal.Cast<double, Vector<double>>(coordinates.AsSpan(axis * squares.Length, squares.Length));
            Vector<double> own = new(point[axis]);
            for (int k = 0; k < sums.Length; k++)
            {
                Vector<double> difference = own - others[k];
                sums[k] += difference * difference;
            }
        }
    }

    // squares^(p/2): the roots of odd powers are taken once, even powers need none.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RaiseHalf(double[] squares, int power)
    {
        Span<Vector<double>> values = MemoryMarshal.Cast<double, Vector<double>>(squares.AsSpan());
        for (int k = 0; k < values.Length; k++)
        {
            Vector<double> square = values[k];
            Vector<double> result = power % 2 == 1 ? Vector.SquareRoot(square) : Vector<double>.One;
            for (int factor = 0; factor < power / 2; factor++)
            {
                result *= square;
            }

            values[k] = result;
        }
    }
}
