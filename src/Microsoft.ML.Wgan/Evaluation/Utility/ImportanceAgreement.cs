namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>Whether two models find the same columns important.</summary>
/// <remarks>
/// <code>Σ_j a_j b_j / (√(Σ_j a_j²) √(Σ_j b_j²)),   a, b: importances, below 0 taken as 0</code>
/// The cosine of the angle between the importances: from 0 to 1, 1 where they are proportional. Not their rank correlation: the columns that matter to neither model stand in any order,
/// and decided it.
/// </remarks>
internal static class ImportanceAgreement
{
    /// <summary>Null where nothing matters to one of the models: it is not defined.</summary>
    public static double? Of(double[] first, double[] second)
    {
        double Sum(Func<double, double, double> term) => first.Zip(second, (a, b) => term(Math.Max(a, 0), Math.Max(b, 0))).Sum();
        double lengths = Math.Sqrt(Sum((a, _) => a * a) * Sum((_, b) => b * b));
        return lengths > 0 ? Sum((a, b) => a * b) / lengths : null;
    }
}
