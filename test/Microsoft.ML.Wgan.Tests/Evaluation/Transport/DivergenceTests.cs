using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

public sealed class DivergenceTests
{
    private const double Rounding = 1e-15;

    [Fact]
    public void Kullback_Leibler_is_the_mean_logarithm_of_the_ratio()
    {
        double expected = (0.25 * Math.Log(0.25 / 0.5)) + (0.75 * Math.Log(0.75 / 0.5));

        Assert.Equal(expected, Divergence.KullbackLeibler([0.25, 0.75], [0.5, 0.5]), Rounding);
        Assert.NotEqual(expected, Divergence.KullbackLeibler([0.5, 0.5], [0.25, 0.75]), 0.001);
    }

    [Fact]
    public void Places_without_mass_in_p_count_nothing_and_in_q_everything()
    {
        Assert.Equal(Math.Log(2), Divergence.KullbackLeibler([1, 0], [1, 1]), Rounding);
        Assert.Equal(double.PositiveInfinity, Divergence.KullbackLeibler([1, 1], [1, 0]));
        Assert.Equal(0, Divergence.KullbackLeibler([1, 0], [1, 0]));
    }

    [Fact]
    public void Disjoint_distributions_are_infinitely_far_by_one_and_ln_2_by_the_other()
    {
        Assert.Equal(double.PositiveInfinity, Divergence.KullbackLeibler([1, 2, 0, 0], [0, 0, 5, 1]));
        Assert.Equal(double.PositiveInfinity, Divergence.KullbackLeibler([0, 0, 5, 1], [1, 2, 0, 0]));
        Assert.Equal(Math.Log(2), Divergence.JensenShannon([1, 2, 0, 0], [0, 0, 5, 1]), Rounding);
    }

    [Fact]
    public void Jensen_Shannon_is_the_mean_divergence_from_the_middle()
    {
        double expected = (Divergence.KullbackLeibler([0.25, 0.75], [0.375, 0.625]) + Divergence.KullbackLeibler([0.5, 0.5], [0.375, 0.625])) / 2;

        Assert.Equal(expected, Divergence.JensenShannon([0.25, 0.75], [0.5, 0.5]), Rounding);
        Assert.Equal(expected, Divergence.JensenShannon([0.5, 0.5], [0.25, 0.75]), Rounding);
        Assert.Equal(0, Divergence.JensenShannon([0.3, 0.7], [0.3, 0.7]));
    }

    [Fact]
    public void Counts_are_taken_as_shares()
        => Assert.Equal(Divergence.KullbackLeibler([0.25, 0.75], [0.5, 0.5]), Divergence.KullbackLeibler([10, 30], [7, 7]), Rounding);

    [Fact]
    public void Faulty_arguments_are_named()
    {
        Assert.Equal("q", Assert.Throws<ArgumentException>(() => Divergence.KullbackLeibler([1, 1], [1])).ParamName);
        Assert.Equal("p", Assert.Throws<ArgumentException>(() => Divergence.JensenShannon([0, 0], [1, 1])).ParamName);
        Assert.Equal("p", Assert.Throws<ArgumentException>(() => Divergence.JensenShannon([-1, 2], [1, 1])).ParamName);
        Assert.Equal("p", Assert.Throws<ArgumentException>(() => Divergence.KullbackLeibler([], [])).ParamName);
    }
}
