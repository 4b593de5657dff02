namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>Predictions beside the truth of the test rows: a metric of any sample of these rows. Higher is better.</summary>
internal abstract class Judgement
{
    /// <summary>The metric where each row counts some times; NaN where it is not defined.</summary>
    /// <param name="counts">How often each row counts.</param>
    public abstract double Metric(ReadOnlySpan<int> counts);

    /// <summary>The metric of all rows.</summary>
    /// <param name="rowCount">Their number.</param>
    public double Of(int rowCount)
    {
        int[] counts = new int[rowCount];
        Array.Fill(counts, 1);
        return Metric(counts);
    }
}
