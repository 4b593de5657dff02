namespace WganSamples.Seeds;

/// <summary>The function of slope at most one that tells two normal distributions on the line apart best.</summary>
/// <remarks>
/// In one dimension, integrating by parts,
/// <code>E_P f − E_Q f = ∫ f d(P − Q) = ∫ f′(x) (F_Q(x) − F_P(x)) dx,</code>
/// which among all |f′| ≤ 1 is largest for
/// <code>f′ = sign(F_Q − F_P),</code>
/// and its value is then W₁ = ∫ |F_P − F_Q| dx (Vallender 1974, "Calculation of the Wasserstein distance between probability distributions on the
/// line"). For normal distributions F_Q(x) &gt; F_P(x) means (x − m_Q) / σ_Q &gt; (x − m_P) / σ_P, so that f is straight with at most one bend.
/// f is fixed up to a constant; here f(0) = 0. High on P, the real one.
/// </remarks>
internal sealed class OptimalCritic
{
    private readonly Normal _real;
    private readonly Normal _fake;
    private readonly double? _bend;

    public OptimalCritic(Normal real, Normal fake)
    {
        (_real, _fake) = (real, fake);
        _bend = real.Sigma == fake.Sigma ? null : ((real.Mean * fake.Sigma) - (fake.Mean * real.Sigma)) / (fake.Sigma - real.Sigma);
    }

    public double Score(double x) => FromBend(x) - FromBend(0);

    public double Slope(double x) => Math.Sign(_fake.Standardised(x) - _real.Standardised(x));

    // Without a bend the slope is the same everywhere; with one it has one sign on each side.
    private double FromBend(double x) => Slope(x) * (x - (_bend ?? 0));
}
