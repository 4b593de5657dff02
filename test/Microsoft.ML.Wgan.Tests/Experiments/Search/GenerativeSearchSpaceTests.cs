using Microsoft.ML.Wgan.Experiments;
using Microsoft.ML.Wgan.Lipschitz;

namespace Microsoft.ML.Wgan.Tests.Experiments.Search;

public sealed class GenerativeSearchSpaceTests
{
    [Fact]
    public void The_start_of_the_space_of_tables_is_the_default_options()
    {
        Assert.Equal(GenerativeSearchSpace.Tables.Start, GenerativeSearchSpace.Tables.PointOf(new WganOptions()));
        Assert.Equal(GenerativeSearchSpace.Tables.Start, GenerativeSearchSpace.Tables.PointOf(new WganOptions { Run = new() { Threads = 2 }, Training = new() { BatchSize = 256, FirstBatchSize = 128 } }));
    }

    [Fact]
    public void Options_that_lie_elsewhere_are_no_point_of_the_space()
    {
        Assert.Null(GenerativeSearchSpace.Tables.PointOf(new WganOptions { Training = new() { LearningRate = 1e-3 } }));
        Assert.Null(GenerativeSearchSpace.Tables.PointOf(new WganOptions { Lipschitz = new Slogan() }));
        Assert.Null(GenerativeSearchSpace.Tables.PointOf(new WganOptions { Training = new() { BatchSize = 256 } }));
    }

    [Fact]
    public void Every_point_of_the_space_of_tables_is_valid_options()
    {
        foreach (ulong seed in Enumerable.Range(1, 300).Select(i => (ulong)i))
        {
            SearchPoint point = RandomTuner.Draw(GenerativeSearchSpace.Tables, seed);

            GenerativeSearchSpace.Tables.Apply(new WganOptions(), point).Validate();
            Assert.True(GenerativeSearchSpace.Tables.Holds(point));
        }
    }

    [Fact]
    public void The_weight_is_the_chosen_constraints()
    {
        double[] values = [.. GenerativeSearchSpace.Tables.Start.Values];
        values[GenerativeSearchSpace.Tables.IndexOf("Constraint")] = 2;
        values[GenerativeSearchSpace.Tables.IndexOf("Penalty weight")] = 7;

        WganOptions options = GenerativeSearchSpace.Tables.Apply(new WganOptions(), new SearchPoint(values));

        Assert.Equal(7, Assert.IsType<Slogan>(options.Lipschitz).Weight);
    }

    [Fact]
    public void What_is_taken_out_stays_as_the_base_options_have_it()
    {
        GenerativeSearchSpace space = GenerativeSearchSpace.Tables.Without("Rate", "Constraint");
        var options = new WganOptions { Training = new() { LearningRate = 0.5 }, Lipschitz = new R1() };

        WganOptions changed = space.Apply(options, RandomTuner.Draw(space, 5));

        Assert.Equal((0.5, options.Lipschitz), (changed.Training.LearningRate, changed.Lipschitz));
        Assert.NotEqual(options.Networks, changed.Networks);
        Assert.Contains("'Rates'", Assert.Throws<ArgumentException>(() => space.Without("Rates")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_put_in_replaces_its_namesake_or_comes_last()
    {
        var rate = new SearchRange("Rate", 1, 2, 1, (options, _) => options);
        var layers = new SearchRange("Layers", 1, 4, 2, (options, value) => options with { Networks = options.Networks with { CriticLayers = (int)value } }, multipleOf: 1);

        GenerativeSearchSpace space = GenerativeSearchSpace.Tables.With(rate, layers);

        Assert.Equal([.. GenerativeSearchSpace.Tables.Dimensions.Select(dimension => dimension.Name), "Layers"], space.Dimensions.Select(dimension => dimension.Name));
        Assert.Same(rate, space.Dimensions[GenerativeSearchSpace.Tables.IndexOf("Rate")]);
        Assert.Throws<ArgumentException>(() => new GenerativeSearchSpace(rate, rate));
    }

    [Fact]
    public void A_level_sees_the_values_of_other_dimensions()
    {
        var size = new SearchRange("Size", 1, 9, 3, (options, _) => options);
        var kind = new SearchChoice(
            "Kind",
            new SearchLevel("sized", (options, values) => options with { Seed = (int)values.Number("Size", otherwise: 100) }),
            new SearchLevel("named", (options, values) => options with { Seed = values.Level("Kind")!.Length }));

        Assert.Equal(4, Apply(new GenerativeSearchSpace(kind, size), 0, 4).Seed);
        Assert.Equal(100, Apply(new GenerativeSearchSpace(kind), 0).Seed);
        Assert.Equal("named".Length, Apply(new GenerativeSearchSpace(kind), 1).Seed);
        static WganOptions Apply(GenerativeSearchSpace space, params double[] values) => space.Apply(new WganOptions(), new SearchPoint(values));
    }

    [Fact]
    public void A_choice_needs_levels_of_different_names()
    {
        var level = new SearchLevel("a", options => options);

        Assert.Throws<ArgumentException>(() => new SearchChoice("kind"));
        Assert.Throws<ArgumentException>(() => new SearchChoice("kind", level, level));
    }

    [Fact]
    public void Another_search_gives_numbers_and_names_of_levels()
    {
        var space = new GenerativeSearchSpace(
            new SearchChoice("Kind", new SearchLevel("gp", options => options with { Lipschitz = new GradientPenalty() }), new SearchLevel("slogan", options => options with { Lipschitz = new Slogan() })),
            new SearchRange("Width", 32, 256, 64, (options, width) => options with { Networks = options.Networks with { CriticWidth = (int)width } }, multipleOf: 32));

        WganOptions changed = space.Apply(new WganOptions { Seed = 3 }, new Dictionary<string, object> { ["Width"] = 100.5, ["Kind"] = "slogan" });

        Assert.Equal((3, 96), (changed.Seed, changed.Networks.CriticWidth));
        Assert.IsType<Slogan>(changed.Lipschitz);
    }

    [Fact]
    public void Values_that_are_no_point_are_refused_with_what_is()
    {
        var space = new GenerativeSearchSpace(
            new SearchChoice("Kind", new SearchLevel("a", options => options), new SearchLevel("b", options => options)), new SearchRange("Rate", 1, 10, 1, (options, _) => options));

        Assert.Contains("'a', 'b'", Refusal(("Kind", "c"), ("Rate", 1)), StringComparison.Ordinal);
        Assert.Contains("from 1 to 10, not '11'", Refusal(("Kind", "a"), ("Rate", 11)), StringComparison.Ordinal);
        Assert.Contains("from 1 to 10, not 'many'", Refusal(("Kind", "a"), ("Rate", "many")), StringComparison.Ordinal);
        Assert.Contains("values for Kind.", Refusal(("Kind", "a")), StringComparison.Ordinal);
        Assert.Contains("values for Kind, Rat.", Refusal(("Kind", "a"), ("Rat", 1)), StringComparison.Ordinal);
        string Refusal(params (string Name, object Value)[] values) =>
            Assert.Throws<ArgumentException>(() => space.Apply(new WganOptions(), values.ToDictionary(value => value.Name, value => value.Value))).Message;
    }

    [Fact]
    public void Points_outside_the_space_are_told()
    {
        var space = new GenerativeSearchSpace(new SearchChoice("kind", new SearchLevel("a", options => options), new SearchLevel("b", options => options)));

        Assert.True(space.Holds(new SearchPoint([1])));
        Assert.All(new double[][] { [2], [-1], [0.5], [0, 0], [] }, values => Assert.False(space.Holds(new SearchPoint(values))));
    }
}
