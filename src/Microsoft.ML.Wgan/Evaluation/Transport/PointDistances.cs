using System.Numerics;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>The matrix of <c>‖x_i − y_j‖₂^p</c> of two clouds, [x.Count, y.Count].</summary>
internal static class PointDistances
{
    public static CostMatrix Between(PointCloud x, PointCloud y, int power)
    {
        Check(x, y, power);
        double[][] coordinates = Columns(y);
        double[] values = new double[checked(x.Count * y.Count)];
        for (int row = 0; row < x.Count; row++)
        {
            Span<double> distances = values.AsSpan(row * y.Count, y.Count);
            for (int axis = 0; axis < x.Width; axis++)
            {
                AddSquares(distances, x[row][axis], coordinates[axis]);
            }

            Raise(distances, power);
        }

        return new CostMatrix(values, x.Count, y.Count);
    }

    public static void Check(PointCloud x, PointCloud y, int power)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentOutOfRangeException.ThrowIfLessThan(power, 1);
        if (x.Width != y.Width)
        {
            throw new ArgumentException($"Points of {y.Width} coordinates cannot be compared with points of {x.Width}.", nameof(y));
        }

        CheckFinite(x, nameof(x));
        CheckFinite(y, nameof(y));
    }

    private static void CheckFinite(PointCloud cloud, string argument)
    {
        for (int index = 0; index < cloud.Values.Length; index++)
        {
            if (!float.IsFinite(cloud.Values[index]))
            {
                throw new ArgumentException($"Coordinate {index % cloud.Width} of point {index / cloud.Width} is {cloud.Values[index]}.", argument);
            }
        }
    }

    private static double[][] Columns(PointCloud cloud)
    {
        double[][] columns = [.. Enumerable.Range(0, cloud.Width).Select(_ => new double[cloud.Count])];
        for (int index = 0; index < cloud.Values.Length; index++)
        {
            columns[index % cloud.Width][index / cloud.Width] = cloud.Values[index];
        }

        return columns;
    }

    private static void AddSquares(Span<double> sums, double own, double[] others)
    {
        int column = 0;
        Vector<double> owns = new(own);
        for (; column <= sums.Length - Vector<double>.Count; column += Vector<double>.Count)
        {
            Vector<double> difference = new Vector<double>(others, column) - owns;
            (new Vector<double>(sums[column..]) + (difference * difference)).CopyTo(sums[column..]);
        }

        for (; column < sums.Length; column++)
        {
            sums[column] += (others[column] - own) * (others[column] - own);
        }
    }

    private static void Raise(Span<double> squares, int power)
    {
        if (power == 2)
        {
            return;
        }

        int column = 0;
        for (; power == 1 && column <= squares.Length - Vector<double>.Count; column += Vector<double>.Count)
        {
            Vector.SquareRoot(new Vector<double>(squares[column..])).CopyTo(squares[column..]);
        }

        for (; column < squares.Length; column++)
        {
            squares[column] = power == 1 ? Math.Sqrt(squares[column]) : Math.Pow(squares[column], power / 2.0);
        }
    }
}
