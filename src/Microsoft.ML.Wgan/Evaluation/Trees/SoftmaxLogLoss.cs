namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>The log loss of several classes.</summary>
/// <remarks>
/// <code>−log p_y,   p_k = e^s_k / Σ_j e^s_j,   g_k = p_k − [k = y],   h_k = p_k (1 − p_k)</code>
/// y: the class, from 0; s: the scores; p: the predictions. Source: Friedman 2001, "Greedy function approximation", algorithm 6.
/// Differs from it: no factor (K − 1) / K for the leaves, as in scikit-learn.
/// </remarks>
/// <param name="classes">K.</param>
internal sealed class SoftmaxLogLoss(int classes) : Loss
{
    private const double LeastShare = 1e-12;

    public override int Outputs => classes;

    public override double[] Start(ReadOnlySpan<double> target)
    {
        double[] counts = new double[classes];
        foreach (double own in target)
        {
            counts[(int)own]++;
        }

        int rows = target.Length;
        return Array.ConvertAll(counts, count => Math.Log(Math.Max(LeastShare, count / rows)));
    }

    public override void Differentiate(ReadOnlySpan<double> target, double[][] scores, GradientPair[][] gradients)
    {
        double[] p = new double[classes];
        for (int row = 0; row < target.Length; row++)
        {
            Probabilities(scores, row, p);
            for (int k = 0; k < classes; k++)
            {
                gradients[k][row] = new((float)(p[k] - (k == (int)target[row] ? 1 : 0)), (float)(p[k] * (1 - p[k])));
            }
        }
    }

    public override void ToPredictions(double[][] scores)
    {
        double[] p = new double[classes];
        for (int row = 0; row < scores[0].Length; row++)
        {
            Probabilities(scores, row, p);
            for (int k = 0; k < classes; k++)
            {
                scores[k][row] = p[k];
            }
        }
    }

    // Less the greatest score, which changes nothing and keeps e^s finite.
    private static void Probabilities(double[][] scores, int row, Span<double> p)
    {
        (double greatest, double sum) = (double.NegativeInfinity, 0);
        for (int k = 0; k < p.Length; k++)
        {
            greatest = Math.Max(greatest, scores[k][row]);
        }

        for (int k = 0; k < p.Length; k++)
        {
            p[k] = Math.Exp(scores[k][row] - greatest);
            sum += p[k];
        }

        for (int k = 0; k < p.Length; k++)
        {
            p[k] /= sum;
        }
    }
}
