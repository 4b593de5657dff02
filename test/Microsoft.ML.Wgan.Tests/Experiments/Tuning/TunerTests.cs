using Microsoft.ML.Wgan.Experiments;
using Xunit.Abstractions;

namespace Microsoft.ML.Wgan.Tests.Experiments.Tuning;

public sealed class TunerTests(ITestOutputHelper output)
{
    private static readonly SearchChoice _letters = new("letter", Level("a"), Level("b"), Level("c"));
    private static readonly GenerativeSearchSpace _square = new(Unit("x"), Unit("y"), _letters);

    public static TheoryData<string> Tuners => ["random", "grid", "parzen"];

    /// <summary>Least at x = .3, y = .8, letter b.</summary>
    private static double Loss(SearchPoint point) => Math.Pow(point.Values[0] - 0.3, 2) + Math.Pow(point.Values[1] - 0.8, 2) + (point.Values[2] == 1 ? 0 : 0.1);

    [Fact]
    public void The_model_finds_the_bottom_of_a_bowl_sooner_than_chance_does()
    {
        double[] byChance = [.. Enumerable.Range(1, 30).Select(seed => BestOf(new RandomTuner(), trials: 30, (ulong)seed))];
        double[] byModel = [.. Enumerable.Range(1, 30).Select(seed => BestOf(new ParzenTuner(), trials: 30, (ulong)seed))];

        // .0061 and .0268; chance alone would have the model win 15 of 30.
        output.WriteLine($"by the model {byModel.Average():F4}, by chance {byChance.Average():F4}");
        Assert.True(byModel.Average() < 0.6 * byChance.Average(), $"by the model {byModel.Average():F4}, by chance {byChance.Average():F4}");
        Assert.True(byModel.Zip(byChance).Count(pair => pair.First < pair.Second) >= 20, "the model should win most seeds");
    }

    [Fact]
    public void The_model_turns_to_the_level_of_the_good_trials()
    {
        double turned = Enumerable.Range(1, 20).Average(seed => Search(new ParzenTuner(), trials: 30, (ulong)seed).TakeLast(10).Count(point => point.Values[2] == 1));

        // By chance 3.3 of the last ten trials have it.
        Assert.InRange(turned, 6.5, 10);
    }

    [Theory]
    [MemberData(nameof(Tuners))]
    public void The_next_trial_follows_from_seed_number_and_what_was_tried(string name)
    {
        SearchPoint[] tried = [.. Enumerable.Range(1, 9).Select(seed => RandomTuner.Draw(_square, (ulong)seed)).OrderBy(Loss)];

        SearchPoint? next = Named(name).Next(_square, tried, trial: 10, seed: 4);

        Assert.NotNull(next);
        Assert.Equal(next, Named(name).Next(_square, tried, trial: 10, seed: 4));
        Assert.Equal(name == "grid", next == Named(name).Next(_square, tried, trial: 10, seed: 5));
    }

    [Theory]
    [MemberData(nameof(Tuners))]
    public void A_small_space_is_searched_whole_and_no_point_twice(string name)
    {
        var space = new GenerativeSearchSpace(_letters, new SearchChoice("digit", Level("0"), Level("1")));
        var tried = new List<SearchPoint> { space.Start };
        while (tried.Count <= 6 && Named(name).Next(space, tried, tried.Count + 1, seed: 1) is { } point)
        {
            tried.Add(point);
        }

        Assert.Equal(6, tried.Count);
        Assert.Equal(6, tried.Distinct().Count());
    }

    [Fact]
    public void A_grid_counts_up_the_first_dimension_fastest()
    {
        var space = new GenerativeSearchSpace(new SearchChoice("digit", Level("0"), Level("1")), Unit("x"));
        var tried = new List<SearchPoint>();
        while (new GridTuner(3).Next(space, tried, tried.Count + 1, seed: 1) is { } point)
        {
            tried.Add(point);
        }

        Assert.Equal([[0, 0], [1, 0], [0, 0.5], [1, 0.5], [0, 1], [1, 1]], tried.Select(point => point.Values));
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GridTuner(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParzenTuner(startTrials: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParzenTuner(goodShare: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParzenTuner(candidates: 0));
    }

    private static double BestOf(Tuner tuner, int trials, ulong seed) => Search(tuner, trials, seed).Min(Loss);

    private static List<SearchPoint> Search(Tuner tuner, int trials, ulong seed)
    {
        var tried = new List<SearchPoint>();
        for (int trial = 1; trial <= trials; trial++)
        {
            tried.Add(tuner.Next(_square, [.. tried.OrderBy(Loss)], trial, seed)!);
        }

        return tried;
    }

    private static Tuner Named(string name) => name switch { "random" => new RandomTuner(), "grid" => new GridTuner(), _ => new ParzenTuner() };

    private static SearchRange Unit(string name) => new(name, 0, 1, 0.5, (options, _) => options);

    private static SearchLevel Level(string name) => new(name, options => options);
}
