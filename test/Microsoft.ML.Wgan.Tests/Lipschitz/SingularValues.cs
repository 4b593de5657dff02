namespace Microsoft.ML.Wgan.Tests.Lipschitz;

/// <summary>All singular values of a matrix by one-sided Jacobi rotations, in double precision and plain C#: an oracle that shares nothing with a power iteration.</summary>
internal static class SingularValues
{
    private const int MostSweeps = 60;
    private const double Orthogonal = 1e-14;

    /// <summary>Rotates pairs of the shorter side's vectors until all are orthogonal; their lengths are the singular values.</summary>
    public static double[] Of(double[,] matrix)
    {
        double[][] vectors = Vectors(matrix);
        for (int sweep = 0; sweep < MostSweeps && Sweep(vectors); sweep++)
        {
        }

        return [.. vectors.Select(vector => Math.Sqrt(Dot(vector, vector))).OrderDescending()];
    }

    private static double[][] Vectors(double[,] matrix)
    {
        int rows = matrix.GetLength(0), columns = matrix.GetLength(1);
        return rows < columns
            ? [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => matrix[row, column]).ToArray())]
            : [.. Enumerable.Range(0, columns).Select(column => Enumerable.Range(0, rows).Select(row => matrix[row, column]).ToArray())];
    }

    private static bool Sweep(double[][] vectors)
    {
        bool rotated = false;
        for (int i = 0; i < vectors.Length; i++)
        {
            for (int j = i + 1; j < vectors.Length; j++)
            {
                rotated |= Rotate(vectors[i], vectors[j]);
            }
        }

        return rotated;
    }

    private static bool Rotate(double[] a, double[] b)
    {
        double aa = Dot(a, a), bb = Dot(b, b), ab = Dot(a, b);
        if (Math.Abs(ab) <= Orthogonal * Math.Sqrt(aa * bb))
        {
            return false;
        }

        double zeta = (bb - aa) / (2 * ab);
        double tangent = (zeta < 0 ? -1 : 1) / (Math.Abs(zeta) + Math.Sqrt(1 + (zeta * zeta)));
        double cosine = 1 / Math.Sqrt(1 + (tangent * tangent)), sine = cosine * tangent;
        for (int k = 0; k < a.Length; k++)
        {
            (a[k], b[k]) = ((cosine * a[k]) - (sine * b[k]), (sine * a[k]) + (cosine * b[k]));
        }

        return true;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
