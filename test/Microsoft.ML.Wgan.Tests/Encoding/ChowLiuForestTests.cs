using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class ChowLiuForestTests
{
    private const int RowCount = 5000;

    // a → b → c, each in four rows of five its predecessor; d has nothing to do with them.
    private static readonly int[] _a = Draw(0, 3);
    private static readonly int[] _b = Follow(_a, 1, 3);
    private static readonly int[] _c = Follow(_b, 2, 3);
    private static readonly int[] _d = Draw(3, 4);

    [Fact]
    public void A_chain_is_a_chain_and_what_is_unrelated_stays_alone()
    {
        EncodedTable rows = Encoded(_c, _a, _d, _b);

        // Columns c, a, d, b: b has the most to do with the others and becomes the root.
        Assert.Equal([(0, 3), (1, 3)], ChowLiuForest.Of(rows, [0, 1, 2, 3], _ => false).Order());
    }

    [Fact]
    public void Parents_come_first_and_one_parents_edges_together()
    {
        int[] e = Follow(_c, 5, 3), f = Follow(_a, 6, 3), g = Follow(_c, 7, 3);
        IReadOnlyList<(int Category, int Parent)> edges = ChowLiuForest.Of(Encoded(e, f, g, _a, _b, _c), [0, 1, 2, 3, 4, 5], _ => false);

        Assert.Equal(5, edges.Count);
        Assert.Equal(5, edges.Select(edge => edge.Category).Distinct().Count());
        int[] parents = [.. edges.Select(edge => edge.Parent)];
        Assert.All(edges.Select((edge, at) => (edge, at)), each => Assert.DoesNotContain(each.edge.Category, parents[..each.at]));
        Assert.Equal(parents.Distinct().Count(), parents.Where((parent, at) => at == 0 || parents[at - 1] != parent).Count());
    }

    [Fact]
    public void A_category_with_rare_levels_is_no_root()
    {
        int[] b = [.. _b.Select((level, row) => row < 20 ? 3 : level)];

        Assert.DoesNotContain(ChowLiuForest.Of(Encoded(_a, _b, _c), [0, 1, 2], count => count < 50), edge => edge.Category == 1);
        Assert.Contains(ChowLiuForest.Of(Encoded(_a, b, _c), [0, 1, 2], count => count < 50), edge => edge.Category == 1);
    }

    [Fact]
    public void Only_the_categories_that_are_named_take_part() =>
        Assert.Equal(2, Assert.Single(ChowLiuForest.Of(Encoded(_a, _b, _c), [0, 2], _ => false)).Category + ChowLiuForest.Of(Encoded(_a, _b, _c), [0, 2], _ => false)[0].Parent);

    [Fact]
    public void Chance_makes_no_edge() => Assert.Empty(ChowLiuForest.Of(Encoded(_a, _d, Draw(9, 20), Draw(10, 2)), [0, 1, 2, 3], _ => false));

    private static int[] Draw(ulong column, int levelCount) => [.. Enumerable.Range(0, RowCount).Select(row => (int)(CounterNoise.Uniform(8, (ulong)row, column) * levelCount))];

    private static int[] Follow(int[] before, ulong column, int levelCount) =>
        [.. before.Zip(Draw(column, 5), Draw(column + 20, levelCount)).Select(each => each.Second > 0 ? each.First : each.Third)];

    private static EncodedTable Encoded(params int[][] columns)
    {
        Table table = new([.. columns.Select((codes, column) => new CategoryColumn($"c{column}", codes, 25, null))]);
        return TableEncoder.Fit(table, new EncodingOptions { FindRelations = false }).Encode(table, 1);
    }
}
