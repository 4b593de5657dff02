namespace Microsoft.ML.Wgan.Evaluation.TwoSample;

/// <summary>Logistic regression with a ridge, by Newton's method.</summary>
/// <remarks>
/// <code>
/// minimise F(w) = Σ_i (log(1 + e^s_i) − y_i s_i) + ½ Σ_(j&gt;0) w_j²,   s = X w
/// step: (Xᵀ D X + R) d = −∇F,   D_ii = p_i (1 − p_i),   p_i = 1 / (1 + e^−s_i)
/// </code>
/// X: rows, feature 0 the constant, which has (almost) no ridge R; y: 1 or 0. The step is found by conjugate gradients, which need no matrix of the features' width,
/// and halved until F falls enough. F is strictly convex: there is one minimum.
/// Source: Hastie, Tibshirani, Friedman 2009, "The Elements of Statistical Learning", section 4.4; inexact steps as Dembo, Steihaug 1983. Differs from them: nothing.
/// </remarks>
/// <param name="rows">X.</param>
/// <param name="width">Number of features.</param>
internal sealed class LogisticRegression(SparseRows rows, int width)
{
    private const int MaximumSteps = 50;
    private const double Tolerance = 1e-6;

    // Keeps the sum definite where the classes are as good as told.
    private const double ConstantRidge = 1e-6;

    /// <summary>The weights, [width].</summary>
    public double[] Fit(double[] target)
    {
        double[] weights = new double[width];
        for (int step = 0; step < MaximumSteps; step++)
        {
            double[] p = Array.ConvertAll(rows.Times(weights), score => 1 / (1 + Math.Exp(-score)));
            double[] gradient = rows.Transposed([.. p.Zip(target, (p, y) => p - y)], width);
            for (int j = 0; j < width; j++)
            {
                gradient[j] += Ridge(j) * weights[j];
            }

            if (Math.Sqrt(Dot(gradient, gradient)) <= Tolerance * target.Length)
            {
                break;
            }

            double[] direction = Direction(gradient, Array.ConvertAll(p, p => p * (1 - p)));
            weights = Descend(weights, direction, Dot(gradient, direction), target);
        }

        return weights;
    }

    // Conjugate gradients for (Xᵀ D X + R) d = −∇F, the more exact the nearer the minimum.
    private double[] Direction(double[] gradient, double[] curvature)
    {
        double[] direction = new double[width], residual = Array.ConvertAll(gradient, value => -value), search = [.. residual];
        double square = Dot(residual, residual), enough = square * Math.Min(0.01, Math.Sqrt(square) / rows.Count);
        for (int step = 0; step < 2 * width && square > enough; step++)
        {
            double[] product = rows.Transposed([.. rows.Times(search).Zip(curvature, (score, d) => score * d)], width);
            for (int j = 0; j < width; j++)
            {
                product[j] += Ridge(j) * search[j];
            }

            double length = square / Dot(search, product), before = square;
            for (int j = 0; j < width; j++)
            {
                direction[j] += length * search[j];
                residual[j] -= length * product[j];
            }

            square = Dot(residual, residual);
            for (int j = 0; j < width; j++)
            {
                search[j] = residual[j] + (square / before * search[j]);
            }
        }

        return direction;
    }

    private double[] Descend(double[] weights, double[] direction, double slope, double[] target)
    {
        double before = Objective(weights, target);
        for (double length = 1; length > 1e-10; length /= 2)
        {
            double[] next = [.. weights.Zip(direction, (weight, move) => weight + (length * move))];
            if (Objective(next, target) <= before + (1e-4 * length * slope))
            {
                return next;
            }
        }

        return weights;
    }

    private double Objective(double[] weights, double[] target)
    {
        double[] scores = rows.Times(weights);
        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            // log(1 + e^s) without overflow.
            sum += Math.Max(scores[i], 0) + Math.Log(1 + Math.Exp(-Math.Abs(scores[i]))) - (target[i] * scores[i]);
        }

        return sum + (0.5 * weights.Select((weight, j) => Ridge(j) * weight * weight).Sum());
    }

    private static double Ridge(int feature) => feature == 0 ? ConstantRidge : 1;

    private static double Dot(double[] x, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
