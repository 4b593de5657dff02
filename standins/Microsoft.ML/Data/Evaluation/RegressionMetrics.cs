namespace Microsoft.ML.Data;

/// <summary>How far scores are from labels.</summary>
public sealed class RegressionMetrics
{
    internal RegressionMetrics(float[] labels, float[] scores)
    {
        double[] errors = [.. labels.Zip(scores, (label, score) => (double)score - label)];
        double mean = labels.Average(label => (double)label);
        MeanAbsoluteError = errors.Average(Math.Abs);
        MeanSquaredError = errors.Average(error => error * error);
        RootMeanSquaredError = Math.Sqrt(MeanSquaredError);
        LossFunction = MeanSquaredError;
        RSquared = 1 - (MeanSquaredError / labels.Average(label => (label - mean) * (label - mean)));
    }

    public double MeanAbsoluteError { get; }

    public double MeanSquaredError { get; }

    public double RootMeanSquaredError { get; }

    public double LossFunction { get; }

    public double RSquared { get; }
}
