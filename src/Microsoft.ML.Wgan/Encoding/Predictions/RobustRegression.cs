using System.Runtime.Intrinsics;
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
    /// <returns>A fit that keeps no row where the numbers are too large, or too unlike in size, to be solved for.</returns>
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
            if (!residuals.Any(double.IsFinite))
            {
                return new RobustRegression(coefficients, residuals, Explained: 0, KeptShare: 0);
            }

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
        double[][] x = [.. columns.Select(column => Picked(column, rows))];
        double[] left = Picked(y, rows);
        double[] solution = new double[x.Length];
        if (Factored(x) is not { } cholesky)
        {
            Array.Fill(solution, double.NaN);
            return solution;
        }

        for (int round = 0; round <= Refinements; round++)
        {
            Vector<double> step = cholesky.Solve(Vector<double>.Build.Dense([.. x.Select(column => Dot(column, left))]));
            for (int i = 0; i < x.Length; i++)
            {
                solution[i] += step[i];
                Subtract(left, step[i], x[i]);
            }
        }

        return solution;
    }

    private static Cholesky<double>? Factored(double[][] x)
    {
        try
        {
            return Ridged(x).Cholesky();
        }
        catch (ArgumentException)
        {
            // Not positive definite: products that overflowed, or a ridge that was rounded away.
            return null;
        }
    }

    private static Matrix<double> Ridged(double[][] x)
    {
        Matrix<double> gram = Matrix<double>.Build.Dense(x.Length, x.Length);
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                gram[i, j] = gram[j, i] = Dot(x[i], x[j]);
            }

            gram[i, i] += Ridge * (x[i].Length + gram[i, i]);
        }

        return gram;
    }

    private static double[] Picked(double[] column, int[] rows) => Array.ConvertAll(rows, row => column[row]);

    // In one order whatever the machine, so that two fits agree.
    private static double Dot(double[] a, double[] b)
    {
        Vector512<double> total = Vector512<double>.Zero;
        int row = 0;
        for (; row <= a.Length - Vector512<double>.Count; row += Vector512<double>.Count)
        {
            total += Vector512.LoadUnsafe(ref a[row]) * Vector512.LoadUnsafe(ref b[row]);
        }

        double sum = 0;
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
        {
            sum += total[lane];
        }

        for (; row < a.Length; row++)
        {
            sum += a[row] * b[row];
        }

        return sum;
    }

    private static void Subtract(double[] from, double factor, double[] column)
    {
        for (int row = 0; row < from.Length; row++)
        {
            from[row] -= factor * column[row];
        }
    }

    private static double[] Remainders(double[][] columns, double[] y, double[] coefficients)
    {
        double[] residuals = [.. y];
        for (int column = 0; column < columns.Length; column++)
        {
            Subtract(residuals, coefficients[column], columns[column]);
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
