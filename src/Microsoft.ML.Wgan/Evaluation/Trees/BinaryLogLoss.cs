namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>The log loss of two classes.</summary>
/// <remarks>
/// <code>−y log p − (1 − y) log(1 − p),   p = 1 / (1 + e^−s),   g = p − y,   h = p (1 − p)</code>
/// y: 1 or 0; s: the score; p: the prediction, the probability of 1.
/// </remarks>
internal sealed class BinaryLogLoss : Loss
{
    // A class that no training row has would start at an infinite score.
    private const double LeastShare = 1e-12;

    public override double[] Start(ReadOnlySpan<double> target)
    {
        double ones = 0;
        foreach (double one in target)
        {
            ones += one;
        }

        double share = Math.Clamp(ones / target.Length, LeastShare, 1 - LeastShare);
        return [Math.Log(share / (1 - share))];
    }

    public override void Differentiate(ReadOnlySpan<double> target, double[][] scores, GradientPair[][] gradients)
    {
        for (int row = 0; row < target.Length; row++)
        {
            double p = Probability(scores[0][row]);
            gradients[0][row] = new((float)(p - target[row]), (float)(p * (1 - p)));
        }
    }

    public override void ToPredictions(double[][] scores)
    {
        Span<double> own = scores[0];
        for (int row = 0; row < own.Length; row++)
        {
            own[row] = Probability(own[row]);
        }
    }

    private static double Probability(double score) => 1 / (1 + Math.Exp(-score));
}
