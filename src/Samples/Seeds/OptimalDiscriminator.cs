namespace WganSamples.Seeds;

/// <summary>The classifier that a GAN of the first kind trains, at its optimum: the probability that a point is real.</summary>
/// <remarks>
/// <code>D*(x) = p(x) / (p(x) + q(x)) = 1 / (1 + exp(−l(x))),   l = log p − log q</code>
/// p: real, q: fake density. Source: Goodfellow et al. 2014, "Generative Adversarial Nets", proposition 1.
/// A generator moves its points along a gradient of D: of log(1 − D), which it descends in the first form, −D l′. Where the real density is tiny beside
/// the fake one, where the fake points are, D and with it both gradients are as good as 0.
/// </remarks>
internal sealed class OptimalDiscriminator(Normal real, Normal fake)
{
    public double Probability(double x) => 1 / (1 + Math.Exp(-LogRatio(x)));

    /// <summary>D′ = D (1 − D) l′.</summary>
    public double Slope(double x) => Probability(x) / (1 + Math.Exp(LogRatio(x))) * LogRatioSlope(x);

    /// <summary>The derivative of log(1 − D), which is −D l′.</summary>
    public double SlopeOfGeneratorLoss(double x) => -Probability(x) * LogRatioSlope(x);

    private double LogRatio(double x) => real.LogDensity(x) - fake.LogDensity(x);

    private double LogRatioSlope(double x) => real.Slope(x) - fake.Slope(x);
}
