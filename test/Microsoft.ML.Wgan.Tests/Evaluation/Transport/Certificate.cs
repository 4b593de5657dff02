namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

/// <summary>Feasible potentials whose sum is the cost prove that no plan is cheaper (weak duality), whoever found them.</summary>
internal static class Certificate
{
    // Of costs up to about 10: a difference of three such numbers, summed along a tree.
    private const double Rounding = 1e-11;

    public static void Check(double[,] costs, ReadOnlySpan<double> rows, ReadOnlySpan<double> columns)
    {
        Assert.Equal(costs.GetLength(0), rows.Length);
        Assert.Equal(costs.GetLength(1), columns.Length);
        double worst = double.NegativeInfinity;
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < columns.Length; column++)
            {
                worst = Math.Max(worst, rows[row] + columns[column] - costs[row, column]);
            }
        }

        Assert.True(worst <= Rounding, $"u + v exceeds the cost by {worst}");
    }
}
