namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>The area under the ROC curve of two levels.</summary>
/// <remarks><code>mean_ij ([p_i &gt; p_j] + ½ [p_i = p_j])</code>i: rows of the one level; j: rows of the other; p: the probability of the one.</remarks>
internal sealed class AreaJudgement : Judgement
{
    private readonly int[] _order;
    private readonly double[] _scores;
    private readonly double[] _truth;

    public AreaJudgement(double[] truth, double[] scores)
    {
        // Sorted once: every sample of the rows is then one pass.
        (_truth, _scores, _order) = (truth, scores, [.. Enumerable.Range(0, truth.Length)]);
        Array.Sort([.. scores], _order);
    }

    public override double Metric(ReadOnlySpan<int> counts)
    {
        (double below, double pairs, double ones) = (0, 0, 0);
        for (int i = 0; i < _order.Length;)
        {
            (double equalZeros, double equalOnes, double score) = (0, 0, _scores[_order[i]]);
            for (; i < _order.Length && _scores[_order[i]] == score; i++)
            {
                equalOnes += counts[_order[i]] * _truth[_order[i]];
                equalZeros += counts[_order[i]] * (1 - _truth[_order[i]]);
            }

            pairs += equalOnes * (below + (equalZeros / 2));
            below += equalZeros;
            ones += equalOnes;
        }

        return pairs / (below * ones);
    }
}
