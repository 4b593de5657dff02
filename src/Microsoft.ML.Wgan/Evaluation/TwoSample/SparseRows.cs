namespace Microsoft.ML.Wgan.Evaluation.TwoSample;

/// <summary>Rows of which few features are not 0: as many entries a row, some of which may be 0.</summary>
/// <param name="Features">A feature's number each, row by row.</param>
/// <param name="Values">Its value.</param>
/// <param name="Entries">Entries of a row.</param>
internal sealed record SparseRows(int[] Features, double[] Values, int Entries)
{
    public int Count => Features.Length / Entries;

    /// <summary>X w: each row's sum of its features by their weights.</summary>
    public double[] Times(ReadOnlySpan<double> weights)
    {
        double[] sums = new double[Count];
        for (int row = 0; row < sums.Length; row++)
        {
            for (int i = row * Entries; i < (row + 1) * Entries; i++)
            {
                sums[row] += weights[Features[i]] * Values[i];
            }
        }

        return sums;
    }

    /// <summary>Xᵀ v: each feature's sum over the rows.</summary>
    public double[] Transposed(ReadOnlySpan<double> ofRows, int width)
    {
        double[] sums = new double[width];
        for (int row = 0; row < ofRows.Length; row++)
        {
            for (int i = row * Entries; i < (row + 1) * Entries; i++)
            {
                sums[Features[i]] += ofRows[row] * Values[i];
            }
        }

        return sums;
    }
}
