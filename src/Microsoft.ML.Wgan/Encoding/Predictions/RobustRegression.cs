using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Microsoft.ML.Wgan.Encoding.Predictions;

/// <summary>Least squares without the rows that lie far off: fitted, trimmed by the median absolute deviation of the residuals, fitted again.</summary>
/// <param name="Coefficients">One a feature, the intercept first.</param>
/// <param name="Residuals">Of every row, the trimmed ones too.</param>
/// <param name="Explained">R², the share of the kept rows' variance that the fit explains.</param>
/// <param name="KeptShare">Share of the rows that were kept.</param>
internal sealed record RobustRegression(double[] Coefficients, double[] Residuals, double Explained, double KeptShare)
{
    private const int Fits = 3;

    // Of the deviations that a normal distribution would have.
    private const double FarOff = 10 * 1.4826;

    // Relative to the features' squares: keeps features that say the same apart. Its bias is undone by refining.
    private const double Ridge = 1e-9;
    private const int Refinements = 2;

    /// <param name="features">Columns of numbers, none missing.</param>
    /// <param name="y">What to explain; NaN rows take no part.</param>
    public static RobustRegression Fit(IReadOnlyList<double[]> features, double[] y)
    {
        bool[] isKept = [.. y.Select(double.IsFinite)];
        double[] ones = new double[y.Length];
        Array.Fill(ones, 1);
        double[][] columns = [ones, .. features];
        double[] coefficients = [];
        double[] residuals = [];
        for (int fit = 0; fit < Fits; fit++)
        {
            coefficients = Solve(columns, y, isKept);
            residuals = Remainders(columns, y, coefficients);
            if (fit < Fits - 1)
            {
                Trim(residuals, isKept);
            }
        }

        int present = y.Count(double.IsFinite);
        return new RobustRegression(coefficients, residuals, Share(y, residuals, isKept), (double)isKept.Count(kept => kept) / Math.Max(1, present));
    }

    private static double[] Solve(double[][] columns, double[] y, bool[] isKept)
    {
        int[] rows = [.. Enumerable.Range(0, y.Length).Where(row => isKept[row])];
        Matrix<double> x = Matrix<double>.Build.DenseOfColumnArrays(columns.Select(column => rows.Select(row => column[row]).ToArray()));
        Vector<double> target = Vector<double>.Build.Dense([.. rows.Select(row => y[row])]);
        Matrix<double> gram = x.TransposeThisAndMultiply(x);
        Matrix<double> ridged = gram.Clone();
        for (int i = 0; i < ridged.RowCount; i++)
        {
            ridged[i, i] += Ridge * (rows.Length + gram[i, i]);
        }

        Cholesky<double> cholesky = ridged.Cholesky();
        Vector<double> solution = cholesky.Solve(x.TransposeThisAndMultiply(target));
        for (int i = 0; i < Refinements; i++)
        {
            solution += cholesky.Solve(x.TransposeThisAndMultiply(target - (x * solution)));
        }

        return solution.ToArray();
    }

    private static double[] Remainders(double[][] columns, double[] y, double[] coefficients)
    {
        double[] residuals = [.. y];
        for (int column = 0; column < columns.Length; column++)
        {
            for (int row = 0; row < residuals.Length; row++)
            {
                residuals[row] -= coefficients[column] * columns[column][row];
            }
        }

        return residuals;
    }

    private static void Trim(double[] residuals, bool[] isKept)
    {
        double[] present = [.. residuals.Where(double.IsFinite)];
        double middle = Median(present);
        double[] distances = [.. present.Select(residual => Math.Abs(residual - middle))];
        double limit = FarOff * Median(distances);
        // A rule that most rows keep to the last digit has no deviation: then what is off at all is far off, but for rounding.
        limit = Math.Max(limit, 1e-9 * distances.Max());
        for (int row = 0; row < residuals.Length; row++)
        {
            isKept[row] = Math.Abs(residuals[row] - middle) <= limit;
        }
    }

    private static double Share(double[] y, double[] residuals, bool[] isKept)
    {
        double total = Variance(y, isKept);
        return total > 0 ? 1 - (Variance(residuals, isKept) / total) : 0;
    }

    private static double Variance(double[] values, bool[] isKept)
    {
        double[] kept = [.. values.Where((_, row) => isKept[row])];
        double mean = kept.Length == 0 ? 0 : kept.Average();
        return kept.Length == 0 ? 0 : kept.Average(value => (value - mean) * (value - mean));
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
