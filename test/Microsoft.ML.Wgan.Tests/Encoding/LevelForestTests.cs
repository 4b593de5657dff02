using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

/// <summary>Categories calibrated by the level of another one, on outputs that know nothing of each other or little.</summary>
public sealed class LevelForestTests
{
    private const int RowCount = 20_000;
    private const int SampleSize = 40_000;

    // Of two samples of a thousand rows, in total variation over four levels; passed once in some thousand.
    private const double SamplingDistance = 0.06;

    // Of the smallest group, in rows: a calibration wants as many.
    private const int EnoughRows = 1000;

    private static readonly CategoryColumn _region = new("region", Codes(0, u => u < 0.002 ? 4 : u < 0.1 ? -1 : (int)(u * 4)), 5, null);

    // It goes with the region, and three levels never go with region 1.
    private static readonly CategoryColumn _shop = new("shop", [.. _region.Codes.Zip(Codes(1, u => (int)(u * 4)), (region, draw) => region == 1 ? 0 : region == 2 ? draw : draw / 2)], 4, null);

    // In one row of a thousand it is not the shop's.
    private static readonly CategoryColumn _owner = new("owner", [.. _shop.Codes.Zip(Codes(2, u => u < 0.001 ? 1 : 0), (shop, differs) => (shop + differs) % 4)], 4, null);

    // Mostly nothing in region 0, and numbers that are the larger there.
    private static readonly NumberColumn _sales = new("sales", [.. _region.Codes.Select((region, row) => Sales(region, CounterNoise.Uniform(5, (ulong)row, 3)))], NumberRange.Double);

    // Follows the region in every row.
    private static readonly CategoryColumn _country = new("country", [.. _region.Codes.Select(code => code < 0 ? 2 : code / 2)], 3, null);

    private static readonly Table _table = new([_owner, _country, _shop, _region, _sales]);
    private static readonly TableEncoder _plain = TableEncoder.Fit(_table, new EncodingOptions { Conditions = new HashSet<string> { "owner", "shop", "region" } });
    private static readonly EncodedTable _rows = _plain.Encode(_table, 1);
    private static readonly TableEncoder _calibrated = _plain.Calibrated(Outputs(0), SampleSize, _rows);

    [Fact]
    public void Levels_go_together_as_in_the_data_on_rows_the_calibration_never_saw()
    {
        Table apart = _plain.Calibrated(Outputs(0), SampleSize).Decode(Outputs(1), SampleSize, SampleSize, 1);
        Table together = Decoded(_calibrated);

        foreach ((int one, int other) in new[] { (3, 2), (2, 3), (0, 2), (2, 0), (3, 4) })
        {
            double before = LargestDistance(apart, one, other), after = LargestDistance(together, one, other);
            Assert.True(after < SamplingDistance && before > 2 * after, $"{_table.Columns[other].Name} by {_table.Columns[one].Name}: {before} before, {after} after.");
        }
    }

    [Fact]
    public void Every_column_alone_is_as_in_the_data()
    {
        Table together = Decoded(_calibrated);

        for (int column = 0; column < _table.Columns.Count; column++)
        {
            Assert.InRange(Distance(Levels(_table, column), Levels(together, column)), 0, 0.01);
        }

        double[] real = [.. _sales.Values.Where(sales => sales > 0).Order()], made = [.. ((NumberColumn)together.Columns[4]).Values.Where(sales => sales > 0).Order()];
        Assert.All([0.1, 0.5, 0.9], share => Assert.Equal(real[(int)(share * real.Length)], made[(int)(share * made.Length)], 3.0));
    }

    [Fact]
    public void Levels_that_never_go_together_never_do()
    {
        HashSet<string> seen = [.. Pairs(_table, 3, 2)];

        Assert.Equal(13, seen.Count);
        Assert.Subset(seen, new HashSet<string>(Pairs(Decoded(_calibrated), 3, 2)));
        Assert.Equal(24, Pairs(_plain.Decode(Outputs(1), SampleSize, SampleSize, 1), 3, 2).Distinct().Count());
    }

    [Fact]
    public void What_holds_in_nearly_every_row_holds_in_as_many()
    {
        double Breaking(Table table) => ((CategoryColumn)table.Columns[0]).Codes.Zip(((CategoryColumn)table.Columns[2]).Codes, (owner, shop) => owner == shop ? 0.0 : 1).Average();

        Assert.Equal(0.001, Breaking(_table), 5e-4);
        Assert.Equal(Breaking(_table), Breaking(Decoded(_calibrated)), 1e-3);
        Assert.InRange(Breaking(Decoded(_plain.Calibrated(Outputs(0), SampleSize))), 0.5, 1);
    }

    [Fact]
    public void A_column_that_follows_from_another_still_does_in_every_row()
    {
        Assert.Equal(3, _plain.Encoders[1].SourceColumn);
        Assert.Subset(new HashSet<string>(Pairs(_table, 3, 1)), new HashSet<string>(Pairs(Decoded(_calibrated), 3, 1)));
    }

    [Fact]
    public void Rows_do_not_depend_on_the_rows_beside_them()
    {
        float[] outputs = Outputs(1)[..(3000 * _plain.Layout.Width)];
        string[] whole = SampleColumns.Rows(_calibrated.Decode(outputs, 3000, 50, 3));

        foreach ((int start, int count) in new[] { (0, 1), (1, 2500), (2501, 499) })
        {
            int width = _plain.Layout.Width;
            Assert.Equal(whole[start..(start + count)], SampleColumns.Rows(_calibrated.Decode(outputs.AsSpan(start * width, count * width), count, 50 + start, 3)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Under_a_given_parent_the_shares_are_those_beside_it(int shop)
    {
        Table rows = Decoded(_calibrated, new GivenCell(2, Cell.OfCode(shop)));

        Assert.All(((CategoryColumn)rows.Columns[2]).Codes, code => Assert.Equal(shop, code));
        Assert.InRange(Distance(Levels(_table, 3, row => _shop.Codes[row] == shop), Levels(rows, 3)), 0, SamplingDistance);
    }

    [Fact]
    public void Beside_what_is_given_stands_only_what_ever_went_with_it()
    {
        // Only shop 0 is in region 1. The shop comes before the region in the forest, so it is told what the region will be.
        Table rows = Decoded(_calibrated, new GivenCell(3, Cell.OfCode(1)));

        Assert.All(((CategoryColumn)rows.Columns[2]).Codes, code => Assert.Equal(0, code));
    }

    [Fact]
    public void A_stored_encoder_decodes_the_same()
    {
        Assert.Equal(SampleColumns.Rows(Decoded(_calibrated)), SampleColumns.Rows(Decoded(CalibrationSamples.Reread(_calibrated))));
    }

    [Theory]
    [InlineData(0, 0, 2, 2, 0, 0f)]
    [InlineData(0, 3, 2, 2, 0, 0f)]
    [InlineData(-1, 1, 2, 3, 0, 0f)]
    [InlineData(2, 1, 2, 3, 0, 0f)]
    [InlineData(0, 1, 3, 3, 0, 0f)]
    [InlineData(0, 1, 2, 2, 0, 0f)]
    [InlineData(0, 1, 2, 3, 1, 0f)]
    [InlineData(0, 1, 2, 3, -2, 0f)]
    [InlineData(0, 1, 2, 3, 0, float.NaN)]
    public void A_branch_that_does_not_fit_is_refused(int category, int parent, int levels, int parentLevels, int set, float correction)
    {
        TableLayout layout = new(1, [2, 3, 4]);
        LevelOffsets?[] offsets = [LevelOffsets.None(2), LevelOffsets.None(3), null];
        float[] corrections = new float[levels];
        corrections[0] = correction;

        Assert.Throws<InvalidDataException>(() => new LevelForest(new LevelCorrections([new LevelBranch(category, parent, [.. Enumerable.Repeat(set, parentLevels)], [corrections])], []), new LevelPicks(layout, offsets)));
    }

    [Fact]
    public void Branches_in_a_circle_or_out_of_order_are_refused()
    {
        TableLayout layout = new(0, [2, 2, 2]);
        LevelOffsets?[] offsets = [LevelOffsets.None(2), LevelOffsets.None(2), LevelOffsets.None(2)];
        static LevelBranch Branch(int category, int parent) => new(category, parent, [-1, 0], [[0, 1]]);

        _ = new LevelForest(new LevelCorrections([Branch(1, 0), Branch(2, 1)], []), new LevelPicks(layout, offsets));
        Assert.Throws<InvalidDataException>(() => new LevelForest(new LevelCorrections([Branch(2, 1), Branch(1, 0)], []), new LevelPicks(layout, offsets)));
        Assert.Throws<InvalidDataException>(() => new LevelForest(new LevelCorrections([Branch(1, 0), Branch(0, 1)], []), new LevelPicks(layout, offsets)));
        Assert.Throws<InvalidDataException>(() => new LevelForest(new LevelCorrections([Branch(1, 0), Branch(1, 2)], []), new LevelPicks(layout, offsets)));
    }

    private static int[] Codes(ulong column, Func<double, int> code) => [.. Enumerable.Range(0, RowCount).Select(row => code(CounterNoise.Uniform(31, (ulong)row, column)))];

    private static double Sales(int region, double u) => u < (region == 0 ? 0.8 : 0.2) ? 0 : Math.Round((region == 0 ? 500 : 0) + (100 * u), 2);

    // Levels that know nothing of other columns; numbers that are the larger the likelier the fourth column's first level is.
    private static float[] Outputs(int which)
    {
        int width = _plain.Layout.Width;
        float[] outputs = new float[SampleSize * width];
        CounterNoise.FillNormal(outputs, 41, (long)which * SampleSize, width);
        for (int start = 0; start < outputs.Length; start += width)
        {
            outputs[start] = MathF.Tanh((0.5f * outputs[start]) + (0.2f * outputs[start + _plain.Places[3].Span.Start + 1]));
        }

        return outputs;
    }

    private static Table Decoded(TableEncoder encoder, params GivenCell[] given)
    {
        RowCondition? condition = given.Length == 0 ? null
            : new RowCondition(encoder, new ConditionLayout([0, 2, 3], encoder), given, _ => new InvalidOperationException("contradiction"));
        return encoder.Decode(Outputs(1), SampleSize, SampleSize, 1, condition);
    }

    private static IEnumerable<string> Pairs(Table table, int one, int other) =>
        ((CategoryColumn)table.Columns[one]).Codes.Zip(((CategoryColumn)table.Columns[other]).Codes, (a, b) => $"{a} {b}");

    // A number is a level by whether it is 0.
    private static int[] Levels(Table table, int column, Func<int, bool>? where = null) =>
        [.. Enumerable.Range(0, table.RowCount).Where(row => where?.Invoke(row) ?? true)
            .Select(row => table.Columns[column] is CategoryColumn levels ? levels.Codes[row] : ((NumberColumn)table.Columns[column]).Values[row] == 0 ? 0 : 1)];

    // The worst of the other column's shares, over those levels of the one column that many rows have.
    private static double LargestDistance(Table made, int one, int other)
    {
        int[] real = Levels(_table, one), ours = Levels(made, one);
        return real.GroupBy(level => level).Where(level => level.Count() >= EnoughRows)
            .Max(level => Distance(Levels(_table, other, row => real[row] == level.Key), Levels(made, other, row => ours[row] == level.Key)));
    }

    private static double Distance(int[] real, int[] made) => real.Concat(made).Distinct()
        .Sum(level => Math.Abs(((double)real.Count(each => each == level) / real.Length) - ((double)made.Count(each => each == level) / Math.Max(1, made.Length)))) / 2;
}
