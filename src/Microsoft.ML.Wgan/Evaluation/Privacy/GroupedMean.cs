namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>A mean of values that come in groups whose members share what chance gave them.</summary>
/// <remarks>
/// <code>
/// mean  = (1/N) Σ_i v_i
/// error = (1/N) √(Σ_g (Σ_{i in g} (v_i − mean))²)
/// </code>
/// Where every group has one member this is the usual standard error. Where ten rows all have the same nearest record, they are no ten witnesses but one.
/// Source: Liang and Zeger 1986, "Longitudinal data analysis using generalized linear models" (their robust variance, for a mean).
/// </remarks>
internal readonly record struct GroupedMean(double Mean, double StandardError)
{
    /// <param name="values">The values, at least one.</param>
    /// <param name="groups">The group of each, any numbers.</param>
    public static GroupedMean Of(IReadOnlyList<double> values, IReadOnlyList<long> groups)
    {
        double mean = values.Average();
        double squares = values.Zip(groups).GroupBy(pair => pair.Second, pair => pair.First - mean).Sum(apart => Math.Pow(apart.Sum(), 2));
        return new GroupedMean(mean, Math.Sqrt(squares) / values.Count);
    }
}
