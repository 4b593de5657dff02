namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>Half the squared error of numbers.</summary>
/// <remarks><code>½ (s − y)²,   g = s − y,   h = 1</code>y: the number; s: the score, which is the prediction.</remarks>
internal sealed class SquaredError : Loss
{
    public override double[] Start(ReadOnlySpan<double> target)
    {
        double sum = 0;
        foreach (double number in target)
        {
            sum += number;
        }

        return [sum / target.Length];
    }

    public override void Differentiate(ReadOnlySpan<double> target, double[][] scores, GradientPair[][] gradients)
    {
        for (int row = 0; row < target.Length; row++)
        {
            gradients[0][row] = new((float)(scores[0][row] - target[row]), 1);
        }
    }

    public override void ToPredictions(double[][] scores)
    {
    }
}
