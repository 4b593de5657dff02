namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

/// <summary>The assignment problem by trying everything: the oracle of small sizes.</summary>
internal static class Permutations
{
    public static double CheapestAssignment(double[,] costs) => Cheapest(costs, 0, new bool[costs.GetLength(0)]);

    private static double Cheapest(double[,] costs, int row, bool[] taken)
    {
        if (row == taken.Length)
        {
            return 0;
        }

        double best = double.PositiveInfinity;
        for (int column = 0; column < taken.Length; column++)
        {
            if (!taken[column])
            {
                taken[column] = true;
                best = Math.Min(best, costs[row, column] + Cheapest(costs, row + 1, taken));
                taken[column] = false;
            }
        }

        return best;
    }
}
