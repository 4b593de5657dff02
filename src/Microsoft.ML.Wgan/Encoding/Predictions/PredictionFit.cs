namespace Microsoft.ML.Wgan.Encoding.Predictions;

/// <summary>The best prediction of a number column from others, on a sample of rows.</summary>
/// <param name="Prediction">What was fitted.</param>
/// <param name="Explained">R² on its scale, rows that lie far off left out.</param>
/// <param name="Shift">How far the column's distribution would move if the residuals were drawn at random: the largest difference of the two distribution functions.</param>
internal sealed record PredictionFit(Prediction Prediction, double Explained, double Shift)
{
    // More rows than this far off the rule, and it is none.
    private const double LeastKeptShare = 0.8;

    // The coefficients must not know the rows by heart.
    private const int LeastRowsPerFeature = 10;

    // What sums leave more than this of, products do not explain either.
    private const double LeastExplainedBySums = 0.5;

    // Products need a bend and a scale more: they must explain this much more of what sums leave.
    private const double ProductAdvantage = 0.8;

    /// <summary>Fits sums and products, and takes what explains more; null where there are too few rows, or no rule.</summary>
    /// <param name="target">The column to predict.</param>
    /// <param name="numbers">Number columns to predict it from.</param>
    /// <param name="levels">Category columns to predict it from.</param>
    public static PredictionFit? Best(NumberPredictor target, IReadOnlyList<NumberPredictor> numbers, IReadOnlyList<LevelPredictor> levels)
    {
        PredictionFit? sum = Fit(target, numbers, levels, PredictionForm.Sum);
        if (sum is null || sum.Explained < LeastExplainedBySums)
        {
            return sum;
        }

        PredictionFit? product = Fit(target, numbers, levels, PredictionForm.Product);
        return product is not null && 1 - product.Explained < ProductAdvantage * (1 - sum.Explained) ? product : sum;
    }

    private static PredictionFit? Fit(NumberPredictor target, IReadOnlyList<NumberPredictor> numbers, IReadOnlyList<LevelPredictor> levels, PredictionForm form)
    {
        double[][][] features = [.. numbers.Concat<Predictor>(levels).Select(predictor => predictor.Features(form).ToArray())];
        double[][] all = [.. features.SelectMany(columns => columns)];
        double[] y = target.Scaled(form);
        if (y.Count(double.IsFinite) < LeastRowsPerFeature * (all.Length + 1))
        {
            return null;
        }

        RobustRegression regression = RobustRegression.Fit(all, y);
        if (regression.KeptShare < LeastKeptShare || !regression.Coefficients.All(double.IsFinite))
        {
            return null;
        }

        int next = 1;
        List<NumberTerm> numberTerms = [];
        List<LevelTerm> levelTerms = [];
        for (int i = 0; i < features.Length; i++)
        {
            ReadOnlySpan<double> own = regression.Coefficients.AsSpan(next, features[i].Length);
            if (i < numbers.Count)
            {
                numberTerms.Add(numbers[i].Term(form, own));
            }
            else
            {
                levelTerms.Add(levels[i - numbers.Count].Term(own));
            }

            next += own.Length;
        }

        return new PredictionFit(
            new Prediction(target.Scale(form), regression.Coefficients[0], numberTerms, levelTerms), regression.Explained, ShiftOf(y, regression.Residuals));
    }

    // Residuals go to rows half the sample away: as good as at random, and the same every time.
    private static double ShiftOf(double[] y, double[] residuals)
    {
        int[] present = [.. Enumerable.Range(0, y.Length).Where(row => double.IsFinite(y[row]))];
        double[] real = [.. present.Select(row => y[row]).Order()];
        double[] drawn = [.. present.Select((row, i) => y[row] - residuals[row] + residuals[present[(i + (present.Length / 2)) % present.Length]]).Order()];
        double largest = 0;
        for (int i = 0; i < real.Length; i++)
        {
            int upTo = SortedSearch.FirstAbove<double>(real, real[i]);
            largest = Math.Max(largest, Math.Abs(upTo - SortedSearch.FirstAbove<double>(drawn, real[i])));
        }

        return largest / Math.Max(1, real.Length);
    }
}
