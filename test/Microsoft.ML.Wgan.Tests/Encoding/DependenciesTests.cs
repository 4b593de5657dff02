using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class DependenciesTests
{
    private static readonly CategoryColumn _degree = new("degree", Codes(600, 6), 6, null);

    [Fact]
    public void A_number_that_follows_from_a_category_is_looked_up()
    {
        NumberColumn years = new("years", [.. _degree.Codes.Select(code => code * code * 1.0)], NumberRange.Double);
        Table table = new([years, _degree]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        Table decoded = encoder.Decode(OneHot.Outputs(encoder.Encode(table, 1)), 600, 0, 1);

        // Either could follow from the other: the first of two equally fine columns is learned.
        Assert.IsType<NumberLevelEncoder>(encoder.Encoders[0]);
        Assert.IsType<DerivedCategoryEncoder>(encoder.Encoders[1]);
        Assert.Equal(6, encoder.Layout.Width);
        Assert.Equal(["Column 'degree' follows from column 'years' in every row; it is looked up, not learned."], encoder.Notes);
        SampleColumns.AssertSame(years, decoded.Columns[0]);
        SampleColumns.AssertSame(_degree, decoded.Columns[1]);
    }

    [Fact]
    public void Of_a_chain_everything_follows_from_the_finest_column()
    {
        CategoryColumn half = new("half", [.. _degree.Codes.Select(code => code / 2)], 3, null);
        NumberColumn top = new("top", [.. _degree.Codes.Select(code => code < 4 ? double.NaN : 1)], NumberRange.Double);

        TableEncoder encoder = TableEncoder.Fit(new Table([top, half, _degree]), new EncodingOptions());

        Assert.Equal([2, 2, -1], encoder.Encoders.Select(column => column.SourceColumn));
    }

    [Fact]
    public void Derived_columns_hold_in_every_row_whatever_the_generator_gives()
    {
        NumberColumn years = new("years", [.. _degree.Codes.Select(code => code + 0.5)], NumberRange.Double);
        TableEncoder encoder = TableEncoder.Fit(new Table([_degree, years]), new EncodingOptions());
        float[] outputs = new float[1000 * encoder.Layout.Width];
        CounterNoise.FillNormal(outputs, 1, 0, encoder.Layout.Width);

        Table decoded = encoder.Decode(outputs, 1000, 0, 1);

        int[] codes = ((CategoryColumn)decoded.Columns[0]).Codes;
        Assert.Equal(codes.Select(code => code + 0.5), ((NumberColumn)decoded.Columns[1]).Values);
        Assert.Equal(6, codes.Distinct().Count());
    }

    [Fact]
    public void One_row_that_breaks_the_rule_is_enough_to_learn_both()
    {
        double[] years = [.. _degree.Codes.Select(code => (double)code)];
        years[^1]++;

        TableEncoder encoder = TableEncoder.Fit(new Table([_degree, new NumberColumn("years", years, NumberRange.Double)]), new EncodingOptions());

        Assert.All(encoder.Encoders, column => Assert.Equal(-1, column.SourceColumn));
    }

    [Fact]
    public void A_rare_cell_that_happens_to_meet_a_rare_value_is_no_rule()
    {
        CategoryColumn rare = new("rare", [.. Enumerable.Range(0, 600).Select(row => row == 5 ? 2 : row % 2)], 3, null);
        CategoryColumn flag = new("flag", [.. Enumerable.Range(0, 600).Select(row => row == 5 ? 1 : 0)], 2, null);

        TableEncoder encoder = TableEncoder.Fit(new Table([rare, flag]), new EncodingOptions());

        Assert.All(encoder.Encoders, column => Assert.Equal(-1, column.SourceColumn));
    }

    [Fact]
    public void Nothing_follows_from_a_column_whose_values_are_pooled()
    {
        CategoryColumn town = new("town", Codes(6000, 300), 300, null);
        CategoryColumn country = new("country", [.. town.Codes.Select(code => code % 7)], 7, null);

        TableEncoder pooled = TableEncoder.Fit(new Table([town, country]), new EncodingOptions { MaximumLevels = 100 });
        TableEncoder whole = TableEncoder.Fit(new Table([town, country]), new EncodingOptions { MaximumLevels = 300 });

        Assert.Equal(-1, pooled.Encoders[1].SourceColumn);
        Assert.Equal(0, whole.Encoders[1].SourceColumn);
    }

    private static int[] Codes(int rowCount, int levelCount) =>
        [.. Enumerable.Range(0, rowCount).Select(row => (int)(CounterNoise.Hash(2, (ulong)row, 0) % (ulong)levelCount))];
}
