namespace Microsoft.ML.Trainers;

/// <summary>sum_i weight_i * log(1 + exp(-y_i * score_i)) + l2 / 2 * |w|^2, y = 1 or -1; the bias, which comes last, is not regularized.</summary>
internal sealed class LogisticLoss(LabeledRows rows, double l2)
{
    /// <summary>The loss; its gradient is written.</summary>
    public double Evaluate(double[] weights, double[] gradient)
    {
        Array.Clear(gradient);
        double loss = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            double sign = rows.Label(row) ? 1 : -1;
            double margin = sign * rows.Dot(row, weights);
            double weight = rows.Weight(row);

            // log(1 + exp(-m)) without overflow on either side.
            loss += weight * (Math.Max(0, -margin) + Math.Log(1 + Math.Exp(-Math.Abs(margin))));
            rows.AddTo(gradient, row, -weight * sign / (1 + Math.Exp(margin)));
        }

        for (int i = 0; i < rows.Width; i++)
        {
            loss += l2 / 2 * weights[i] * weights[i];
            gradient[i] += l2 * weights[i];
        }

        return loss;
    }
}
