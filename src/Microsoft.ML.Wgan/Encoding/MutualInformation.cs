namespace Microsoft.ML.Wgan.Encoding;

/// <summary>How much two categories say of each other, charged for what chance alone would show.</summary>
/// <remarks>
/// <code>I(a; b) − (r_a − 1)(r_b − 1) log n / 2n,   I(a; b) = Σ p_ij log(p_ij / p_i p_j)</code>
/// r: levels that occur, n: rows. Source of the charge: Suzuki 1993, "A construction of Bayesian networks from databases based on an MDL principle".
/// </remarks>
internal static class MutualInformation
{
    /// <param name="counts">Rows of each pair of levels.</param>
    /// <param name="total">Rows of all pairs; 0 says nothing.</param>
    public static double Charged(int[,] counts, int total)
    {
        (int rowCount, int columnCount) = (counts.GetLength(0), counts.GetLength(1));
        double[] ofA = new double[rowCount], ofB = new double[columnCount];
        for (int i = 0; i < rowCount; i++)
        {
            for (int j = 0; j < columnCount; j++)
            {
                ofA[i] += counts[i, j];
                ofB[j] += counts[i, j];
            }
        }

        double information = 0;
        for (int i = 0; i < rowCount; i++)
        {
            for (int j = 0; j < columnCount; j++)
            {
                information += counts[i, j] == 0 ? 0 : counts[i, j] * Math.Log(counts[i, j] * (double)total / (ofA[i] * ofB[j]));
            }
        }

        double parameters = (ofA.Count(count => count > 0) - 1.0) * (ofB.Count(count => count > 0) - 1.0);
        return total == 0 ? 0 : (information - (parameters * Math.Log(total) / 2)) / total;
    }
}
