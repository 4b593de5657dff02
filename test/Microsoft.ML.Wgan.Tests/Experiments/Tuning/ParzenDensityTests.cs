using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan.Tests.Experiments.Tuning;

public sealed class ParzenDensityTests
{
    private const int Places = 20_000;

    private static readonly SearchRange _range = new("x", 0, 1, 0.5, (options, _) => options);
    private static readonly SearchChoice _choice = new("kind", new SearchLevel("a", options => options), new SearchLevel("b", options => options), new SearchLevel("c", options => options));

    public static TheoryData<double[]> SomePlaces => [[], [0.1], [0.2, 0.25, 0.9], [0, 0, 1]];

    [Theory]
    [MemberData(nameof(SomePlaces))]
    public void A_density_over_places_integrates_to_one(double[] values)
    {
        ParzenDensity density = ParzenDensity.Of(_range, values);

        Assert.Equal(1, Midpoints().Average(density.At), 4);
    }

    [Theory]
    [MemberData(nameof(SomePlaces))]
    public void Draws_follow_the_density(double[] values)
    {
        ParzenDensity density = ParzenDensity.Of(_range, values);
        double[] evenly = [.. Enumerable.Range(0, 400).Select(i => (i + 0.5) / 400)];

        double drawn = evenly.Average(first => evenly.Average(second => density.Draw(first, second)));

        Assert.Equal(Midpoints().Average(place => place * density.At(place)), drawn, 2);
    }

    [Fact]
    public void A_density_is_high_where_trials_lie()
    {
        ParzenDensity density = ParzenDensity.Of(_range, [0.2, 0.22, 0.24]);

        Assert.True(density.At(0.22) > 2 * density.At(0.8));
    }

    [Fact]
    public void Levels_have_their_shares_and_one_trial_more_each()
    {
        ParzenDensity density = ParzenDensity.Of(_choice, [1, 1, 2]);

        // (counts + 1) / 6, as a density over places of width 1/3.
        Assert.Equal([0.5, 1.5, 1], new[] { 0.0, 1, 2 }.Select(level => Math.Round(density.At(_choice.PlaceOf(level)), 12)));
        Assert.Equal([0, 1, 2], new[] { 0.05, 0.5, 0.95 }.Select(first => _choice.ValueAt(density.Draw(first, 0.5))));
    }

    private static IEnumerable<double> Midpoints() => Enumerable.Range(0, Places).Select(i => (i + 0.5) / Places);
}
