using Microsoft.ML.Wgan.Lipschitz;
using WganSamples;
using WganSamples.Constraints;

namespace Microsoft.ML.Wgan.Tests.Samples.Constraints;

public sealed class ComparisonTableTests
{
    [Fact]
    public void A_row_has_medians_and_ranges_over_the_runs_that_did_not_diverge()
    {
        ToyResult[] runs = [Result(0.2), Result(0.1), Result(0.4), Result(9) with { Diverged = true }];

        var table = new ComparisonTable([new ComparedRuns(runs)], realAgainstReal: 0.1);

        Dictionary<string, string> row = table.Titles.Zip(table.Rows[0]).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal("SLOGAN, whole line", row["constraint"]);
        Assert.Equal("0.200 (0.100–0.400)", row["W1 at the end"]);
        Assert.Equal("2.00", row["× real"]);
        Assert.Equal("1 / 4", row["diverged"]);
        Assert.Equal("90°", row["angle"]);
        Assert.Equal("500", row["steps/s"]);
        Assert.DoesNotContain("modes", table.Titles);
    }

    [Fact]
    public void Where_every_run_diverged_only_that_is_said()
    {
        var table = new ComparisonTable([new ComparedRuns([Result(1) with { Diverged = true }])], realAgainstReal: 0.1);

        Assert.Equal("1 / 1", table.Rows[0][^2]);
        Assert.All(table.Rows[0].Skip(2).Take(table.Titles.Count - 4), cell => Assert.Equal("", cell));
    }

    [Fact]
    public void Markdown_has_a_line_for_each_row()
    {
        string[] lines = new ComparisonTable([new ComparedRuns([Result(1) with { Modes = 25, HighQuality = 0.5 }])], 0.1).ToMarkdown().Split('\n');

        Assert.Equal(3, lines.Length);
        Assert.Contains("| 25 (25–25) | 50.0 % (50.0–50.0) |", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_named_constraint_can_be_made_and_found_again()
    {
        Assert.All(NamedConstraint.All, constraint => Assert.Same(constraint, NamedConstraint.Named(constraint.Name)));
        Assert.All(NamedConstraint.All, constraint => Assert.NotEmpty(constraint.Create(1).Reference));
        Assert.Equal(NamedConstraint.All.Count, NamedConstraint.All.Select(constraint => constraint.Create(1).ToString()).Distinct().Count());
    }

    [Fact]
    public void Every_constraint_of_the_library_has_a_name()
    {
        Type[] named = [.. NamedConstraint.All.Select(constraint => constraint.Create(1).GetType())];

        Assert.All(
            typeof(LipschitzConstraint).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LipschitzConstraint))),
            type => Assert.Contains(type, named));
    }

    [Theory]
    [InlineData("slogon")]
    [InlineData("")]
    public void An_unknown_constraint_is_answered_with_the_names(string name) =>
        Assert.Contains("slogan-split", Assert.Throws<UserErrorException>(() => NamedConstraint.Named(name)).Message, StringComparison.Ordinal);

    private static ToyResult Result(double distance) => new()
    {
        Constraint = "slogan",
        Weight = 10,
        Data = "swissroll",
        Preset = "small",
        Steps = [1, 2],
        Distances = [2 * distance, distance],
        PenaltyShares = [1, 1],
        Angles = [90, 90],
        SlopesBetween = [1, 1],
        SlopesAtReal = [1, 1],
        ValueShares = [1, 1],
        FinalDistance = distance,
        CriticSteps = 1_000,
        Seconds = 2,
    };
}
