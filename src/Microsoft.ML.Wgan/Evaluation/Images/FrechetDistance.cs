using MathNet.Numerics.LinearAlgebra;
using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>The Fréchet distance of two clouds' means and covariances, squared: of features of pictures, the usual score of a generator of pictures.</summary>
/// <remarks>
/// <code>‖m₁ − m₂‖² + tr(S₁ + S₂ − 2 (S₁ S₂)^½)</code>
/// m: mean, [width]; S: covariance, [width, width], over n − 1; result in the squared unit of the coordinates, at least 0.
/// Source: Dowson and Landau 1982, "The Fréchet distance between multivariate normal distributions", eq. 4; for pictures Heusel et al. 2017, "GANs trained by a
/// two time-scale update rule converge to a local Nash equilibrium". It is the squared Wasserstein distance W₂ of normal distributions with these moments.
/// Differs from them: with S = F Fᵀ from the eigenvectors, tr (S₁ S₂)^½ is the sum of the singular values of F₁ᵀ F₂, which needs no root of an unsymmetric matrix and
/// stays exact to rounding where covariances have no full rank (fewer points than coordinates, dead features).
/// The value depends on the features: it is not the published score that takes one particular network's. It is biased upwards by about 1 / n: compare
/// clouds of equal size, and see <see cref="KernelDistance"/> for a distance without bias.
/// </remarks>
public static class FrechetDistance
{
    private const double MachineEpsilon = 2.22e-16;

    /// <summary>Squared distance of two clouds. Time: width² × points + width³; twice 10,000 points of width 64 take a fraction of a second.</summary>
    /// <param name="x">Points, [n, width], at least two.</param>
    /// <param name="y">Points, [m, width], at least two.</param>
    /// <exception cref="ArgumentException">The clouds differ in width, have a single point, or a coordinate is not finite.</exception>
    public static double Between(PointCloud x, PointCloud y)
    {
        Clouds.Check(x, y);
        RequireTwo(x, nameof(x));
        RequireTwo(y, nameof(y));
        (Vector<double> xMean, Matrix<double> xCovariance) = Moments(x);
        (Vector<double> yMean, Matrix<double> yCovariance) = Moments(y);
        double apart = (xMean - yMean).DotProduct(xMean - yMean);

        // Never less than 0 but for rounding.
        return Math.Max(0, apart + xCovariance.Trace() + yCovariance.Trace() - (2 * RootTrace(xCovariance, yCovariance)));
    }

    private static double RootTrace(Matrix<double> first, Matrix<double> second)
        => Factor(first) is { } left && Factor(second) is { } right ? left.TransposeThisAndMultiply(right).Svd(computeVectors: false).S.Sum() : 0;

    // F with S = F Fᵀ and as many columns as S has rank; null for S = 0. Eigenvalues that are rounding are left out, since their roots would not be.
    private static Matrix<double>? Factor(Matrix<double> covariance)
    {
        var eigen = covariance.Evd(Symmetricity.Symmetric);
        double[] values = [.. eigen.EigenValues.Select(value => value.Real)];
        double least = values.Max() * values.Length * MachineEpsilon;
        Vector<double>[] columns =
            [.. values.Index().Where(value => value.Item > least && value.Item > 0).Select(value => eigen.EigenVectors.Column(value.Index) * Math.Sqrt(value.Item))];
        return columns.Length == 0 ? null : Matrix<double>.Build.DenseOfColumnVectors(columns);
    }

    private static (Vector<double> Mean, Matrix<double> Covariance) Moments(PointCloud cloud)
    {
        Matrix<double> points = Matrix<double>.Build.Dense(cloud.Count, cloud.Width, (point, axis) => cloud.Values[(point * cloud.Width) + axis]);
        Vector<double> mean = points.ColumnSums() / cloud.Count;
        points.MapIndexedInplace((_, axis, value) => value - mean[axis], Zeros.Include);
        return (mean, points.TransposeThisAndMultiply(points) / (cloud.Count - 1));
    }

    private static void RequireTwo(PointCloud cloud, string name)
    {
        if (cloud.Count < 2)
        {
            throw new ArgumentException("A single point has no covariance: give at least two.", name);
        }
    }
}
