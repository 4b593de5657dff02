using Microsoft.ML.Wgan.Evaluation.Transport;
using WganSamples.Seeds;

namespace Microsoft.ML.Wgan.Tests.Samples.Seeds;

public sealed class DisjointSupportsTests
{
    [Fact]
    public void The_segments_stand_apart_and_are_evenly_filled()
    {
        var example = new DisjointSupports(0.5);

        Assert.All(Enumerable.Range(0, example.P.Count), point => Assert.Equal(0, example.P[point][0]));
        Assert.All(Enumerable.Range(0, example.Q.Count), point => Assert.Equal(0.5f, example.Q[point][0]));
        Assert.Equal(0.5, Enumerable.Range(0, example.P.Count).Average(point => example.P[point][1]), 1e-6);
    }

    [Theory]
    [InlineData(-0.1, 20)]
    [InlineData(0, 10)]
    public void The_histograms_share_their_cells(double theta, int cells)
    {
        (double[] p, double[] q) = new DisjointSupports(theta).Histograms();

        Assert.Equal(cells, p.Length);
        Assert.All(p.Zip(q), pair => Assert.Equal(theta == 0 ? (0.1, 0.1) : pair.First > 0 ? (0.1, 0) : (0, 0.1), pair));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(1)]
    public void Only_the_Wasserstein_distance_says_how_far_apart_the_segments_are(double theta)
    {
        var example = new DisjointSupports(theta);
        (double[] p, double[] q) = example.Histograms();
        (double kl, double js) = theta == 0 ? (0, 0) : (double.PositiveInfinity, Math.Log(2));

        Assert.Equal((kl, kl), (Divergence.KullbackLeibler(p, q), Divergence.KullbackLeibler(q, p)));
        Assert.Equal(js, Divergence.JensenShannon(p, q), 1e-12);
        Assert.Equal(Math.Abs(theta), example.Wasserstein, 1e-7); // θ is held in single precision
    }

    [Fact]
    public void The_plan_of_the_example_costs_a_half_and_none_costs_less()
    {
        Assert.Equal(0.5, TransportExample.CostOfPlan, 1e-12);
        Assert.Equal(0.5, TransportExample.CostOfBestPlan, 1e-7);
    }

    [Fact]
    public void The_plan_of_the_example_moves_P_to_Q_in_the_tutorials_six_terms()
    {
        double[,] plan = TransportExample.Plan;
        IEnumerable<int> places = Enumerable.Range(0, 4);
        IEnumerable<(double, double)> terms = from i in places from j in places where plan[i, j] > 0 select (plan[i, j], TransportExample.Distances[i, j]);

        Assert.Equal([(0.1, 0), (0.2, 2), (0.2, 0), (0.1, 0), (0.1, 1), (0.3, 0)], terms);
        Assert.All(places, i => Assert.Equal(TransportExample.Before[i], places.Sum(j => plan[i, j]), 1e-12));
        Assert.All(places, j => Assert.Equal(TransportExample.After[j], places.Sum(i => plan[i, j]), 1e-12));
    }
}
