using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Tests.Evaluation.Privacy;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

public sealed class AlphaPrecisionTests
{
    [Fact]
    public void Copies_are_typical_reach_everything_and_are_not_authentic()
    {
        ScoredTable real = Planted.People(600, 1);

        AlphaPrecision copies = AlphaPrecision.Between(real, real, seed: 1);

        Assert.Equal((1, 1), (Math.Round(copies.Precision, 2), Math.Round(copies.Recall, 2)));
        Assert.Equal(0, copies.Authenticity);
        Assert.Equal((600, 600), (copies.RealRows, copies.SyntheticRows));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_honest_second_sample_is_typical_and_reaches_half(ulong seed)
    {
        AlphaPrecision honest = AlphaPrecision.Between(Planted.People(1000, seed), Planted.People(1000, seed + 10), seed: 1);

        // Of 1,000 rows the share within a sphere varies by at most 0.016, twice; nearest neighbours vary more, since many rows may share one.
        Assert.Equal(1, honest.Precision, 3 * 0.016 * Math.Sqrt(2));
        Assert.Equal(0.5, honest.Recall, 0.1);
        Assert.Equal(0.5, honest.Authenticity, 0.1);
    }

    [Fact]
    public void A_collapsed_sample_is_precise_nowhere_but_within_and_reaches_little()
    {
        // All synthetic rows are the one in the middle: within every sphere but that of radius 0. P(α) is 1 for α above 0; Σ(1 − α) over the 29 others is 14, Σα is 15.
        ScoredTable real = Scored.Table(Scored.Numbers("x", [.. Enumerable.Range(0, 101).Select(i => i - 50.25)]));

        AlphaPrecision collapsed = AlphaPrecision.Between(real, Scored.Table(Scored.Numbers("x", -0.25, -0.25, -0.25)), seed: 1);

        Assert.Equal(1 - (15.0 / 15), collapsed.Precision, 1e-6);
        Assert.True(collapsed.Recall < 0.1);
    }

    [Fact]
    public void Far_rows_are_authentic_and_not_typical()
    {
        ScoredTable real = Scored.Table(Scored.Numbers("x", [.. Enumerable.Range(0, 50).Select(i => (double)i)]));

        AlphaPrecision far = AlphaPrecision.Between(real, Scored.Table(Scored.Numbers("x", 1000, 1001)), seed: 1);

        Assert.Equal((0, 1), (Math.Round(far.Precision, 12), far.Authenticity));
        Assert.Equal(0, far.Recall, 1e-12);
    }

    [Fact]
    public void Rows_are_drawn_by_the_seed()
    {
        ScoredTable real = Planted.People(400, 1), synthetic = Planted.People(400, 2);

        AlphaPrecision one = AlphaPrecision.Between(real, synthetic, seed: 1, maximumRows: 100), again = AlphaPrecision.Between(real, synthetic, seed: 1, maximumRows: 100), other = AlphaPrecision.Between(real, synthetic, seed: 2, maximumRows: 100);

        Assert.Equal((100, 100, one.Precision, one.Recall), (one.RealRows, one.SyntheticRows, again.Precision, again.Recall));
        Assert.NotEqual(one.Precision, other.Precision);
        Assert.Throws<ArgumentOutOfRangeException>(() => AlphaPrecision.Between(real, synthetic, seed: 1, maximumRows: 1));
        Assert.Throws<ArgumentException>(() => AlphaPrecision.Between(real.Rows([0]), synthetic, seed: 1));
    }

    [Fact]
    public void The_standard_errors_are_about_the_deviations_over_independent_samples()
    {
        // Of 30 samples a deviation is known to an eighth; means and nearest rows that stay what they are cost some more.
        const double Factor = 1.6;
        AlphaPrecision[] samples = [.. Enumerable.Range(0, 30).Select(i => AlphaPrecision.Between(Planted.People(300, (ulong)(2 * i) + 100), Planted.People(300, (ulong)(2 * i) + 101), seed: 1))];
        (double? Precision, double? Recall)[] errors = [.. samples.Select(sample => sample.StandardErrors(new Bootstrap(30, seed: 1)))];

        double precision = Bootstrap.Deviation(samples.Select(sample => (double?)sample.Precision))!.Value, recall = Bootstrap.Deviation(samples.Select(sample => (double?)sample.Recall))!.Value;

        Assert.InRange(errors.Average(error => error.Precision!.Value), precision / Factor, precision * Factor);
        Assert.InRange(errors.Average(error => error.Recall!.Value), recall / Factor, recall * Factor);
        Assert.Equal((null, null), samples[0].StandardErrors(new Bootstrap(0, seed: 1)));
    }
}
