using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan.Tests.Training;

public sealed class ConditionSamplerTests
{
    private const int RowCount = 1_000;
    private const int Draws = 40_000;

    // Four standard deviations of a share of the draws.
    private const double Tolerance = 0.01;

    private static readonly Table _table = new(
    [
        new CategoryColumn("colour", [.. Enumerable.Range(0, RowCount).Select(row => row < 900 ? 0 : row < 990 ? 1 : 2)], 3, null),
        new NumberColumn("size", [.. Enumerable.Range(0, RowCount).Select(row => row * 0.5)], NumberRange.Double),
        new CategoryColumn("flag", [.. Enumerable.Range(0, RowCount).Select(row => row % 2)], 2, null),
        new CategoryColumn("other", [.. Enumerable.Range(0, RowCount).Select(row => row / 7 % 3)], 3, null),
    ]);

    private static (long[] Rows, float[] Given) Draw(int[] columns, ConditionSampling sampling, ulong seed = 1)
    {
        TableEncoder encoder = TableEncoder.Fit(_table, new EncodingOptions { Conditions = new HashSet<string>(_table.Columns.Select(column => column.Name)) });
        return new ConditionSampler(encoder.Encode(_table, 1), new ConditionLayout(columns, encoder), sampling, seed).Draw(Draws);
    }

    private static int[] Sizes(float[] given, int columns) => [.. given.Chunk(columns).Select(row => (int)row.Sum())];

    [Fact]
    public void Half_of_the_rows_have_nothing_given_and_the_sizes_of_the_others_are_equally_likely()
    {
        (_, float[] given) = Draw([0, 1, 2], ConditionSampling.Frequency);

        int[] sizes = Sizes(given, 3);

        Assert.Equal(0.5, sizes.Count(size => size == 0) / (double)Draws, Tolerance);
        Assert.All((int[])[1, 2, 3], size => Assert.Equal(1.0 / 6, sizes.Count(each => each == size) / (double)Draws, Tolerance));
    }

    [Fact]
    public void Subsets_of_a_size_are_equally_likely()
    {
        (_, float[] given) = Draw([0, 1, 2], ConditionSampling.Frequency);

        var pairs = given.Chunk(3).Where(row => row.Sum() == 2).CountBy(row => string.Concat(row)).ToDictionary();

        Assert.Equal(["011", "101", "110"], pairs.Keys.Order());
        Assert.All(pairs.Values, count => Assert.Equal(1.0 / 18, count / (double)Draws, Tolerance));
    }

    [Fact]
    public void Where_the_conditions_are_the_whole_row_one_is_left_out()
    {
        (_, float[] given) = Draw([0, 1, 2, 3], ConditionSampling.Frequency);

        Assert.Equal([0, 1, 2, 3], Sizes(given, 4).Distinct().Order());
    }

    [Fact]
    public void By_frequency_every_row_is_as_likely()
    {
        (long[] rows, _) = Draw([0, 1, 2], ConditionSampling.Frequency);

        Assert.All(rows, row => Assert.InRange(row, 0, RowCount - 1));
        Assert.Equal(0.9, rows.Count(row => row < 900) / (double)Draws, Tolerance);
        Assert.Equal((RowCount - 1) / 2.0, rows.Average(), RowCount * Tolerance);
    }

    [Fact]
    public void By_log_frequency_a_given_category_has_its_levels_by_their_logarithm()
    {
        (long[] rows, float[] given) = Draw([0], ConditionSampling.LogFrequency);
        double total = Math.Log(901) + Math.Log(91) + Math.Log(11);

        long[] conditioned = [.. rows.Where((_, i) => given[i] == 1)], free = [.. rows.Where((_, i) => given[i] == 0)];

        Assert.Equal(Math.Log(901) / total, conditioned.Count(row => row < 900) / (double)conditioned.Length, 2 * Tolerance);
        Assert.Equal(Math.Log(11) / total, conditioned.Count(row => row >= 990) / (double)conditioned.Length, 2 * Tolerance);
        Assert.Equal(0.9, free.Count(row => row < 900) / (double)free.Length, 2 * Tolerance);
        Assert.Equal(10, conditioned.Where(row => row >= 990).Distinct().Count());
    }

    [Fact]
    public void By_log_frequency_one_given_category_is_chosen_and_numbers_never_are()
    {
        (long[] rows, float[] given) = Draw([0, 1, 2], ConditionSampling.LogFrequency);
        double rare = Math.Log(11) / (Math.Log(901) + Math.Log(91) + Math.Log(11));
        double RareShare(string pattern)
        {
            long[] chosen = [.. rows.Where((_, i) => string.Concat(given[(3 * i)..((3 * i) + 3)]) == pattern)];
            return chosen.Count(row => row >= 990) / (double)chosen.Length;
        }

        Assert.Equal(rare, RareShare("110"), 4 * Tolerance);
        Assert.Equal(0.01, RareShare("010"), 4 * Tolerance);
        Assert.Equal((rare + 0.01) / 2, RareShare("101"), 4 * Tolerance);
    }

    [Fact]
    public void Draws_follow_from_the_seed()
    {
        Assert.Equal(Draw([0, 2], ConditionSampling.Frequency).Rows, Draw([0, 2], ConditionSampling.Frequency).Rows);
        Assert.NotEqual(Draw([0, 2], ConditionSampling.Frequency).Rows, Draw([0, 2], ConditionSampling.Frequency, seed: 2).Rows);
    }
}
