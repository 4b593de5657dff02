namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>The mean F1 of several levels.</summary>
/// <remarks>
/// <code>mean_k 2 · both_k / (true_k + predicted_k)</code>
/// both, true, predicted: rows whose truth and prediction, whose truth, whose prediction is level k; over the levels that are one or the other in some row.
/// Source: scikit-learn's f1_score with average "macro". Differs from it: nothing.
/// </remarks>
/// <param name="truth">A row's level each, as a number from 0.</param>
/// <param name="predicted">Likewise.</param>
/// <param name="levels">Number of levels.</param>
internal sealed class F1Judgement(int[] truth, int[] predicted, int levels) : Judgement
{
    /// <summary>Share of the rows whose prediction is right.</summary>
    public double Accuracy => truth.Zip(predicted).Average(pair => pair.First == pair.Second ? 1.0 : 0);

    public override double Metric(ReadOnlySpan<int> counts)
    {
        long[] both = new long[levels], either = new long[levels];
        for (int row = 0; row < truth.Length; row++)
        {
            either[truth[row]] += counts[row];
            either[predicted[row]] += counts[row];
            both[truth[row]] += truth[row] == predicted[row] ? counts[row] : 0;
        }

        return both.Zip(either).Where(level => level.Second > 0).Average(level => 2.0 * level.First / level.Second);
    }
}
