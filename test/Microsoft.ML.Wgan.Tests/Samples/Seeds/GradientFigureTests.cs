using System.Xml.Linq;
using WganSamples.Drawing;
using WganSamples.Seeds;

namespace Microsoft.ML.Wgan.Tests.Samples.Seeds;

public sealed class GradientFigureTests
{
    private const double Step = 1e-5;
    private static readonly Normal _real = new(3, 1);
    private static readonly Normal _fake = new(-3, 1.5);

    [Theory]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(2.5)]
    public void The_slopes_of_the_discriminator_are_those_of_its_formula(double x)
    {
        var discriminator = new OptimalDiscriminator(_real, _fake);
        double Loss(double at) => Math.Log(1 - discriminator.Probability(at));

        Assert.Equal(_real.Density(x) / (_real.Density(x) + _fake.Density(x)), discriminator.Probability(x), 1e-12);
        Assert.Equal(Difference(discriminator.Probability, x), discriminator.Slope(x), 1e-8);
        Assert.Equal(Difference(Loss, x), discriminator.SlopeOfGeneratorLoss(x), 1e-6);
    }

    [Fact]
    public void The_discriminator_of_distant_distributions_is_flat_where_the_fake_points_are_and_the_critic_is_not()
    {
        var discriminator = new OptimalDiscriminator(_real, new Normal(-3, 1));
        var critic = new OptimalCritic(_real, new Normal(-3, 1));

        // There l = 6x = −18 and l′ = 6.
        Assert.Equal(1, discriminator.Slope(-3) / (6 * Math.Exp(-18)), 1e-6);
        Assert.Equal(1, critic.Slope(-3));
        Assert.Equal(6, critic.Score(3) - critic.Score(-3), 1e-12);
    }

    [Fact]
    public void The_critic_attains_the_distance_and_is_high_on_the_real_points()
    {
        var critic = new OptimalCritic(_real, _fake);
        double[] z = [.. Enumerable.Range(0, 20_000).Select(index => Quantile((index + 0.5) / 20_000))];

        // W₁ by quantiles: the mean of |3 + z − (−3 + 1.5 z)|.
        double distance = z.Average(value => Math.Abs(6 - (0.5 * value)));
        double attained = z.Average(value => critic.Score(3 + value)) - z.Average(value => critic.Score(-3 + (1.5 * value)));

        Assert.Equal(distance, attained, 1e-3);
    }

    [Fact]
    public void A_critic_of_two_widths_bends_where_the_distribution_functions_cross()
    {
        // Standardised they meet at x − 3 = (x + 3) / 1.5, x = 15; beyond it less of the wider fake one lies below x.
        var critic = new OptimalCritic(_real, _fake);

        Assert.Equal((1, -1), (critic.Slope(14.9), critic.Slope(15.1)));
        Assert.Equal(critic.Score(14), critic.Score(16), 1e-12);
        Assert.Equal(Difference(critic.Score, 20), critic.Slope(20), 1e-6);
    }

    [Fact]
    public void A_critic_between_equal_distributions_is_flat()
    {
        var critic = new OptimalCritic(_real, _real);

        Assert.Equal((0, 0), (critic.Slope(1), critic.Score(5)));
    }

    [Fact]
    public void Trained_critics_are_drawn_beside_the_optimal_one()
    {
        Figure figure = new GradientFigure(_real, _fake, [new("clipped", x => 0.01 * x)]).Draw();

        XDocument document = XDocument.Parse(figure.ToSvg());

        Assert.Equal(4, figure.Panels.Count);
        Assert.Contains(document.Descendants(), element => element.Value == "clipped");
        Assert.DoesNotContain("NaN", document.ToString());
    }

    private static double Difference(Func<double, double> function, double x) => (function(x + Step) - function(x - Step)) / (2 * Step);

    /// <summary>The normal quantile, by bisection.</summary>
    private static double Quantile(double share)
    {
        (double low, double high) = (-8, 8);
        for (int step = 0; step < 50; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = Below(middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // Marsaglia's series: ½ + φ(x) (x + x³/3 + x⁵/15 + …), for |x| of a few units exact to rounding.
    private static double Below(double x)
    {
        double term = x, sum = x;
        for (int odd = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum) && odd < 400; odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
