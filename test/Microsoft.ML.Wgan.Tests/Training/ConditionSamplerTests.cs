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

    private static (long[] Rows, float[] Given) Draw(int[] columns, ConditionSampling sampling, ulong seed = 1) => Sampler(columns, sampling, seed).Draw(Draws);

    private static ConditionSampler Sampler(int[] columns, ConditionSampling sampling, ulong seed = 1, int heldOut = 0)
    {
        TableEncoder encoder = TableEncoder.Fit(_table, new EncodingOptions { Conditions = new HashSet<string>(_table.Columns.Select(column => column.Name)) });
        return new ConditionSampler(encoder.Encode(_table, 1), new ConditionLayout(columns, encoder), sampling, seed, heldOut);
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

    [Theory]
    [InlineData(ConditionSampling.Frequency)]
    [InlineData(ConditionSampling.LogFrequency)]
    public void The_last_rows_are_not_drawn_where_they_are_held_out(ConditionSampling sampling)
    {
        (long[] rows, _) = Sampler([0, 2], sampling, heldOut: 25).Draw(Draws);

        Assert.Equal(RowCount - 25 - 1, rows.Max());
    }

    [Fact]
    public void Thinned_out_every_row_is_as_likely_whatever_is_given()
    {
        ConditionSampler sampler = Sampler([0, 1, 2, 3], ConditionSampling.LogFrequency);
        (long[] rows, float[] given) = sampler.Draw(4 * Draws);

        long[] left = sampler.InProportion(rows, given);

        Assert.False(sampler.IsInProportion);
        Assert.All(left.GroupBy(i => string.Concat(given[(int)(4 * i)..(int)((4 * i) + 4)])).Where(alike => alike.Count() > 1_000), alike =>
        {
            // Four standard deviations of each share among so many.
            double share = 4 * Math.Sqrt(0.25 / alike.Count()), rare = 4 * Math.Sqrt(0.01 / alike.Count());
            Assert.Equal(0.01, alike.Count(i => rows[i] >= 990) / (double)alike.Count(), rare);
            Assert.Equal(0.9, alike.Count(i => rows[i] < 900) / (double)alike.Count(), share);
            Assert.Equal(0.5, alike.Count(i => rows[i] % 2 == 0) / (double)alike.Count(), share);
            Assert.Equal(0.5, alike.Count(i => rows[i] < 500) / (double)alike.Count(), share);
        });

        // With nothing given, or numbers alone, nothing is left out.
        Assert.Equal(rows.Index().Count(row => IsFree(given, row.Index)), left.Count(i => IsFree(given, (int)i)));
        Assert.InRange(left.Length, (rows.Length / 2) + Draws / 4, rows.Length - Draws / 4);
    }

    [Fact]
    public void By_frequency_nothing_is_thinned_out()
    {
        ConditionSampler sampler = Sampler([0, 1, 2], ConditionSampling.Frequency);
        (long[] rows, float[] given) = sampler.Draw(1_000);

        Assert.True(sampler.IsInProportion);
        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => (long)i), sampler.InProportion(rows, given));
    }

    // No category is given: of four conditions the second is the number.
    private static bool IsFree(float[] given, int i) => given[4 * i] + given[(4 * i) + 2] + given[(4 * i) + 3] == 0;
}
