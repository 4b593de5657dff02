using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Privacy;

public sealed class GowerTreeTests
{
    public static TheoryData<string> Kinds => [.. _tables.Keys];

    private static readonly Dictionary<string, Func<int, ulong, ScoredTable>> _tables = new()
    {
        ["people"] = Planted.People,
        ["levels only, with ties"] = (rows, seed) => Columns(Planted.People(rows, seed), "job", "colour"),
        ["numbers only"] = (rows, seed) => Columns(Planted.People(rows, seed), "age", "income", "height"),
        ["whole numbers, with ties"] = (rows, seed) => Columns(Planted.People(rows, seed), "age"),
        ["ties on both sides"] = (rows, seed) => Scored.Table(Scored.Numbers("x", [.. Enumerable.Range(0, rows).Select(row => (row % 33 * 2) + (double)seed - 1)])),
        ["far from all but the missing"] = (rows, seed) => Scored.Table(Scored.Numbers("x", [.. Enumerable.Range(0, rows).Select(row => row % 10 < 3 ? double.NaN : (row * 0.37 % 1) + (5 * (double)seed))])),
        ["equal rows"] = (rows, _) => Scored.Table(Scored.Numbers("x", [.. Enumerable.Repeat(1.0, rows)])),
        ["nothing but missing"] = (rows, _) => Scored.Table(Scored.Numbers("x", [.. Enumerable.Repeat(double.NaN, rows)])),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Neighbours_are_those_of_looking_at_all_references(string kind)
    {
        ScoredTable references = _tables[kind](900, 1);
        var distance = new GowerDistance(references);
        GowerRows rows = distance.Scaled(_tables[kind](333, 2)), all = distance.Scaled(references);

        GowerNeighbours[] found = new GowerTree(all).Nearest(rows);

        Assert.Equal(Enumerable.Range(0, rows.Count).Select(row => LookingAtAll(rows, row, all)), found);
    }

    [Fact]
    public void Neighbours_do_not_depend_on_the_threads()
    {
        ScoredTable references = Planted.People(700, 1);
        var distance = new GowerDistance(references);
        GowerRows rows = distance.Scaled(Planted.People(1500, 2));

        Assert.Equal(distance.Tree(references).Nearest(rows), distance.Tree(references).Nearest(rows, threads: 2));
    }

    [Fact]
    public void Equal_references_tie_and_are_each_others_second()
    {
        var distance = new GowerDistance(Scored.Table(Scored.Numbers("x", 0, 10)));
        GowerRows rows = distance.Scaled(Scored.Table(Scored.Numbers("x", 1, 6)));

        GowerNeighbours[] found = distance.Tree(Scored.Table(Scored.Numbers("x", 0, 5, 0, 9))).Nearest(rows);

        Assert.Equal([new(0.1f, 0.1f, 2, 0), new(0.1f, 0.3f, 1, 1)], found.Select(Rounded));
    }

    [Fact]
    public void One_reference_has_no_second()
        => Assert.Equal(float.PositiveInfinity, new GowerDistance(Planted.People(9, 1)).Tree(Planted.People(1, 2)).Nearest(new GowerDistance(Planted.People(9, 1)).Scaled(Planted.People(1, 3)))[0].Second);

    // The sum of the same floats in the same order: numbers first.
    private static GowerNeighbours LookingAtAll(GowerRows rows, int row, GowerRows references)
    {
        GowerNeighbours found = GowerNeighbours.None;
        for (int reference = 0; reference < references.Count; reference++)
        {
            float distance = 0;
            foreach ((float[] own, float[] others) in rows.Numbers.Zip(references.Numbers))
            {
                (float x, float y) = (own[row], others[reference]);
                distance += float.IsNaN(x) && float.IsNaN(y) ? 0 : float.IsNaN(x) || float.IsNaN(y) ? 1 : Math.Abs(x - y);
            }

            foreach ((int[] own, int[] others) in rows.Levels.Zip(references.Levels))
            {
                distance += own[row] == others[reference] ? 0 : 1;
            }

            found = found.With(distance, reference);
        }

        return found;
    }

    private static GowerNeighbours Rounded(GowerNeighbours found) => found with { Distance = MathF.Round(found.Distance, 5), Second = MathF.Round(found.Second, 5) };

    private static ScoredTable Columns(ScoredTable table, params string[] names) => Scored.Table([.. table.Columns.Where(column => names.Contains(column.Name))]);
}
