using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan.Tests.Experiments.Tuning;

public sealed class AbandonmentTests
{
    [Fact]
    public void Rungs_rise_by_the_reduction_and_end_before_the_training_does()
    {
        Assert.Equal([0.25, 0.5], new SuccessiveHalving().Rungs);
        Assert.Equal([0.1, 0.3, 0.9], new SuccessiveHalving(3, 0.1).Rungs.Select(rung => Math.Round(rung, 9)));
        Assert.Equal([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], new MedianRule().Rungs);
    }

    [Theory]
    [InlineData(2, 0.2, new double[0], false)]
    [InlineData(2, 0.9, new[] { 0.8 }, true)]
    [InlineData(2, 0.7, new[] { 0.8 }, false)]
    [InlineData(2, 0.7, new[] { 0.8, 0.6 }, false)]
    [InlineData(2, 0.9, new[] { 0.8, 0.6 }, true)]
    [InlineData(3, 0.7, new[] { 0.8, 0.6 }, true)]
    public void The_best_part_goes_on(double reduction, double own, double[] others, bool abandons) =>
        Assert.Equal(abandons, new SuccessiveHalving(reduction).Abandons(own, others));

    [Fact]
    public void Whatever_the_order_the_best_of_all_goes_on_at_every_rung()
    {
        double[] final = [.. Enumerable.Range(0, 16).Select(i => 0.5 + (i / 100.0))];
        foreach (int seed in Enumerable.Range(1, 50))
        {
            double[] order = [.. final];
            new Random(seed).Shuffle(order);
            bool[] goesOn = [.. order.Select((score, trial) => !new SuccessiveHalving().Abandons(score, order[..trial]))];

            Assert.True(goesOn[Array.IndexOf(order, 0.5)]);

            // The worst gets on only as the first.
            Assert.Equal(Array.IndexOf(order, final[^1]) == 0, goesOn[Array.IndexOf(order, final[^1])]);
        }
    }

    [Theory]
    [InlineData(0.9, new[] { 0.6, 0.7 }, false)]
    [InlineData(0.7, new[] { 0.8, 0.6, 0.7 }, false)]
    [InlineData(0.71, new[] { 0.8, 0.6, 0.7 }, true)]
    [InlineData(0.64, new[] { 0.8, 0.6, 0.7, 0.5 }, false)]
    [InlineData(0.66, new[] { 0.8, 0.6, 0.7, 0.5 }, true)]
    public void The_median_rule_ends_what_is_worse_than_most(double own, double[] others, bool abandons) =>
        Assert.Equal(abandons, new MedianRule().Abandons(own, others));

    [Fact]
    public void A_curve_knows_its_score_at_a_share_that_it_reached()
    {
        HeldOutCurve curve = HeldOutCurve.Empty.With(0.1, null).With(0.2, 0.9).With(0.3, 0.9).With(0.4, 0.7).With(0.45, 0.7);

        Assert.Equal([null, null, 0.9, 0.9, 0.7, null], new[] { 0, 0.1, 0.2, 0.3, 0.45, 0.5 }.Select(curve.At));
        Assert.Equal(2, curve.Scores.Count);
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuccessiveHalving(reduction: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuccessiveHalving(firstRung: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MedianRule(leastTrials: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MedianRule(firstLook: 1.5));
    }
}
