namespace WganSamples.Seeds;

/// <summary>A normal distribution on the line.</summary>
internal sealed record Normal(double Mean, double Sigma)
{
    public double Density(double x) => Math.Exp(LogDensity(x));

    /// <summary>Where the density itself underflows, its logarithm still tells two distributions apart.</summary>
    public double LogDensity(double x) => -(Standardised(x) * Standardised(x) / 2) - Math.Log(Sigma * Math.Sqrt(2 * Math.PI));

    /// <summary>Derivative of the log density.</summary>
    public double Slope(double x) => -Standardised(x) / Sigma;

    /// <summary>(x − mean) / σ; of two normal distributions, the one with the larger number here has more of its mass below x.</summary>
    public double Standardised(double x) => (x - Mean) / Sigma;
}
