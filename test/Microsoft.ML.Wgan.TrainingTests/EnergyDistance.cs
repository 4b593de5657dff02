using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.TrainingTests;

/// <summary>2 E‖X − Y‖ − E‖X − X'‖ − E‖Y − Y'‖: zero exactly where two distributions agree (Székely and Rizzo 2004); of clouds, over all pairs, never negative.</summary>
internal static class EnergyDistance
{
    public static double Between(PointCloud x, PointCloud y) => (2 * MeanDistance(x, y)) - MeanDistance(x, x) - MeanDistance(y, y);

    private static double MeanDistance(PointCloud a, PointCloud b)
    {
        double sum = 0;
        for (int i = 0; i < a.Count; i++)
        {
            for (int j = 0; j < b.Count; j++)
            {
                double dx = a[i][0] - b[j][0], dy = a[i][1] - b[j][1];
                sum += Math.Sqrt((dx * dx) + (dy * dy));
            }
        }

        return sum / ((double)a.Count * b.Count);
    }
}
