namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>The share of a number's variance that is predicted.</summary>
/// <remarks><code>R² = 1 − Σ (y_i − ŷ_i)² / Σ (y_i − ȳ)²</code>y: truth; ŷ: prediction; at most 1, and below 0 where the mean would have been better.</remarks>
internal sealed class DeterminationJudgement(double[] truth, double[] predicted) : Judgement
{
    public override double Metric(ReadOnlySpan<int> counts)
    {
        (double rows, double sum) = (0, 0);
        for (int row = 0; row < truth.Length; row++)
        {
            rows += counts[row];
            sum += counts[row] * truth[row];
        }

        (double mean, double error, double variance) = (sum / rows, 0, 0);
        for (int row = 0; row < truth.Length; row++)
        {
            error += counts[row] * (truth[row] - predicted[row]) * (truth[row] - predicted[row]);
            variance += counts[row] * (truth[row] - mean) * (truth[row] - mean);
        }

        return variance > 0 ? 1 - (error / variance) : double.NaN;
    }
}
